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
