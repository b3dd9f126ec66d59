import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode } from '../../../src/engine/conditions/state.ts';
import { compile } from '../../../src/engine/judging/compile.ts';
import { judge, standingOf } from '../../../src/engine/judging/verdict.ts';
import type { Answers } from '../../../src/model/answers.ts';
import { type Expected, reference } from '../../support/reference.ts';
import { runs } from '../../support/runs.ts';
import { shippedEngine } from '../../support/shipped.ts';
import { smallWorld, someAnswers, type World } from '../../support/small-answers.ts';
import { smallKnowledge } from '../../support/small-knowledge.ts';

/** What the engine says, in the form of the reference. */
function judged({ engine, answers }: World): Map<string, Expected> {
  const { state } = encode(answers, engine);
  const judgements = judge(engine, state);
  return new Map(
    engine.targets.flatMap((target) => {
      const judgement = judgements[target.index];
      if (judgement === undefined) return [];
      const { verdict, points } = judgement;
      return [[target.target.id, { verdict, points, standing: standingOf(target, state) }]];
    }),
  );
}

describe('the compiled engine says what the definitions say', () => {
  it('on generated knowledge', () => {
    const world = smallWorld(smallKnowledge({ questions: 5, targets: 4, rules: 5 }));
    fc.assert(
      fc.property(world, (w) => {
        expect(judged(w)).toEqual(reference(w.engine.kb, w.answers));
      }),
      { numRuns: runs(2000) },
    );
  });

  it('on the shipped knowledge', () => {
    const engine = shippedEngine();
    const kb = { ...engine.kb, tools: engine.kb.tools.slice(0, 60) };
    const some = compile(kb);
    const property = (answers: Answers): void => {
      expect(judged({ engine: some, answers })).toEqual(reference(kb, answers));
    };
    fc.assert(fc.property(someAnswers(kb, 0.4), property), { numRuns: runs() });
  });
});
