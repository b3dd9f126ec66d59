import type { Answers } from '../../model/answers.ts';
import type { Condition } from '../../model/condition.ts';

/** A target that is adopted, and whether its light form is enough. */
export interface Adopted {
  readonly id: string;
  readonly light: boolean;
}

/** What the choice of tools needs to know about a team. */
export interface ToolchainContext {
  /** The answers that count: open ones and those that do not apply are left out. */
  readonly answers: Answers;
  readonly adopted: readonly Adopted[];
  /** Whether a condition is certainly true; unknown is not. */
  readonly holds: (condition: Condition) => boolean;
}

/** The choices of an answer; none where the question is open. */
export function choices(answers: Answers, question: string): readonly string[] {
  const answer = answers[question];
  return answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer;
}

/** Whether the answer is, or contains, one of these choices. */
export function has(answers: Answers, question: string, ...any: readonly string[]): boolean {
  return choices(answers, question).some((choice) => any.includes(choice));
}
