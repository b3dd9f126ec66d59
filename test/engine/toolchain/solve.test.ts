import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareObjectives, type Problem } from '../../../src/engine/toolchain/problem.ts';
import { solve } from '../../../src/engine/toolchain/solve.ts';
import { runs } from '../../support/runs.ts';
import { problems } from './arbitraries.ts';
import { bruteForce, objectiveOf } from './brute-force.ts';

describe('the solver', { timeout: runs(60_000, 7_200_000) }, () => {
  it('equals brute force in every part of the objective', () => {
    fc.assert(
      fc.property(problems(9, 6), (problem) => {
        expect(solve(problem).objective).toEqual(bruteForce(problem));
      }),
      { numRuns: runs(1500, 50_000) },
    );
  });

  it('reports the objective of what it opens, and serves each demand by something open', () => {
    fc.assert(
      fc.property(problems(12, 8), (problem) => {
        const { objective, open, serves } = solve(problem);
        const facilities = problem.facilities.filter(({ id }) => open.includes(id));
        expect(objectiveOf(problem, facilities)).toEqual(objective);
        for (const id of serves.values()) expect(open).toContain(id);
      }),
      { numRuns: runs(300, 10_000) },
    );
  });

  it('never does worse with one facility more', () => {
    fc.assert(
      fc.property(problems(12, 8), fc.nat(), (problem, at) => {
        const childless = problem.facilities.filter(
          ({ id }) => !problem.facilities.some(({ parent }) => parent === id),
        );
        const added = childless[at % childless.length];
        const facilities = problem.facilities.filter((facility) => facility !== added);
        const without = solve({ ...problem, facilities }).objective;
        expect(compareObjectives(solve(problem).objective, without)).toBeLessThanOrEqual(0);
      }),
      { numRuns: runs(300, 10_000) },
    );
  });

  it('does worse when something chosen is closed', () => {
    fc.assert(
      fc.property(problems(12, 8), (problem) => {
        const { objective, open } = solve(problem);
        for (const id of open) {
          const left = problem.facilities.filter(
            (each) => open.includes(each.id) && each.id !== id,
          );
          const whole = left.every(({ parent }) => parent !== id);
          if (!whole) continue;
          expect(compareObjectives(objectiveOf(problem, left), objective)).toBeGreaterThan(0);
        }
      }),
      { numRuns: runs(300, 10_000) },
    );
  });

  it('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(problems(12, 8), (problem) => {
        const reversed: Problem = {
          demands: problem.demands.toReversed(),
          facilities: problem.facilities.toReversed(),
        };
        expect(JSON.stringify(solve(reversed))).toBe(JSON.stringify(solve(problem)));
      }),
      { numRuns: runs(300, 10_000) },
    );
  });

  it('refuses a parent that is missing, a circle of parents, and figures too large to add', () => {
    const facility = { cost: 1, count: 1, listed: true, exclusive: false, serves: [] } as const;
    const serves = [{ demand: 'd', cost: Number.MAX_SAFE_INTEGER, rank: 1 }];
    const solveAll = (facilities: Problem['facilities']) => () =>
      solve({ demands: [{ id: 'd', required: true, price: 0 }], facilities });
    expect(solveAll([{ ...facility, id: 'a', parent: 'b' }])).toThrow(RangeError);
    const circle = ['ab', 'ba'].map(([id = '', parent = '']) => ({ ...facility, id, parent }));
    expect(solveAll(circle)).toThrow(RangeError);
    expect(solveAll([{ ...facility, id: 'a', parent: null, serves }])).toThrow(RangeError);
  });
});
