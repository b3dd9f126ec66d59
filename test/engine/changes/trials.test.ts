import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answersOf, positionOf, stateAfter } from '../../../src/engine/changes/moves.ts';
import { trialsFrom } from '../../../src/engine/changes/trials.ts';
import { encode } from '../../../src/engine/conditions/state.ts';
import { compile, type Engine } from '../../../src/engine/judging/compile.ts';
import { outcomeFor, run } from '../../../src/engine/judging/program.ts';
import type { Answers } from '../../../src/model/answers.ts';
import type { Condition } from '../../../src/model/condition.ts';
import type { Question } from '../../../src/model/question.ts';
import { knowledge, question } from '../../support/blank-knowledge.ts';
import { runs } from '../../support/runs.ts';
import { shippedEngine } from '../../support/shipped.ts';
import { smallWorld, someAnswers } from '../../support/small-answers.ts';
import { smallKnowledge } from '../../support/small-knowledge.ts';

/** Every change judged as if nothing were known of the state before it; how many there are. */
function expectTrials(engine: Engine, answers: Answers): number {
  const position = positionOf(engine, answers);
  const outcome = outcomeFor(engine.program);
  const { now, all } = trialsFrom(position);
  run(engine.program, position.state, outcome);
  expect(now).toEqual(outcome.verdicts);
  const wrong = all.filter(({ move, verdicts }) => {
    const { state } = encode({ ...answers, ...answersOf([move]) }, engine);
    run(engine.program, state, outcome);
    return !same(stateAfter(position, [move]), state) || !same(verdicts, outcome.verdicts);
  });
  expect(wrong).toEqual([]);
  return all.length;
}

const same = (some: ArrayLike<number>, others: ArrayLike<number>): boolean =>
  Array.from(some).join() === Array.from(others).join();

it('finds for every single change what judging all targets anew finds', () => {
  const world = smallWorld(smallKnowledge({ questions: 5, targets: 5, rules: 5 }));
  let changes = 0;
  const property = fc.property(world, ({ engine, answers }) => {
    changes += expectTrials(engine, answers);
  });
  fc.assert(property, { numRuns: runs(1000) });
  expect(changes).toBeGreaterThan(1000);
});

it('does so on the shipped knowledge', () => {
  const engine = shippedEngine();
  const property = fc.property(someAnswers(engine.kb, 0.6), (answers) => {
    expectTrials(engine, answers);
  });
  fc.assert(property, { numRuns: runs() });
});

it('settles answers anew where one of them has its say only after a change', () => {
  const ask = (id: string, own: Partial<Question> = {}): Question =>
    question(id, ['a', 'b', 'c'], own);
  const late: Condition = {
    all: [
      { question: 'size', 'at-least': 'c' },
      { question: 'place', is: 'b' },
    ],
  };
  const questions = [
    ask('place'),
    ask('size', { ordered: true }),
    ask('late', { when: late }),
    ask('last', { when: { question: 'place', is: 'a' } }),
  ];
  const engine = compile(knowledge({ questionnaire: { sections: [], questions } }));
  expectTrials(engine, { size: 'a', late: 'a', last: 'a' });
});
