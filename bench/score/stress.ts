import type { Engine } from '../../src/engine/judging/compile.ts';
import type { Case } from './cases.ts';
import { randomCompletion } from './completions.ts';
import { hashOf, seeded } from './random.ts';
import type { Adviser } from './recommend.ts';

/** How the advice on the cases holds when everything that they leave open is answered at random. */
export interface Stress {
  readonly completions: number;
  /** Targets named: on average, and by all but one completion in twenty at most. */
  readonly mean: number;
  readonly p95: number;
  /** Musts recommended on the case itself that a completion loses, of all that could be lost. */
  readonly lost: number;
  readonly losable: number;
}

/** Answers each case `times` over; the same every run. */
export function stress(
  engine: Engine,
  adviser: Adviser,
  cases: readonly Case[],
  times: number,
): Stress {
  const counts: number[] = [];
  let lost = 0;
  let losable = 0;
  for (const { id, answers, expect } of cases) {
    const random = seeded(hashOf(id));
    const before = adviser(answers).recommended;
    const held = expect.must.filter((must) => before.has(must));
    for (let i = 0; i < times; i++) {
      const { named, recommended } = adviser(randomCompletion(engine, answers, random));
      counts.push(named);
      losable += held.length;
      lost += held.filter((must) => !recommended.has(must)).length;
    }
  }
  return {
    completions: counts.length,
    mean: meanOf(counts),
    p95: quantile(counts, 0.95),
    lost,
    losable,
  };
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

/** The smallest value that at least this share of the numbers does not exceed. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}
