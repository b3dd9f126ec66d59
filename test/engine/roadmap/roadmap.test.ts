import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseTargets } from '../../../src/engine/advise.ts';
import { positionOf } from '../../../src/engine/changes/moves.ts';
import { compile } from '../../../src/engine/judging/compile.ts';
import { roadmapOf } from '../../../src/engine/roadmap/roadmap.ts';
import type { RoadmapItem } from '../../../src/model/advice.ts';
import type { Answers } from '../../../src/model/answers.ts';
import type { Target } from '../../../src/model/target.ts';
import { knowledge, question, target } from '../../support/blank-knowledge.ts';
import { runs } from '../../support/runs.ts';

/** A target that is adopted, and of which nobody has said whether it is in place. */
const wanted = (id: string, parts: Partial<Target>): Target =>
  target(id, { prior: 20, 'in-place': { question: 'have', is: id }, ...parts });
const including = (id: string) => ({ includes: [{ target: id, because: '' }] });
const requiring = (id: string) => ({ requires: [{ target: id, because: '' }] });

const fedBy = (...ids: readonly string[]) => ({ 'fed-by': ids });

/** The roadmap of targets of which nothing is in place. */
function itemsFor(targets: readonly Target[], answers: Answers): RoadmapItem[] {
  const have = question('have', [...targets.map((t) => t.id), 'nothing']);
  const kb = knowledge({ targets, questionnaire: { sections: [], questions: [have] } });
  const known = answers.have === undefined ? {} : { have: answers.have };
  return roadmapOf(adviseTargets(positionOf(compile(kb), known)), targets, answers, []);
}

/** The ids of each wave, for a team that takes on one target at a time unless it is larger. */
function wavesOf(
  targets: readonly Target[],
  engineers = '1-5',
  priorities: readonly string[] = [],
): string[][] {
  const items = itemsFor(targets, { engineers, priorities });
  return [1, 2, 3].map((wave) => items.filter((i) => i.wave === wave).map((i) => i.target));
}

describe('targets whose parts wait for each other', () => {
  it('begin with the part that waits for nothing', () => {
    const targets = [
      wanted('early', including('middle')),
      wanted('middle', requiring('base')),
      wanted('late', { ...including('base'), ...requiring('middle') }),
      wanted('base', {}),
    ];
    expect(wavesOf(targets)).toEqual([['base'], ['middle', 'early'], ['late']]);
  });
});

describe('what another target includes', () => {
  const months = { effort: 'months', ...including('part') } as const;
  const part = (effort: Target['effort']): Target => wanted('part', { effort });

  it('comes along where it takes weeks, and comes first where both are more than can be carried', () => {
    expect(wavesOf([wanted('whole', months), part('weeks')])).toEqual([['part', 'whole'], [], []]);
    expect(wavesOf([wanted('whole', months), part('months')])).toEqual([['part'], ['whole'], []]);
    const two = wavesOf([wanted('whole', months), part('months')], '6-20');
    expect(two).toEqual([['part', 'whole'], [], []]);
  });

  it('puts what a part requires before it, where not all fit into one wave', () => {
    const parts = ['needy', 'base'].map((id) => ({ target: id, because: '' }));
    const targets = [
      wanted('whole', { includes: parts, effort: 'months' }),
      wanted('needy', { ...requiring('base'), effort: 'months' }),
      wanted('base', { effort: 'months' }),
    ];
    expect(wavesOf(targets)).toEqual([['base'], ['needy'], ['whole']]);
  });

  it('leaves room for no more than the team can carry', () => {
    const other = wanted('other', { prior: 12, effort: 'weeks' });
    const whole = wanted('whole', { ...months, prior: 30 });
    expect(wavesOf([whole, part('months'), other], '6-20')).toEqual([
      ['part', 'whole'],
      ['other'],
      [],
    ]);
  });
});

describe('what a step takes', () => {
  it.each([
    ['1-5', 'quarters', 'months'],
    ['1-5', 'weeks', 'days'],
    ['1-5', 'days', 'days'],
    ['6-20', 'quarters', 'quarters'],
  ] as const)('for %s engineers is, of %s, %s', (engineers, effort, takes) => {
    expect(itemsFor([wanted('one', { effort })], { engineers })[0]?.effort).toBe(takes);
  });
});

describe('a light form that serves a priority', () => {
  const always = { when: { all: [] }, summary: '', 'first-step': '' };
  const small = (parts: Partial<Target> = {}): Target =>
    wanted('small', { light: always, serves: ['cost'], prior: 12, ...parts });
  const large = ['one', 'two'].map((id) => wanted(id, { prior: 30 }));

  it('is a matter of days, and begins beside as much as the team can carry', () => {
    expect(wavesOf([...large, small()])).toEqual([['one'], ['two'], ['small']]);
    expect(wavesOf([...large, small()], '1-5', ['cost'])).toEqual([['one', 'small'], ['two'], []]);
  });

  it('waits all the same for what it requires and for what feeds it', () => {
    const waiting = small(requiring('two'));
    expect(wavesOf([...large, waiting], '1-5', ['cost'])).toEqual([['two'], ['one', 'small'], []]);
    const fed = small(fedBy('two'));
    expect(wavesOf([...large, fed], '1-5', ['cost'])).toEqual([['one'], ['two', 'small'], []]);
  });
});

describe('what is required and not there', () => {
  const known = { question: 'have', is: 'nothing' } as const;
  const lacking = (by?: string): Target =>
    wanted('late', {
      prior: 40,
      'first-step': 'Do it.',
      requires: [
        {
          when: { not: known },
          label: 'a pipeline',
          'first-step': 'Write a script.',
          because: '',
          ...(by === undefined ? {} : { 'brought-by': by }),
        },
      ],
    });
  const stepOf = (targets: readonly Target[], id: string) =>
    itemsFor(targets, { have: 'nothing' }).find(({ target }) => target === id);

  it('is what a step begins with, and is not said a second time', () => {
    expect(stepOf([lacking()], 'late')).toMatchObject({ firstStep: 'Write a script.', open: [] });
    const alone = stepOf([lacking('pipeline')], 'late');
    expect(alone).toMatchObject({ firstStep: 'Write a script.', requires: [] });
  });

  it('comes from the step that brings it about, which goes before', () => {
    const targets = [lacking('pipeline'), wanted('pipeline', { effort: 'quarters' })];
    expect(stepOf(targets, 'late')).toMatchObject({
      wave: 2,
      requires: ['pipeline'],
      firstStep: 'Do it.',
      open: [],
    });
  });
});

describe('what feeds a target', () => {
  const models = (...by: readonly string[]): Target =>
    wanted('models', { prior: 30, role: 'lifecycle', ...fedBy(...by) });

  it('comes before it, however little it is worth by itself', () => {
    const data = wanted('data', { effort: 'quarters' });
    expect(wavesOf([models(), data])).toEqual([['models'], ['data'], []]);
    expect(wavesOf([models('data'), data])).toEqual([['data'], ['models'], []]);
    expect(wavesOf([models('data'), data], '6-20')).toEqual([['data', 'models'], [], []]);
    expect(wavesOf([models('source', 'data'), data, wanted('source', fedBy('data'))])).toEqual([
      ['data'],
      ['source'],
      ['models'],
    ]);
  });

  it('comes before the whole of which that is a part, and with the whole of which it is one', () => {
    const secured = wanted('secured', including('models'));
    const data = wanted('data', {});
    expect(wavesOf([secured, models('data'), data])).toEqual([['data'], ['models', 'secured'], []]);
    const governed = wanted('governed', including('data'));
    expect(wavesOf([models('data'), data, governed])).toEqual([
      ['data', 'governed'],
      ['models'],
      [],
    ]);
    const parts = ['models', 'data'].map((id) => ({ target: id, because: '' }));
    const both = wanted('both', { includes: parts });
    expect(wavesOf([both, models('data'), data])[0]).toContain('models');
  });

  it('keeps nothing waiting that it cannot come before, or that is not to be done', () => {
    const base = wanted('base', {});
    const data = wanted('data', requiring('base'));
    expect(wavesOf([models('data'), data, base])).toEqual([['models'], ['base'], ['data']]);
    expect(wavesOf([models('data'), wanted('data', { prior: -20 })])).toEqual([['models'], [], []]);
  });

  const fed = fc.integer({ min: 2, max: 7 }).chain((count) =>
    fc.tuple(
      fc.constantFrom('1-5', '6-20', '21-100'),
      ...Array.from({ length: count }, (_, i) => {
        const later = Array.from({ length: count - i - 1 }, (__, k) => `t${i + 1 + k}`);
        return fc
          .record({
            by: fc.subarray(later),
            after: fc.subarray(later, { maxLength: Math.min(1, later.length) }),
            prior: fc.integer({ min: 8, max: 30 }),
          })
          .map(({ by, after, prior }) =>
            wanted(`t${i}`, {
              prior,
              requires: after.map((id) => ({ target: id, because: '' })),
              ...fedBy(...by),
            }),
          );
      }),
    ),
  );

  it('comes first whenever it waits for nothing itself', () => {
    const law = fc.property(fed, ([engineers, ...targets]) => {
      const order = wavesOf(targets, engineers).flat();
      expect(order.toSorted()).toEqual(targets.map((t) => t.id).toSorted());
      for (const { id, 'fed-by': by = [] } of targets) {
        for (const { id: feeder } of targets.filter((t) => by.includes(t.id) && isFree(t))) {
          expect(order.indexOf(feeder)).toBeLessThan(order.indexOf(id));
        }
      }
    });
    fc.assert(law, { numRuns: runs(500) });
  });
});

const isFree = ({ requires }: Target): boolean => requires.length === 0;
