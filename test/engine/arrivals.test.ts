import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise } from '../../src/engine/advise.ts';
import { arrivalsOf, type Step } from '../../src/engine/arrivals.ts';
import type { Advice } from '../../src/model/advice.ts';
import type { Target } from '../../src/model/target.ts';
import { comesIn, type NeedAdvice, type PhaseAdvice } from '../../src/model/toolchain.ts';
import { target } from '../support/blank-knowledge.ts';
import { runs } from '../support/runs.ts';
import { shippedEngine, shippedKnowledge } from '../support/shipped.ts';
import { someAnswers } from '../support/small-answers.ts';

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

const chosen = (needs: readonly NeedAdvice[]): PhaseAdvice[] => [
  { id: 'deploy', name: 'Deploy', activities: [], needs },
];

const step = (id: string, verdict = 'adopt', parts: Partial<Target> = {}): Step => ({
  advice: { id, verdict } as Step['advice'],
  target: target(id, parts),
});

/** What comes in at once and what later, of two steps. */
const arriving = (needs: readonly NeedAdvice[]) =>
  arrivalsOf([step('one'), step('two')], chosen(needs));

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
    const nice = need('b', ['one', 'two'], { requiredBy: [] });
    expect(arriving([need('a', ['one']), nice])).toEqual([
      { tools: ['a'], afterwards: ['b'] },
      { tools: [], afterwards: [] },
    ]);
  });

  it('brings along what it works with', () => {
    expect(arriving([need('a', ['two'], { beside: 'base' })])[1]?.tools).toEqual(['base', 'a']);
  });

  it('does not come in where it is there or done already', () => {
    const there = need('a', ['one'], { state: 'kept' });
    const done = need('b', ['one'], { practised: true });
    expect(arriving([there, done])[0]).toEqual({ tools: [], afterwards: [] });
  });

  it('comes with the step that has to wait, where that is the first to state the need', () => {
    const waits = step('waits', 'later', {
      phases: {
        deploy: {
          answer: '',
          activities: [],
          needs: [{ capability: 'a', importance: 'required' }],
          tools: [],
        },
      },
    });
    expect(arrivalsOf([waits, step('one')], chosen([need('a', ['one'])]))[0]?.tools).toEqual(['a']);
  });
});

/** The tools that have come in when a step is taken. */
const thereAt = ({ roadmap }: Advice, at: number): readonly string[] =>
  roadmap.slice(0, at + 1).flatMap((item) => item.tools);

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
      const brought = advice.roadmap.flatMap(({ tools, afterwards }) => [...tools, ...afterwards]);
      expect(new Set(brought).size).toBe(brought.length);
      const asked = needsOf(advice).filter((n) => n.targets.some((id) => steps.has(id)));
      expect(brought).toEqual(expect.arrayContaining(asked.map((n) => n.tool)));
    });
    fc.assert(law, { numRuns: runs(60) });
  });
});
