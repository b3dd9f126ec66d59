import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionOf } from '../../../src/engine/changes/moves.ts';
import { encode } from '../../../src/engine/conditions/state.ts';
import { fitOf } from '../../../src/engine/judging/compile.ts';
import { judge } from '../../../src/engine/judging/verdict.ts';
import { type Outlook, outlook } from '../../../src/engine/reach/possible.ts';
import type { Answers } from '../../../src/model/answers.ts';
import { VERDICTS } from '../../../src/model/ids.ts';
import { runs } from '../../support/runs.ts';
import { completionsOf, smallWorld, type World } from '../../support/small-answers.ts';
import { smallKnowledge } from '../../support/small-knowledge.ts';

const outlookOf = ({ engine, answers }: World, target: number): Outlook => {
  const { state, given } = positionOf(engine, answers);
  return outlook(engine, target, state, given);
};

/** The outlook on each target by judging every completion. */
function bruteForce({ engine, answers }: World): Outlook[] {
  const judged = completionsOf(engine, answers).map((completion: Answers) =>
    judge(engine, encode(completion, engine).state),
  );
  return engine.targets.map(({ index }) => {
    const here = judged.flatMap((judgements) => judgements[index] ?? []);
    const reached = new Set(here.map((j) => j.verdict));
    const points = here.map((j) => j.points);
    return {
      possible: VERDICTS.filter((v) => reached.has(v)),
      low: fitOf(Math.min(...points)),
      high: fitOf(Math.max(...points)),
    };
  });
}

describe('what completions can still make of a target', () => {
  it('is what trying all of them gives, on generated knowledge', () => {
    const world = smallWorld(smallKnowledge({ questions: 4, targets: 3, rules: 4 }), 0.35);
    fc.assert(
      fc.property(world, (w) => {
        const found = w.engine.targets.map(({ index }) => outlookOf(w, index));
        expect(found).toEqual(bruteForce(w));
      }),
      { numRuns: runs() },
    );
  });
});
