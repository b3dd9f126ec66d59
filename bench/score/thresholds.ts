import type { CaseSet } from './cases.ts';
import type { Totals } from './measure.ts';
import type { Stress } from './stress.ts';

/** A figure, what it must not fall short of, and whether it does. */
export interface Threshold {
  readonly says: string;
  readonly holds: boolean;
}

/** What the knowledge is held to, by set of cases, on all of them, and on completed ones. */
export function thresholds(
  { independent, blind }: Readonly<Record<CaseSet, Totals>>,
  all: Totals,
  completed: Stress,
): Threshold[] {
  return [
    {
      says: 'strict recall of musts on independent cases is 90 % or more',
      holds: independent.strict >= 0.9 * independent.musts,
    },
    {
      says: 'strict recall of musts on cases labelled blind is 75 % or more',
      holds: blind.strict >= 0.75 * blind.musts,
    },
    {
      says: 'nothing is adopted against an adopted or stated label, blind cases apart',
      holds: firmly(all) === firmly(blind),
    },
    {
      // Four of the nine say "no MLOps" of one model in production; for them our light form says the same.
      says: 'on blind cases at most one such label in nine is adopted against',
      holds: 9 * firmly(blind) <= blind.firmMustNots,
    },
    {
      says: 'fewer than 4 targets are named for an independent case on average',
      holds: independent.named < 4,
    },
    {
      says: 'no more than 5 targets are named for a completed case on average',
      holds: completed.mean <= 5,
    },
    { says: 'no more than 8 are named for 95 % of the completed cases', holds: completed.p95 <= 8 },
  ];
}

const firmly = ({ violations }: Totals): number => violations.adopted + violations.stated;
