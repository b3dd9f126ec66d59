import type { Answer } from '../../model/answers.ts';
import type { Question, Section } from '../../model/question.ts';

/** A question as it is put to a person. */
export interface Prompt {
  readonly question: Question;
  /** Which question this is, counted from one, and how many there may be at most. */
  readonly number: number;
  readonly of: number;
  /** What was answered before; the prompt starts from it. */
  readonly before: Answer | undefined;
}

/** What stands between the questionnaire and a person. Everything it writes goes to standard error. */
export interface Prompter {
  /** Introduces a part of the questionnaire. */
  section(section: Section): Promise<void>;
  /**
   * Puts one question.
   * @returns the choices, or the words of a list; null for "I don't know"
   * @throws an error named `ExitPromptError` when the person gives up
   */
  ask(prompt: Prompt): Promise<readonly string[] | null>;
  /** Says what was wrong with the last answer, before the question is put again. */
  object(message: string): Promise<void>;
}
