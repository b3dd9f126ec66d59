import type { TargetAdvice } from '../../model/advice.ts';
import type { Target } from '../../model/target.ts';
import { has, isPain } from '../named-answers.ts';

/** Days before weeks: what is quick comes first among equals. */
const EFFORT_PENALTY = { days: 0, weeks: 1, months: 3, quarters: 6 } as const;
/** How a product is built and delivered comes before what refines it. */
const ROLE_BONUS = { lifecycle: 8, delivery: 3, organisation: 0, practice: 0 } as const;
/** From here on more reasons make nothing more urgent; below it, each says how much hangs on it. */
const BEYOND_DOUBT = 25;
const PRIORITY_BONUS = 6;
/** What a contract or a regime calls for comes before what is only a good idea. */
const OWED_BONUS = 6;
/** The points of strong evidence, which convinces by itself. */
const STRONG = 10;
/** Where half of it is there already, less is won by the rest, unless what it is for still hurts or is owed. */
const PARTIAL_PENALTY = 4;
/** What has to wait for something comes after what can begin. */
const LATER_PENALTY = 8;

/** Whether a target serves one of the team's priorities. */
export const isWanted = (target: Target, wanted: ReadonlySet<string>): boolean =>
  target.serves.some((priority) => wanted.has(priority));

/** Whether a contract or a regime is what speaks for a target, and strongly. */
export const isOwed = ({ evidence }: TargetAdvice): boolean =>
  evidence.some(
    ({ points, answers }) =>
      points >= STRONG && ('compliance' in answers || has(answers, 'commitments', 'contractual')),
  );

/** Whether something that hurts the team speaks for a target. */
export const isFelt = ({ evidence }: TargetAdvice): boolean =>
  evidence.some(({ points, answers }) => points > 0 && Object.keys(answers).some(isPain));

/** How much speaks for taking a target on now, in points: those of its evidence with what else makes it urgent by itself. */
export function worthOf(item: TargetAdvice, target: Target, wanted: ReadonlySet<string>): number {
  const asked = isWanted(target, wanted) ? PRIORITY_BONUS : 0;
  const effort = item.light ? 0 : EFFORT_PENALTY[target.effort];
  const hurts = isFelt(item);
  const owed = isOwed(item);
  const there = item.standing === 'partial' && !hurts && !owed ? PARTIAL_PENALTY : 0;
  const waits = item.verdict === 'later' ? LATER_PENALTY : 0;
  const reasons = Math.min(item.points, BEYOND_DOUBT);
  const due = owed ? OWED_BONUS : 0;
  return reasons + ROLE_BONUS[target.role] + asked + due - effort - there - waits;
}
