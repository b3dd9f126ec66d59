import type { Totals } from './measure.ts';
import type { Stress } from './stress.ts';

/** A figure, what it must not fall short of, and whether it does. */
export interface Threshold {
  readonly says: string;
  readonly holds: boolean;
}

/**
 * What the knowledge is held to. `independent` leaves out the cases that come from the documents which
 * the knowledge is built from.
 */
export function thresholds(independent: Totals, all: Totals, completed: Stress): Threshold[] {
  const firm = all.violations.adopted + all.violations.stated;
  return [
    {
      says: 'strict recall of musts on independent cases is 90 % or more',
      holds: independent.strict >= 0.9 * independent.musts,
    },
    { says: 'nothing is adopted against an adopted or stated label', holds: firm === 0 },
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
