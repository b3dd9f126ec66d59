import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionOf } from '../../../src/engine/changes/moves.ts';
import { toDnf } from '../../../src/engine/conditions/dnf.ts';
import { encode, isTrue } from '../../../src/engine/conditions/state.ts';
import { compile } from '../../../src/engine/judging/compile.ts';
import { reachable } from '../../../src/engine/reach/reach.ts';
import { runs } from '../../support/runs.ts';
import { shown } from '../../support/show.ts';
import { completionsOf, someAnswers } from '../../support/small-answers.ts';
import { conditionOn } from '../../support/small-conditions.ts';
import { smallKnowledge } from '../../support/small-knowledge.ts';

/** Knowledge, answers and conditions to tell completions apart by. */
const world = smallKnowledge({ questions: 4, targets: 1, rules: 0 }).chain((kb) => {
  const questions = kb.questionnaire.questions;
  const conditions = fc.array(conditionOn(questions), { minLength: 1, maxLength: 5 });
  const engine = compile(kb);
  return fc
    .tuple(someAnswers(kb, 0.3), conditions)
    .map(([answers, all]) => shown({ engine, answers, conditions: all }, kb, answers, all));
});

describe('the sums that completions reach', () => {
  it('are those found by trying all of them', () => {
    fc.assert(
      fc.property(world, ({ engine, answers, conditions }) => {
        const { space, facts } = engine;
        const dnfs = conditions.map((c) => toDnf(c, space, facts));
        const items = dnfs.map((when, i) => ({ alternatives: [{ when, adds: 2 ** i }] }));
        const { state, given } = positionOf(engine, answers);
        const found = reachable(engine, state, given, items);
        const tried = completionsOf(engine, answers).map((completion) => {
          const after = encode(completion, engine).state;
          return dnfs.reduce((sum, when, i) => sum + (isTrue(after, when) ? 2 ** i : 0), 0);
        });
        expect([...found].sort((a, b) => a - b)).toEqual([...new Set(tried)].sort((a, b) => a - b));
      }),
      { numRuns: runs() },
    );
  });
});
