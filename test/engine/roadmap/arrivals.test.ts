import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/engine/advise.ts';
import { arrivalsOf, editionsFor, neededOnTheWay } from '../../../src/engine/roadmap/arrivals.ts';
import { chooseToolchain } from '../../../src/engine/toolchain/choose.ts';
import type { Advice } from '../../../src/model/advice.ts';
import type { Answers } from '../../../src/model/answers.ts';
import type { Condition } from '../../../src/model/condition.ts';
import type { Need } from '../../../src/model/target.ts';
import { comesIn, type NeedAdvice } from '../../../src/model/toolchain.ts';
import { able } from '../../support/blank-knowledge.ts';
import { runs } from '../../support/runs.ts';
import { shippedEngine, shippedKnowledge } from '../../support/shipped.ts';
import { someAnswers } from '../../support/small-answers.ts';
import { team, tool, toolchainKnowledge } from '../toolchain/toolchain-knowledge.ts';

const need = (tool: string, targets: readonly string[], more: Partial<NeedAdvice> = {}) =>
  ({
    capability: tool,
    oneOf: [],
    importance: 'required',
    targets,
    requiredBy: targets,
    practised: false,
    tool,
    beside: null,
    state: 'new',
    edition: null,
    ...more,
  }) as unknown as NeedAdvice;

/** What comes in with each of two steps, and what of it can wait. */
const arriving = (needs: readonly NeedAdvice[]) => arrivalsOf(['one', 'two'], needs);

describe('a tool', () => {
  it('comes in once, with the first step that is not practised without it', () => {
    const wanted = need('a', ['one', 'two'], { requiredBy: ['two'] });
    expect(arriving([wanted])).toEqual([
      { tools: [], afterwards: [] },
      { tools: ['a'], afterwards: [] },
    ]);
    expect(arriving([need('a', ['two', 'one']), need('a', ['two'])])[0]?.tools).toEqual(['a']);
  });

  it('comes after the others where it is only recommended', () => {
    const nice = need('b', ['one', 'two'], { importance: 'recommended', requiredBy: [] });
    expect(arriving([need('a', ['one']), nice])).toEqual([
      { tools: ['a', 'b'], afterwards: ['b'] },
      { tools: [], afterwards: [] },
    ]);
  });

  it('comes at once with whoever asks for it too, where what requires it is no step', () => {
    const required = need('a', ['there', 'one'], { requiredBy: ['there'] });
    expect(arriving([required])[0]).toEqual({ tools: ['a'], afterwards: [] });
  });

  it('brings along what it works with', () => {
    expect(arriving([need('a', ['two'], { beside: 'base' })])[1]?.tools).toEqual(['base', 'a']);
  });

  it('does not come in where it is there or done already', () => {
    const there = need('a', ['one'], { state: 'kept' });
    const done = need('b', ['one'], { practised: true });
    expect(arriving([there, done])[0]).toEqual({ tools: [], afterwards: [] });
  });
});

describe('a step that has to wait', () => {
  const CERTAIN: Condition = { question: 'certain', is: 'yes' };
  const OPEN: Condition = { question: 'open', is: 'yes' };
  const LANGUAGE = { languages: ['go'] };

  /** Who asks for a need, and who requires it, where an adopted target has it and a waiting one states the other. */
  const askedBy = (
    stated: Partial<Need>,
    {
      light = false,
      own = {},
      answers = {},
    }: { light?: boolean; own?: Partial<Need>; answers?: Answers } = {},
  ) => {
    const base: Need = { capability: 'ci', importance: 'required' };
    const kb = toolchainKnowledge({
      capabilities: ['ci', 'cd'],
      targets: { now: [{ ...base, ...own }], waits: [{ ...base, ...stated }], other: [] },
      tools: [tool('a', [able('ci')])],
    });
    const context = team(answers, ['now'], (condition) => condition === CERTAIN);
    const { phases } = chooseToolchain(kb, context);
    const waiting = { id: 'waits', verdict: 'later' as const, light };
    const needs = neededOnTheWay(kb, context, [waiting], phases);
    return needs.map(({ targets, requiredBy }) => [targets, requiredBy]);
  };
  const BOTH = ['now', 'waits'];
  const JOINED = [[BOTH, BOTH]];
  const ALONE = [[['now'], ['now']]];

  it('asks for what is there and it will need as well', () => {
    expect(askedBy({})).toEqual(JOINED);
    expect(askedBy({ importance: 'recommended' })).toEqual([[BOTH, ['now']]]);
    expect(askedBy({ capability: 'cd' })).toEqual(ALONE);
    expect(askedBy({ 'one-of': ['cd', 'ci'] })).toEqual(JOINED);
  });

  it('asks for nothing whose condition is false or open, nor for what the team is spared', () => {
    expect(askedBy({ when: CERTAIN })).toEqual(JOINED);
    expect(askedBy({ when: { not: CERTAIN } })).toEqual(ALONE);
    expect(askedBy({ when: OPEN })).toEqual(ALONE);
    expect(askedBy({ unless: OPEN })).toEqual(JOINED);
    expect(askedBy({ unless: CERTAIN })).toEqual(ALONE);
  });

  it('asks for no more than its form and its companions call for', () => {
    expect(askedBy({}, { light: true })).toEqual(JOINED);
    expect(askedBy({ importance: 'recommended' }, { light: true })).toEqual(ALONE);
    expect(askedBy({ with: 'now' })).toEqual(JOINED);
    expect(askedBy({ with: 'other' })).toEqual(ALONE);
  });

  it('asks for it in the language in which it will need it', () => {
    const per = { per: 'language' } as const;
    expect(askedBy(per, { own: per, answers: LANGUAGE })).toEqual(JOINED);
    expect(askedBy(per, { own: per })).toEqual(JOINED);
    expect(askedBy({}, { own: per, answers: LANGUAGE })).toEqual(ALONE);
    expect(askedBy(per, { answers: LANGUAGE })).toEqual(ALONE);
  });
});

describe('an edition', () => {
  it('is bought for what a step requires, the larger one where two are wanted', () => {
    const host = (edition: NeedAdvice['edition'], requiredBy: readonly string[]) =>
      need('host', ['one'], { state: 'kept', edition, requiredBy });
    const needs = [host('paid', ['one']), host(null, ['one']), need('a', ['one'])];
    expect(editionsFor(['one'], needs)).toEqual([[{ tool: 'host', edition: 'paid' }]]);
    expect(editionsFor(['one'], [...needs, host('enterprise', ['one'])])).toEqual([
      [{ tool: 'host', edition: 'enterprise' }],
    ]);
    expect(editionsFor(['one'], [host('paid', [])])).toEqual([[]]);
    expect(editionsFor(['two'], needs)).toEqual([[]]);
  });

  it('is bought once, and a larger one after a smaller', () => {
    const host = (edition: NeedAdvice['edition'], step: string) =>
      need('host', [step], { state: 'kept', edition, requiredBy: [step] });
    const bought = (...editions: NeedAdvice['edition'][]) => {
      const steps = editions.map((_, at) => `step ${at}`);
      const needs = editions.map((edition, at) => host(edition, `step ${at}`));
      return editionsFor(steps, needs).map(([first]) => first?.edition);
    };
    expect(bought('paid', 'paid')).toEqual(['paid', undefined]);
    expect(bought('enterprise', 'paid')).toEqual(['enterprise', undefined]);
    expect(bought('paid', 'enterprise')).toEqual(['paid', 'enterprise']);
  });
});

/** The tools that have come in when a step is taken. */
const thereAt = ({ roadmap }: Advice, at: number): readonly string[] =>
  roadmap
    .slice(0, at + 1)
    .flatMap(({ tools, afterwards }) => tools.filter((id) => !afterwards.includes(id)));

describe('the roadmap of any team', () => {
  const engine = shippedEngine();
  const answers = someAnswers(shippedKnowledge(), 0.8);
  const needsOf = ({ phases }: Advice) => phases.flatMap((phase) => phase.needs).filter(comesIn);

  it('has no step that needs what a later one brings', () => {
    const law = fc.property(answers, (given) => {
      const advice = advise(engine, given);
      const order = advice.roadmap.map((item) => item.target);
      advice.roadmap.forEach((item, at) => {
        for (const id of item.requires) expect(order.slice(0, at)).toContain(id);
        const own = needsOf(advice).filter((n) => n.requiredBy.includes(item.target));
        const there = thereAt(advice, at);
        for (const { tool, beside } of own) {
          expect(there).toContain(tool);
          const carrier = advice.tools.find(({ id }) => id === beside);
          if (carrier?.state === 'new') expect(there).toContain(beside);
        }
      });
    });
    fc.assert(law, { numRuns: runs(60) });
  });

  it('asks for what is adopted, and not for what has to wait or is only considered', () => {
    const law = fc.property(answers, (given) => {
      const { phases, targets } = advise(engine, given);
      const adopted = targets.flatMap(({ id, verdict }) => (verdict === 'adopt' ? id : []));
      for (const { targets: asking, requiredBy } of phases.flatMap((phase) => phase.needs)) {
        expect(adopted).toEqual(expect.arrayContaining([...asking]));
        expect(asking).toEqual(expect.arrayContaining([...requiredBy]));
      }
    });
    fc.assert(law, { numRuns: runs(60) });
  });

  it('brings in each tool once, and all that its steps ask for', () => {
    const law = fc.property(answers, (given) => {
      const advice = advise(engine, given);
      const steps = new Set(advice.roadmap.map((item) => item.target));
      const brought = advice.roadmap.flatMap((item) => item.tools);
      expect(new Set(brought).size).toBe(brought.length);
      for (const { tools, afterwards } of advice.roadmap) {
        expect(tools.slice(tools.length - afterwards.length)).toEqual(afterwards);
      }
      const asked = needsOf(advice).filter((n) => n.targets.some((id) => steps.has(id)));
      expect(brought).toEqual(expect.arrayContaining(asked.map((n) => n.tool)));
    });
    fc.assert(law, { numRuns: runs(60) });
  });
});
