import { describe, expect, it } from 'vitest';
import type { Advice, RoadmapItem } from '../../src/model/advice.ts';
import type { NeedAdvice } from '../../src/model/toolchain.ts';
import { render } from '../../src/report/index.ts';
import { namesOf } from '../../src/report/names.ts';
import type { SectionId } from '../../src/report/sections.ts';
import { meetsText } from '../../src/report/views/need.ts';
import { reportView } from '../../src/report/views/report.ts';
import { ADVICE, KNOWLEDGE } from './fixtures.ts';

const [PHASE] = ADVICE.phases;
const NEED = PHASE?.needs[0] as NeedAdvice;

const told = async (
  changes: Partial<Advice>,
  only: readonly SectionId[] = ['toolchain'],
): Promise<string> =>
  render(reportView({ ...ADVICE, ...changes }, KNOWLEDGE, { only }), 'markdown', {
    layout: 'pipe',
    width: 100,
    ascii: false,
    colour: 0,
  });

const withNeed = (need: Partial<NeedAdvice>): Partial<Advice> => ({
  phases: [{ id: 'deploy', name: 'Deploy', activities: [], needs: [{ ...NEED, ...need }] }],
});

describe('the toolchain', () => {
  it('says of what is done already that no tool is named for it', async () => {
    const text = await told(
      withNeed({ state: 'new', practised: true, tool: 'junit', toolName: 'JUnit' }),
    );
    expect(text).toContain('not named; else JUnit');
    expect(text).toContain('in place');
    expect(text).toContain('for whoever has none');
  });

  it('says so too where no tool is known for it', async () => {
    const unnamed = { practised: true, tool: null, toolName: null, guide: null } as const;
    const text = await told(withNeed({ ...unnamed, state: 'given' }));
    expect(text).toContain('not named');
    expect(text).toContain('in place');
  });

  it('names the edition in which a source host does it', async () => {
    const text = await told(withNeed({ state: 'kept', toolName: 'GitLab', edition: 'enterprise' }));
    expect(text).toContain('GitLab, enterprise edition');
  });

  it('says what a tool in use is to be put to use for, with the first step that requires it', async () => {
    const needs = [
      { ...NEED, capability: 'ci', requiredBy: ['devops', 'gitops'] },
      { ...NEED, capability: 'unit-testing', requiredBy: ['gitops'] },
      { ...NEED, capability: 'gitops-delivery', requiredBy: [] },
    ].map((need) => ({ ...need, state: 'kept' as const, idle: true, tool: 'x', toolName: 'X' }));
    const phases = [{ id: 'deploy' as const, name: 'Deploy', activities: [], needs }];
    const text = await told({ phases }, ['toolchain', 'roadmap']);
    expect(text).toContain('put to use');
    expect(text.match(/To be put to use: [^.]*\./g)).toEqual([
      'To be put to use: X (Continuous integration).',
      'To be put to use: X (unit-testing).',
    ]);
  });

  it('counts the tools, and says when those come in that are new', async () => {
    const tool = (id: string, more: Partial<Advice['tools'][number]> = {}) => ({
      id,
      name: id,
      state: 'new' as const,
      practised: false,
      needs: [],
      ...more,
    });
    const [step] = ADVICE.roadmap;
    const roadmap = [
      { ...step, wave: 1, tools: ['a', 'c'], afterwards: ['c'] },
      { ...step, wave: 2, tools: ['b'] },
    ] as RoadmapItem[];
    const tools = [
      tool('a'),
      tool('b'),
      tool('c'),
      tool('d', { practised: true }),
      tool('e', { state: 'kept' }),
    ];
    expect(await told({ tools, roadmap })).toContain(
      '1 tool in use stays and 3 come in: 1 with the first wave, 1 later, 1 where there is time.',
    );
    expect(await told({ tools: tools.slice(0, 1), roadmap })).toContain(
      '1 tool comes in with the first wave.',
    );
    expect(await told({ tools: tools.slice(4), roadmap })).toContain(
      '1 tool in use stays, nothing comes in.',
    );
    expect(await told({ tools: tools.slice(2, 4), roadmap: [] })).toContain(
      '1 tool comes in where there is time.',
    );
    expect(await told({ tools: tools.slice(3, 4), roadmap })).toContain(
      'Nothing has to be brought in.',
    );
  });
});

describe('the tools of a step', () => {
  it('are those it cannot do without, then those that can wait', async () => {
    const [step] = ADVICE.roadmap;
    const cellOf = async (atOnce: string[], afterwards: string[]) => {
      const tools = [...atOnce, ...afterwards];
      const roadmap = [{ ...step, tools, afterwards }] as RoadmapItem[];
      const view = reportView({ ...ADVICE, roadmap }, KNOWLEDGE, { only: ['roadmap'] });
      return render(view, 'markdown', { layout: 'pipe', width: 100, ascii: false, colour: 0 });
    };
    expect(await cellOf(['jenkins'], ['flux'])).toContain('Jenkins; where there is time Flux |');
    expect(await cellOf([], ['flux'])).toContain('| where there is time Flux |');
    expect(await cellOf(['jenkins'], [])).toContain('Jenkins |');
  });

  it('are named after all steps where what asks for them is in place', async () => {
    const [tool] = ADVICE.tools;
    const tools = [{ ...tool, id: 'flux', state: 'new', practised: false }] as Advice['tools'];
    const told = (changes: Partial<Advice>): Promise<string> =>
      render(
        reportView({ ...ADVICE, tools, ...changes }, KNOWLEDGE, { only: ['roadmap'] }),
        'markdown',
        { layout: 'pipe', width: 100, ascii: false, colour: 0 },
      );
    const left = 'for what is in place already: Flux.';
    expect(await told({})).not.toContain(left);
    expect(await told({ roadmap: [] })).toContain(left);
    expect(await told({ roadmap: [], tools: [] })).toContain('No steps to take.');
  });
});

it('names in the row of a tool what comes in for it alone', () => {
  const rows = ADVICE.phases.flatMap(({ needs }) => needs);
  const row = rows.find(({ state }) => state === 'new');
  const [beside] = KNOWLEDGE.tools;
  if (row === undefined || beside === undefined) throw new Error('no new tool');
  const names = namesOf(KNOWLEDGE);
  const alone = meetsText(row, names);
  expect(meetsText({ ...row, beside: beside.id }, names)).toBe(`${alone} with ${beside.name}`);
});
