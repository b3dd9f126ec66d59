import type { Answer } from '../../model/answers.ts';
import type { Question } from '../../model/question.ts';

/** A question as it is put to a person. */
export interface Prompt {
  readonly question: Question;
  /** Which question this is, counted from one, and how many there may be. */
  readonly number: number;
  readonly of: number;
  /** Counted anew after the breath, which has announced how many more there are. */
  readonly more: boolean;
  /** Shown once more to be changed, out of its turn. */
  readonly isChange: boolean;
  /** What was answered before; the prompt starts from it. */
  readonly before: Answer | undefined;
  /** "I don't know" was said before. */
  readonly wasOpen: boolean;
  /** What was wrong with the last answer. */
  readonly objection: string | null;
}

/** "3 of about 12": where a question stands. */
export function countOf({ number, of, more }: Pick<Prompt, 'number' | 'of' | 'more'>): string {
  return `${number} of about ${of}${more ? ' more' : ''}`;
}

/** One thing to choose from a menu. */
export interface MenuItem {
  readonly value: string;
  readonly label: string;
  readonly help?: string;
}

/** A choice that is no question of the questionnaire. */
export interface Menu {
  readonly text: string;
  readonly items: readonly MenuItem[];
}

/** A tool that may be named, with every word it goes by. */
export interface ToolName {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What a person does at a prompt. */
export type Reply<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'back' }
  | { readonly kind: 'quit' };

/** Lines of a remark: a heading stands out, the rest is text that may be wrapped. */
export interface Remark {
  readonly heading?: string;
  readonly lines?: readonly string[];
}

/** What stands between the conversation and a person. Everything it writes goes to standard error. */
export interface Prompter {
  /** Says something that needs no answer. */
  say(remark: Remark): Promise<void>;
  /** Puts one question: the choices or words of a list; null for "I don't know". */
  ask(prompt: Prompt): Promise<Reply<readonly string[] | null>>;
  /** Offers a menu. */
  choose(menu: Menu): Promise<Reply<string>>;
  /** Lets go of the terminal. */
  close(): void;
}

/** How prompts look, and what they must know beside the question. */
export interface PromptStyle {
  readonly kind: 'rich' | 'plain';
  readonly colour: 0 | 1;
  readonly ascii: boolean;
  readonly tools: readonly ToolName[];
}
