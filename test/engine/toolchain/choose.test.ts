import { describe, expect, it } from 'vitest';
import { chooseToolchain } from '../../../src/engine/toolchain/choose.ts';
import type { Tool } from '../../../src/model/tool.ts';
import { able } from '../../support/blank-knowledge.ts';
import {
  ALONE,
  choose,
  GUIDE,
  HUB,
  HUB_RUNNER,
  LAB,
  recommended,
  required,
} from './small-cases.ts';
import { team, tool, toolchainKnowledge } from './toolchain-knowledge.ts';

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

  it('names nobody’s last resort as something else that would do', () => {
    const [one, other] = ['one', 'other'].map((id) => tool(id, [able('ci')]));
    const last = tool('last', [able('ci', { role: 'secondary', rank: 9 })]);
    const { row } = choose(
      [required('ci')],
      [one, other, last].flatMap((each) => each ?? []),
    );
    expect(row('ci')?.alternatives.map(({ tool: id }) => id)).toEqual(['other']);
    expect(choose([required('ci')], [last]).row('ci')?.tool).toBe('last');
  });

  it('says whether what a tool works with is chosen for itself or comes in for its sake', () => {
    const board = tool('board', [able('ci')]);
    const reader = tool('reader', [able('logs')], { 'part-of': 'board' });
    const why = (...jobs: string[]) =>
      choose(jobs.map(required), [board, reader]).row('logs')?.why ?? '';
    expect(why('logs', 'ci')).toContain('BOARD, which is chosen as well.');
    expect(why('logs')).toContain('BOARD, which has to come in with it.');
  });

  it('brings in no part of a host for what the host does itself, but keeps one in use', () => {
    const part = tool('part', [able('ci'), able('scan')], {
      suite: 'lab',
      'source-host': 'gitlab',
    });
    const needs = [required('ci'), required('scan')];
    const answers = { source_host: 'gitlab' };
    const { row } = choose(needs, [LAB, part], answers);
    expect(row('ci')?.tool).toBe('lab');
    expect(row('scan')?.tool).toBe('part');
    const kept = choose(needs, [LAB, part], { ...answers, current_tools: ['part'] });
    expect(kept.row('ci')).toMatchObject({ tool: 'part', state: 'kept' });
    const fresh = choose([...needs, required('source-control')], [LAB, part]);
    expect(fresh.row('ci')?.tool).toBe('lab');
  });

  it('counts with a cloud what its provider offers, and not whatever works there only', () => {
    const own = tool('own', [able('ci', { rank: 2 })], { suite: 'aws', cloud: ['aws'] });
    const foreign = tool('foreign', [able('ci')], { cloud: ['aws'] });
    const { row } = choose([required('ci')], [own, foreign], { cloud: ['aws'] });
    expect(row('ci')?.tool).toBe('own');
    expect(row('ci')?.why).toContain('A service of AWS');
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
    const suite = tool('suite', [able('logs')], { suite: 's' });
    const partRanked = (rank: number) =>
      tool('part', [able('scan', { role: 'secondary', rank })], { suite: 's' });
    const rival = tool('rival', [able('scan'), able('ci')]);
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

  it('takes no product for one job that doubles what is there for two others', () => {
    const there = tool('there', [able('logs'), able('ci')]);
    const broad = tool('broad', [able('scan'), able('logs'), able('ci')]);
    const narrow = tool('narrow', [able('scan', { rank: 3 })]);
    const needs = [required('scan'), required('logs'), required('ci')];
    const beside = (more: Partial<Tool>) =>
      choose(needs, [there, { ...broad, ...more }, narrow], { current_tools: ['there'] }).row(
        'scan',
      );
    expect(beside({})?.tool).toBe('narrow');
    expect(beside({})?.runnerUp?.why).toBe('BROAD doubles what something in use does already.');
    expect(beside({ capabilities: [able('scan'), able('logs')] })?.tool).toBe('broad');
  });

  it('names what else would do, but no rival', () => {
    const other = tool('other', [able('ci', { rank: 4 })]);
    const fresh = choose([required('ci')], [ALONE, other]).row('ci');
    expect(fresh?.tool).toBe('other');
    expect(fresh?.runnerUp).toMatchObject({
      tool: 'alone',
      why: 'ALONE is one more service to run.',
    });
    expect(fresh?.alternatives.map((each) => each.tool)).toEqual(['alone']);
    const kept = choose([required('ci')], [ALONE, other], { current_tools: ['alone'] }).row('ci');
    expect(kept?.runnerUp).toMatchObject({
      tool: 'other',
      why: 'OTHER would be a rival to ALONE.',
    });
    expect(kept?.alternatives).toEqual([]);
  });

  it('counts a service that lost on top of one that is there already', () => {
    const broad = tool('broad', [able('ci'), able('scan')], { effort: 'service' });
    const needs = [required('ci'), required('scan')];
    const { row } = choose(needs, [ALONE, broad], { operations_staff: 'none' });
    expect(row('ci')?.tool).toBe('broad');
    expect(row('ci')?.runnerUp?.why).toBe(
      'ALONE is one more service to run, and nobody has the time.',
    );
  });

  it('keeps what is in use for a job that something new would do for nothing', () => {
    const flags = tool('flags', [able('cd', { rank: 3 })]);
    const wide = tool('wide', [able('cd'), able('scan')]);
    const { row } = choose([required('cd'), required('scan')], [flags, wide], {
      current_tools: ['flags'],
    });
    expect(row('scan')).toMatchObject({ tool: 'wide', state: 'new' });
    expect(row('cd')).toMatchObject({ tool: 'flags', state: 'kept' });
  });

  it('takes for free what costs nothing in public, for those who work there', () => {
    const needs = [required('scan')];
    const scan = able('scan', { edition: 'paid', open: false, 'free-in-public': true });
    const tools = [tool('scanner', [scan], { license: 'proprietary' })];
    const budget = { tool_budget: 'free-only' };
    expect(choose(needs, tools, budget).row('scan')?.state).toBe('unmet');
    const open = choose(needs, tools, { ...budget, organisation: 'open-source' });
    expect(open.row('scan')).toMatchObject({ tool: 'scanner', state: 'new' });
    const used = { ...budget, organisation: 'open-source', current_tools: ['scanner'] };
    const kept = choose(needs, tools, used);
    expect(kept.row('scan')).toMatchObject({ tool: 'scanner', state: 'kept' });
    expect(kept.notices).toEqual([]);
  });

  it('says that either will do only where nothing but the order of ids decides', () => {
    const twin = (id: string) => tool(id, [able('ci')]);
    const { row } = choose([required('ci')], [twin('b'), twin('a')]);
    expect(row('ci')?.runnerUp?.why).toBe('B fits as well, so either will do.');
    const sold = { suite: 'kit', hosting: ['saas'] } satisfies Partial<Tool>;
    const kit = [tool('kit-ci', [able('ci')], sold), tool('kit-scan', [able('scan')], sold)];
    const cloud = tool('cloud', [able('ci')], { suite: 'aws', cloud: ['aws'] });
    const together = choose([required('ci'), required('scan')], [...kit, cloud], {
      cloud: ['aws'],
    });
    expect(together.row('ci')?.runnerUp?.why).toBe(
      'CLOUD fits as well by itself, but less well with what is chosen for the other needs.',
    );
  });

  it('says of a part that lost which whole it works with', () => {
    const whole = tool('a-whole', [able('billing')]);
    const part = tool('a-part', [able('ci')], { 'part-of': 'a-whole' });
    const { row } = choose([required('ci')], [whole, part, tool('b', [able('ci')])]);
    expect(row('ci')?.tool).toBe('b');
    expect(row('ci')?.runnerUp?.why).toBe('A-PART works only beside A-WHOLE, which is not chosen.');
  });

  it('takes no part of a part whose whole cannot be had', () => {
    const whole = tool('whole', [able('billing')]);
    const part = tool('part', [able('scan')], { 'part-of': 'whole' });
    const inner = tool('inner', [able('ci')], { 'part-of': 'part' });
    const tools = [whole, part, inner, tool('other', [able('ci', { rank: 9 })])];
    expect(choose([required('ci')], tools).row('ci')?.tool).toBe('other');
    const barred = choose([required('ci'), required('scan')], tools, { avoid_tools: ['whole'] });
    expect(barred.row('ci')?.tool).toBe('other');
    expect(barred.row('scan')?.state).toBe('unmet');
  });

  it('answers a method with its guide and never with a product', () => {
    const product = tool('product', [able('workshop')]);
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
    const paid = able('ci', { edition: 'paid' });
    const both = tool('both', [paid], { license: 'proprietary' });
    const one = tool('one', [paid]);
    const answers = { tool_licensing: 'open-source-only', tool_budget: 'free-only' };
    const { unmet, row } = choose([required('ci')], [both, one], answers);
    expect(row('ci')?.state).toBe('unmet');
    expect(unmet[0]?.nearest).toEqual({ tool: 'one', relax: ['tool_budget'] });
    expect(unmet[0]?.because).toContain('without the budget for tools, ONE would meet the need');
  });

  it('says so where no constraint is to blame', () => {
    const cluster = tool('cluster', [able('ci')], { 'needs-kubernetes': true });
    const { unmet } = choose([required('ci')], [cluster], { tool_budget: 'free-only' });
    expect(unmet[0]).toMatchObject({ capability: 'ci', nearest: null });
  });

  it('does not do without the terms of the cost', () => {
    const kb = toolchainKnowledge({ capabilities: [], targets: {}, tools: [] });
    const costs = kb.costs.slice(1);
    expect(() => chooseToolchain({ ...kb, costs }, team({}, []))).toThrow(RangeError);
  });
});
