import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toDnf } from '../../../src/engine/conditions/dnf.ts';
import { encode, isTrue } from '../../../src/engine/conditions/state.ts';
import { compile } from '../../../src/engine/judging/compile.ts';
import { holdsUnder } from '../../../src/engine/judging/holds.ts';
import { runs } from '../../support/runs.ts';
import { shown } from '../../support/show.ts';
import { someAnswers } from '../../support/small-answers.ts';
import { conditionOn } from '../../support/small-conditions.ts';
import { smallKnowledge } from '../../support/small-knowledge.ts';

const world = smallKnowledge({ questions: 4, targets: 1, rules: 0 }).chain((kb) => {
  const conditions = fc.array(conditionOn(kb.questionnaire.questions), { minLength: 1 });
  return fc
    .tuple(someAnswers(kb, 0.3), conditions)
    .map(([answers, all]) => shown({ engine: compile(kb), answers, conditions: all }, kb, all));
});

it('a condition holds where its normal form is true, and so does its opposite', () => {
  fc.assert(
    fc.property(world, ({ engine, answers, conditions }) => {
      const { space, facts } = engine;
      const { state } = encode(answers, engine);
      const holds = holdsUnder(engine, state);
      for (const condition of conditions) {
        expect(holds(condition)).toBe(isTrue(state, toDnf(condition, space, facts)));
        expect(holds({ not: condition })).toBe(isTrue(state, toDnf(condition, space, facts, true)));
      }
    }),
    { numRuns: runs() },
  );
});
