import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve } from '../../../src/engine/toolchain/solve.ts';
import { problems } from './arbitraries.ts';
import { bruteForce } from './brute-force.ts';

describe('the solver', () => {
  it('equals brute force in every part of the objective', () => {
    fc.assert(
      fc.property(problems(9, 6), (problem) => {
        expect(solve(problem).objective).toEqual(bruteForce(problem));
      }),
      { numRuns: 3000 },
    );
  });
});
