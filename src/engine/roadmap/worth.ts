import type { TargetAdvice } from '../../model/advice.ts';
import type { Target } from '../../model/target.ts';
import { isPain } from '../named-answers.ts';

/** Days before weeks: what is quick comes first among equals. */
const EFFORT_PENALTY = { days: 0, weeks: 1, months: 3, quarters: 6 } as const;
/** How a product is built and delivered comes before what refines it. */
const ROLE_BONUS = { lifecycle: 8, delivery: 3, organisation: 0, practice: 0 } as const;
/** From here on more reasons make nothing more urgent; below it, each says how much hangs on it. */
const BEYOND_DOUBT = 25;
const PRIORITY_BONUS = 6;
/** Where half of it is there already, less is won by the rest, unless what it is for still hurts. */
const PARTIAL_PENALTY = 4;
/** What has to wait for something comes after what can begin. */
const LATER_PENALTY = 8;

/** Whether a target serves one of the team's priorities. */
export const isWanted = (target: Target, wanted: ReadonlySet<string>): boolean =>
  target.serves.some((priority) => wanted.has(priority));

/** How much speaks for taking a target on now, in points: those of its evidence with what else makes it urgent by itself. */
export function worthOf(item: TargetAdvice, target: Target, wanted: ReadonlySet<string>): number {
  const asked = isWanted(target, wanted) ? PRIORITY_BONUS : 0;
  const effort = item.light ? 0 : EFFORT_PENALTY[target.effort];
  const hurts = item.evidence.some((e) => e.points > 0 && Object.keys(e.answers).some(isPain));
  const there = item.standing === 'partial' && !hurts ? PARTIAL_PENALTY : 0;
  const waits = item.verdict === 'later' ? LATER_PENALTY : 0;
  const reasons = Math.min(item.points, BEYOND_DOUBT);
  return reasons + ROLE_BONUS[target.role] + asked - effort - there - waits;
}
