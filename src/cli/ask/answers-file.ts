import type { Answer, Answers } from '../../model/answers.ts';

/** Words that YAML reads as themselves. */
const PLAIN = /^(?!(?:true|false|null)$)(?:[a-z][\w-]*|\d+-\d+)$/iu;

/** Answers as an answers file in YAML, in the order given. */
export function writeAnswersFile(answers: Answers, name?: string): string {
  const lines = Object.entries(answers).map(([id, answer]) => `${id}: ${valueText(answer)}`);
  return [...(name === undefined ? [] : [`name: ${wordOf(name)}`]), ...lines, ''].join('\n');
}

function valueText(answer: Answer): string {
  return typeof answer === 'string' ? wordOf(answer) : `[${answer.map(wordOf).join(', ')}]`;
}

function wordOf(text: string): string {
  return PLAIN.test(text) ? text : JSON.stringify(text);
}
