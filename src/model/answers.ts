/** An answer as files hold it: one choice, or several choices or tools. */
export type Answer = string | readonly string[];

/**
 * Answers to the questionnaire: question id to answer. A question that is left out is open.
 * Values are valid choices of the knowledge (the border checks them); "unknown" is left out.
 */
export type Answers = Readonly<Record<string, Answer>>;

/** Where an answer came from. */
export type AnswerSource = 'given' | 'flag' | 'asked' | 'assumed';

/** What an answers file holds once it is read: answers plus the two reserved keys. */
export interface AnswersFile {
  readonly name?: string;
  readonly answers: Answers;
}
