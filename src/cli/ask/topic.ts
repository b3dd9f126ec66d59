import { capitalised } from '../../report/words.ts';

const ABBREVIATIONS = /\b(?:ml|llm)\b/gu;

/** What a question is about, from its id: "release frequency", "LLM stage". */
export function topicOf(id: string): string {
  return id.replaceAll('_', ' ').replace(ABBREVIATIONS, (word) => word.toUpperCase());
}

/** The same at the beginning of a line. */
export function topicTitle(id: string): string {
  return capitalised(topicOf(id));
}
