import { describe, expect, it } from 'vitest';
import type { Advice } from '../../src/model/advice.ts';
import type { NeedAdvice, ToolNotice } from '../../src/model/toolchain.ts';
import { render } from '../../src/report/index.ts';
import { gapView } from '../../src/report/views/gap.ts';
import { ADVICE, KNOWLEDGE } from './fixtures.ts';

const NEED: NeedAdvice = {
  capability: 'ci',
  oneOf: [],
  kind: 'tool',
  scope: null,
  importance: 'required',
  targets: ['devops'],
  requiredBy: ['devops'],
  practised: false,
  idle: false,
  edition: null,
  tool: 'jenkins',
  toolName: 'Jenkins',
  beside: null,
  state: 'kept',
  replaces: null,
  why: 'In use, and made for this.',
  guide: null,
  runnerUp: null,
  alternatives: [],
};

const added = (tool: string, more: Partial<NeedAdvice> = {}): NeedAdvice => ({
  ...NEED,
  tool,
  toolName: tool.toUpperCase(),
  state: 'new',
  ...more,
});

const none = (state: NeedAdvice['state'], more: Partial<NeedAdvice> = {}): NeedAdvice => ({
  ...NEED,
  tool: null,
  toolName: null,
  state,
  ...more,
});

function viewOf(needs: readonly NeedAdvice[], notices: readonly ToolNotice[] = []) {
  const phases: Advice['phases'] = [{ id: 'deploy', name: 'Deploy', activities: [], needs }];
  return gapView({ ...ADVICE, phases, notices, unmet: [] }, KNOWLEDGE);
}

describe('the coverage by the tools in use', () => {
  it('counts the required needs that tools can meet, and nothing else', () => {
    const needs = [
      NEED,
      none('given', { capability: 'source-control' }),
      added('new'),
      none('unmet'),
      none('method', { kind: 'method' }),
      none('given', { kind: 'given' }),
      added('extra', { importance: 'recommended' }),
    ];
    expect(viewOf(needs).data).toMatchObject({
      coverage: { required: 4, covered: 2, percent: 50 },
      phases: [{ id: 'deploy', coverage: { required: 4, covered: 2, percent: 50 } }],
    });
  });

  it('leaves out what a tool in use could do and nobody does with it', () => {
    const { data } = viewOf([NEED, { ...NEED, capability: 'cd', idle: true }]);
    expect(data).toMatchObject({
      coverage: { required: 2, covered: 1 },
      phases: [{ missing: [{ capability: 'cd', tool: 'jenkins' }] }],
      additions: [{ tool: 'jenkins' }],
    });
  });

  it('is rounded, but only what is complete is called so', () => {
    const some = [
      ...Array.from({ length: 9 }, () => NEED),
      ...Array.from({ length: 34 }, () => added('new')),
    ];
    expect(viewOf(some).data).toMatchObject({ coverage: { percent: 21 } });
    const needs = [...Array.from({ length: 199 }, () => NEED), added('last')];
    expect(viewOf(needs).data).toMatchObject({ coverage: { percent: 99 } });
    expect(viewOf([]).data).toMatchObject({ coverage: { required: 0, percent: 100 } });
  });
});

describe('what would close most', () => {
  it('names three tools, those first that meet most of what is required, then of the rest', () => {
    const needs = [
      added('b'),
      added('a'),
      added('two', { capability: 'x' }),
      added('two', { capability: 'y' }),
      added('many', { importance: 'recommended', capability: 'p' }),
      added('many', { importance: 'recommended', capability: 'q' }),
      added('many', { importance: 'recommended', capability: 'r' }),
      added('a', { importance: 'recommended', capability: 'z' }),
    ];
    expect(viewOf(needs).data).toMatchObject({
      additions: [{ tool: 'two' }, { tool: 'a' }, { tool: 'b' }],
    });
  });
});

describe('what an edition in use may lack', () => {
  it('is missing, and closed by the larger edition', () => {
    const needs = [
      none('kept', { tool: 'gitlab', toolName: 'GitLab', edition: 'paid', capability: 'x' }),
      none('kept', { tool: 'gitlab', toolName: 'GitLab', edition: 'enterprise' }),
      NEED,
    ];
    const { data, blocks } = viewOf(needs);
    expect(data).toMatchObject({
      coverage: { required: 3, covered: 1 },
      additions: [{ tool: 'gitlab' }],
      phases: [{ missing: [{ capability: 'x' }, { capability: 'ci' }] }],
    });
    const told = JSON.stringify(blocks);
    expect(told).toContain('GitLab in its enterprise edition closes 2 gaps');
    expect(told).toContain('unless it is the paid edition');
  });
});

describe('what people read', () => {
  const text = (needs: readonly NeedAdvice[], notices: readonly ToolNotice[] = []) =>
    render(viewOf(needs, notices), 'markdown', {
      layout: 'pipe',
      width: 80,
      ascii: false,
      colour: 0,
    });

  it('says in one line how much is there, and in each phase', async () => {
    const told = await text([NEED, added('new'), added('newer')]);
    expect(told).toContain('The tools in use meet 1 of 3 required needs: 33 %.');
    expect(told).toContain('1 of 3 required needs met');
  });

  it('says what was counted where the answers name no tools', async () => {
    const { current_tools: _none, ...answers } = ADVICE.answers;
    const phases: Advice['phases'] = [
      { id: 'deploy', name: 'Deploy', activities: [], needs: [NEED, added('new'), added('newer')] },
    ];
    const tools: Advice['tools'] = [
      { id: 'gitlab', name: 'GitLab', state: 'kept', practised: false, needs: [] },
    ];
    const told = async (advice: Advice) =>
      render(gapView(advice, KNOWLEDGE), 'markdown', {
        layout: 'pipe',
        width: 80,
        ascii: false,
        colour: 0,
      });
    const start = 'The answers leave current\\_tools open, so';
    const bare = { ...ADVICE, answers, phases, unmet: [], notices: [] };
    expect(await told({ ...bare, tools })).toContain(
      `${start} only GitLab counts as there: 1 of 3 required needs met, 33 %.`,
    );
    expect(await told({ ...bare, tools: [] })).toContain(`${start} no tool counts as in use: `);
  });

  it('names what has ended in the phase where it did something', async () => {
    const [tool] = KNOWLEDGE.tools.filter(({ capabilities }) => capabilities.length > 0);
    const capability = tool?.capabilities[0]?.id ?? '';
    const notice: ToolNotice = {
      tool: tool?.id ?? '',
      name: tool?.name ?? '',
      kind: 'dead',
      says: 'It has ended.',
      since: null,
      successor: null,
      urgency: 'now',
    };
    const needs = [added('new', { capability, state: 'replaces', replaces: notice.tool })];
    expect(viewOf(needs, [notice]).data).toMatchObject({ phases: [{ dead: [notice.tool] }] });
    expect(await text(needs, [notice])).toContain('is discontinued');
    expect(await text(needs, [notice])).toContain('NEW instead');
  });

  it('tells a method from a need that nothing fits and from one that is not worth a tool', async () => {
    const guide = { title: 'A guide', url: 'https://example.org/guide' };
    const told = await text([
      none('method', { kind: 'method', guide, importance: 'recommended' }),
      none('unmet'),
      none('left-out', { importance: 'recommended' }),
      none('left-out'),
    ]);
    expect(told).toContain('by people, with A guide');
    expect(told).toContain('no tool fits');
    expect(told).toContain('not worth one more tool');
    expect(told).toContain('depends on the languages');
  });
});
