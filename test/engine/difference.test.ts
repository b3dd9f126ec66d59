import { describe, expect, it } from 'vitest';
import { advise } from '../../src/engine/advise.ts';
import { differenceOf } from '../../src/engine/difference.ts';
import type { Answers } from '../../src/model/answers.ts';
import { shippedEngine } from '../support/shipped.ts';

const engine = shippedEngine();
const TEAM: Answers = { products: ['web-app'], engineers: '6-20', runtime: ['kubernetes'] };

describe('what a change makes of an advice', () => {
  it('is nothing where nothing was changed', () => {
    const advice = advise(engine, TEAM);
    const { headline, ...rest } = differenceOf(advice, advise(engine, TEAM));
    expect(headline.before).toBe(headline.after);
    expect(rest).toEqual({
      answers: {},
      targets: [],
      tools: { added: [], removed: [] },
      tensions: { added: [], removed: [] },
      inactive: { added: [], removed: [] },
    });
  });

  it('names the verdicts of a fresh run, and only those that differ', () => {
    const before = advise(engine, TEAM);
    const after = advise(engine, { ...TEAM, availability: 'critical', commitments: 'contractual' });
    const { targets, answers } = differenceOf(before, after);
    expect(answers).toEqual({ availability: 'critical', commitments: 'contractual' });
    expect(targets.find((t) => t.id === 'sre')).toMatchObject({ from: 'not-needed', to: 'adopt' });
    for (const now of after.targets) {
      const was = before.targets.find((t) => t.id === now.id);
      const named = targets.some((t) => t.id === now.id);
      const same = was?.verdict === now.verdict && was.light === now.light && was.fit === now.fit;
      expect(named).toBe(!same);
    }
  });

  it('tells which answers stop applying', () => {
    const answers: Answers = { products: ['ml-model'], ml_stage: 'one-in-production' };
    const before = advise(engine, answers);
    const after = advise(engine, { ...answers, products: ['web-app'] });
    expect(differenceOf(before, after).inactive.added).toEqual(['ml_stage']);
  });
});
