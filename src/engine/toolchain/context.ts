import type { Answers } from '../../model/answers.ts';
import type { Condition } from '../../model/condition.ts';

/** A target that is adopted, whether its light form is enough, and whether all of it is done already. */
export interface Adopted {
  readonly id: string;
  readonly light: boolean;
  readonly inPlace: boolean;
}

/** A target that is not adopted now and may be yet: good but not startable, or a matter of taste. */
export interface Waiting {
  readonly id: string;
  readonly verdict: 'later' | 'consider';
}

/** What the choice of tools needs to know about a team. */
export interface ToolchainContext {
  /** The answers that count: open ones and those that do not apply are left out. */
  readonly answers: Answers;
  readonly adopted: readonly Adopted[];
  /** What a tool in use may be kept for; nothing for who asks only which needs are in force. */
  readonly waiting?: readonly Waiting[];
  /** Whether a condition is certainly true; unknown is not. */
  readonly holds: (condition: Condition) => boolean;
}
