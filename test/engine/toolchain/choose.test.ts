import { describe, expect, it } from 'vitest';
import { chooseToolchain } from '../../../src/engine/toolchain/choose.ts';
import { gapOf } from '../../../src/engine/toolchain/gap.ts';
import type { NeedAdvice } from '../../../src/model/advice.ts';
import type { Answers } from '../../../src/model/answers.ts';
import type { Need } from '../../../src/model/target.ts';
import type { Tool } from '../../../src/model/tool.ts';
import { can, capability, smallKnowledge, team, tool } from './small-knowledge.ts';

const required = (id: string): Need => ({ capability: id, importance: 'required' });
const recommended = (id: string): Need => ({ capability: id, importance: 'recommended' });

const GUIDE = { title: 'A guide', url: 'https://example.org/guide' };
const CAPABILITIES = [
  'source-control',
  'ci',
  'cd',
  'scan',
  'logs',
  capability('workshop', { kind: 'method', guide: GUIDE }),
  capability('runtime', { kind: 'given' }),
];

const HUB = tool('hub', [can('source-control')], {
  suite: 'hub',
  'source-host': 'github',
  hosting: ['saas'],
  'air-gapped': false,
});
const HUB_RUNNER = tool('hub-runner', [can('ci')], { suite: 'hub', 'source-host': 'github' });
const LAB = tool('lab', [can('source-control', { rank: 2 }), can('ci', { rank: 2 })], {
  suite: 'lab',
  'source-host': 'gitlab',
  hosting: ['saas', 'self-hosted'],
});
const ALONE = tool('alone', [can('ci', { rank: 3 })], { effort: 'service' });

function choose(needs: readonly Need[], tools: readonly Tool[], answers: Answers = {}) {
  const kb = smallKnowledge({ capabilities: CAPABILITIES, targets: { t: needs }, tools });
  const chain = chooseToolchain(kb, team(answers, ['t']));
  const rows = chain.phases.flatMap((phase) => phase.needs);
  const row = (id: string): NeedAdvice | undefined => rows.find((each) => each.capability === id);
  return { ...chain, row, gap: gapOf(kb, team(answers, ['t'])) };
}

describe('the choice of tools', () => {
  it('keeps to the known source host and does not send a team to another one', () => {
    const needs = [required('source-control'), required('ci')];
    const { row } = choose(needs, [HUB, HUB_RUNNER, LAB, ALONE], { source_host: 'gitlab' });
    expect(row('source-control')).toMatchObject({ tool: 'lab', state: 'kept' });
    expect(row('ci')).toMatchObject({ tool: 'lab', state: 'kept' });
    expect(row('ci')?.why).toContain('where the code lives');
  });

  it('chooses one source host where none is known, together with what belongs to it', () => {
    const { tools, row } = choose(
      [required('source-control'), required('ci')],
      [HUB, HUB_RUNNER, LAB, ALONE],
    );
    expect(tools.map(({ id }) => id)).toEqual(['hub', 'hub-runner']);
    expect(row('ci')?.why).toContain('Works with HUB');
  });

  it('takes nothing that is bound to a source host the answers do not name', () => {
    const { row } = choose([required('ci')], [HUB, HUB_RUNNER, ALONE], { source_host: 'other' });
    expect(row('ci')?.tool).toBe('alone');
  });

  it('shows a host that the knowledge does not name as given', () => {
    const needs = [required('source-control')];
    const { row, unmet } = choose(needs, [HUB, LAB], { source_host: 'other' });
    expect(row('source-control')).toMatchObject({ state: 'given', tool: null });
    expect(unmet).toEqual([]);
  });

  it('keeps a working tool beside a source host that could do the same', () => {
    const { row } = choose([required('source-control'), required('ci')], [LAB, ALONE], {
      source_host: 'gitlab',
      current_tools: ['alone'],
    });
    expect(row('ci')).toMatchObject({ tool: 'alone', state: 'kept' });
  });

  it('puts no rival beside a suite in use, even where the rival is there for something else', () => {
    const suite = tool('suite', [can('logs')], { suite: 's' });
    const partRanked = (rank: number) =>
      tool('part', [can('scan', { role: 'secondary', rank })], { suite: 's' });
    const rival = tool('rival', [can('scan'), can('ci')]);
    const chooseBeside = (part: Tool) =>
      choose([required('scan'), required('ci')], [suite, part, rival], {
        current_tools: ['suite'],
      });
    const { row } = chooseBeside(partRanked(8));
    expect(row('ci')?.tool).toBe('rival');
    expect(row('scan')?.tool).toBe('part');
    expect(row('scan')?.runnerUp?.tool).toBe('rival');
    expect(chooseBeside(partRanked(9)).row('scan')?.tool).toBe('rival');
  });

  it('replaces a dead tool, names its successor and says how urgent it is', () => {
    const dead = tool('dead', [can('ci')], {
      status: 'discontinued',
      since: '2025-06',
      note: 'Sales have ended.',
      successor: 'alone',
      recommend: 'no',
    });
    const { row, notices } = choose([required('ci')], [dead, ALONE], { current_tools: ['DEAD'] });
    expect(row('ci')).toMatchObject({ tool: 'alone', state: 'replaces', replaces: 'dead' });
    expect(notices).toEqual([
      expect.objectContaining({
        kind: 'dead',
        since: '2025-06',
        successor: 'alone',
        urgency: 'now',
      }),
    ]);
  });

  it('reports a tool in use that breaks a constraint and does not build on it', () => {
    const closed = tool('closed', [can('ci')], { license: 'proprietary' });
    const { row, notices } = choose([required('ci')], [closed, ALONE], {
      current_tools: ['closed'],
      tool_licensing: 'open-source-only',
    });
    expect(row('ci')).toMatchObject({ tool: 'alone', state: 'replaces', replaces: 'closed' });
    expect(notices).toEqual([expect.objectContaining({ tool: 'closed', kind: 'conflict' })]);
    expect(notices[0]?.says).toContain('the rule on licences');
  });

  it('moves no code: a source host against a constraint is given and reported', () => {
    const needs = [required('source-control'), required('ci')];
    const { row, notices, unmet } = choose(needs, [HUB, HUB_RUNNER, LAB, ALONE], {
      source_host: 'github',
      tool_hosting: 'self-hosted-only',
    });
    expect(row('source-control')).toMatchObject({ state: 'given', tool: 'hub' });
    expect(row('source-control')?.why).toContain('the rule on where tools may run');
    expect(row('ci')?.tool).not.toBe('lab');
    expect(unmet).toEqual([]);
    expect(notices).toEqual([expect.objectContaining({ tool: 'hub', kind: 'conflict' })]);
  });

  it('says which of two tools in use suffices, and of which there is no need', () => {
    const big = tool('big', [can('ci'), can('scan')]);
    const other = tool('other', [can('billing')]);
    const { notices } = choose([required('ci'), required('scan')], [big, ALONE, other], {
      current_tools: ['big', 'alone', 'other'],
    });
    expect(notices.map(({ tool, kind }) => `${tool} ${kind}`)).toEqual([
      'alone overlap',
      'other no-need',
    ]);
    expect(notices[0]?.says).toContain('BIG');
  });

  it('says nothing against a runtime in use', () => {
    const runtime = tool('runtime', [can('runtime')]);
    const { row, notices } = choose([required('runtime')], [runtime], {
      current_tools: ['runtime'],
    });
    expect(row('runtime')).toMatchObject({ state: 'given', tool: 'runtime' });
    expect(notices).toEqual([]);
  });

  it('answers a method with its guide and never with a product', () => {
    const product = tool('product', [can('workshop')]);
    const { row, tools } = choose([required('workshop')], [product]);
    expect(row('workshop')).toMatchObject({ state: 'method', tool: null, guide: GUIDE });
    expect(tools).toEqual([]);
  });

  it('leaves a recommended need open rather than let nobody run a service, and says why', () => {
    const answers = { operations_staff: 'none' };
    const { row, unmet } = choose([recommended('ci')], [ALONE], answers);
    expect(row('ci')).toMatchObject({ state: 'left-out', tool: null });
    expect(row('ci')?.why).toContain('nobody has the time');
    expect(unmet).toEqual([]);
    expect(choose([required('ci')], [ALONE], answers).row('ci')?.tool).toBe('alone');
  });

  it('names the fewest constraints to relax for what nothing meets', () => {
    const paid = can('ci', { edition: 'paid' });
    const both = tool('both', [paid], { license: 'proprietary' });
    const one = tool('one', [paid]);
    const answers = { tool_licensing: 'open-source-only', tool_budget: 'free-only' };
    const { unmet, row } = choose([required('ci')], [both, one], answers);
    expect(row('ci')?.state).toBe('unmet');
    expect(unmet[0]?.nearest).toEqual({ tool: 'one', relax: ['tool_budget'] });
    expect(unmet[0]?.because).toContain('without the budget for tools, ONE would meet the need');
  });

  it('says so where no constraint is to blame', () => {
    const cluster = tool('cluster', [can('ci')], { 'needs-kubernetes': true });
    const { unmet } = choose([required('ci')], [cluster], { tool_budget: 'free-only' });
    expect(unmet[0]).toMatchObject({ capability: 'ci', nearest: null });
  });

  it('compares what is there with what is needed', () => {
    const dead = tool('dead', [can('scan')], { status: 'archived' });
    const scanner = tool('scanner', [can('scan'), can('logs')]);
    const needs = [required('ci'), required('scan'), required('logs'), recommended('cd')];
    const { gap } = choose(needs, [ALONE, dead, scanner], { current_tools: ['alone', 'dead'] });
    expect(gap).toMatchObject({ required: 3, covered: 1, coverage: 33 });
    const deploy = gap.phases.find(({ id }) => id === 'deploy');
    expect(deploy?.there.map(({ tool }) => tool)).toEqual(['alone']);
    expect(deploy?.missing.map(({ capability }) => capability)).toEqual(['logs', 'scan']);
    expect(deploy?.dead).toEqual(['dead']);
    expect(gap.additions).toEqual([{ tool: 'scanner', name: 'SCANNER', closes: ['logs', 'scan'] }]);
  });

  it('does not do without the terms of the cost', () => {
    const kb = smallKnowledge({ capabilities: [], targets: {}, tools: [] });
    const costs = kb.costs.slice(1);
    expect(() => chooseToolchain({ ...kb, costs }, team({}, []))).toThrow(RangeError);
  });
});
