import fc from 'fast-check';
import { expect, it } from 'vitest';
import { advise } from '../../src/engine/advise.ts';
import { runs } from '../support/runs.ts';
import { shippedEngine } from '../support/shipped.ts';
import { someAnswers } from '../support/small-answers.ts';

const engine = shippedEngine();

const habitsOf = (id: string): readonly string[] =>
  engine.kb.targets.find((target) => target.id === id)?.habits ?? [];

it('names habits only where nothing is recommended, and only of what something speaks for', () => {
  let named = 0;
  const property = fc.property(someAnswers(engine.kb, 0.2), (answers) => {
    const { habits, targets } = advise(engine, answers);
    const isRecommended = targets.some((t) => t.verdict === 'adopt' || t.verdict === 'later');
    const spokenFor = targets.filter((t) => t.evidence.some(({ points }) => points > 0));
    const known = spokenFor.flatMap(({ id }) => habitsOf(id));
    if (isRecommended) expect(habits).toEqual([]);
    expect(habits.filter((habit) => !known.includes(habit))).toEqual([]);
    named += habits.length;
  });
  fc.assert(property, { numRuns: runs(15) });
  expect(named).toBeGreaterThan(0);
});
