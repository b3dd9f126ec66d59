import { describe, expect, it } from 'vitest';
import { chooseToolchain } from '../../../src/engine/toolchain/choose.ts';
import type { Waiting } from '../../../src/engine/toolchain/context.ts';
import type { Need } from '../../../src/model/target.ts';
import { able } from '../../support/blank-knowledge.ts';
import { ALONE, choose, HUB, HUB_RUNNER, LAB, recommended, required } from './small-cases.ts';
import { team, tool, toolchainKnowledge } from './toolchain-knowledge.ts';

describe('the tools that a team has', () => {
  it('replaces a dead tool, names its successor and says how urgent it is', () => {
    const dead = tool('dead', [able('ci')], {
      status: 'discontinued',
      since: '2025-06',
      note: 'Sales have ended.',
      successor: 'alone',
      recommend: 'no',
    });
    const { row, notices } = choose([required('ci')], [dead, ALONE], { current_tools: ['dead'] });
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
    const closed = tool('closed', [able('ci')], { license: 'proprietary' });
    const { row, notices } = choose([required('ci')], [closed, ALONE], {
      current_tools: ['closed'],
      tool_licensing: 'open-source-only',
    });
    expect(row('ci')).toMatchObject({ tool: 'alone', state: 'replaces', replaces: 'closed' });
    expect(notices).toEqual([expect.objectContaining({ tool: 'closed', kind: 'conflict' })]);
    expect(notices[0]?.says).toContain('the rule on licences');
  });

  it('lets no budget stand against what is paid for', () => {
    const dear = tool('dear', [able('ci', { edition: 'enterprise' })]);
    const answers = { current_tools: ['dear'], tool_budget: 'free-only' };
    const { row, notices } = choose([required('ci')], [dear, ALONE], answers);
    expect(row('ci')).toMatchObject({ tool: 'dear', state: 'kept' });
    expect(notices).toEqual([]);
    const partly = { ...dear, capabilities: [...dear.capabilities, able('scan')] };
    expect(choose([required('ci')], [partly, ALONE], answers).row('ci')?.tool).toBe('alone');
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

  it('takes for the home of the code what is in use and no answer of its own names', () => {
    const depot = tool('depot', [able('source-control')], { hosting: ['self-hosted'] });
    const answers = { source_host: 'other-vcs', current_tools: ['depot'] };
    const { row } = choose([required('source-control')], [HUB, depot], answers);
    expect(row('source-control')).toMatchObject({ tool: 'depot', state: 'kept' });
    const unnamed = choose([required('source-control')], [HUB, depot], { source_host: 'other' });
    expect(unnamed.row('source-control')).toMatchObject({ tool: null, state: 'given' });
  });

  it('finds the home of the code superfluous never, though nothing asks for it', () => {
    const { notices } = choose([required('ci')], [HUB, ALONE], { current_tools: ['hub'] });
    expect(notices).toEqual([]);
  });

  it('says which of two tools in use suffices, and nothing of one that no need asks about', () => {
    const big = tool('big', [able('ci'), able('scan')]);
    const other = tool('other', [able('billing')]);
    const { notices } = choose([required('ci'), required('scan')], [big, ALONE, other], {
      current_tools: ['big', 'alone', 'other'],
    });
    expect(notices.map(({ kind, says }) => [kind, says])).toEqual([
      ['overlap', 'ALONE does nothing here that BIG does not do as well, so BIG suffices.'],
    ]);
  });

  it('calls no new tool an overlap: it is only better at the job', () => {
    const jobs = ['scan', 'logs', 'cd'];
    const aside = tool('aside', [
      able('billing'),
      ...jobs.map((job) => able(job, { role: 'secondary' })),
    ]);
    const made = tool(
      'made',
      jobs.map((job) => able(job)),
    );
    const { notices, row } = choose(jobs.map(required), [aside, made], {
      current_tools: ['aside'],
    });
    expect(row('scan')?.tool).toBe('made');
    expect(notices).toEqual([
      expect.objectContaining({
        kind: 'no-need',
        says: 'MADE serves better for what is needed here; keep ASIDE for what else it is used for.',
      }),
    ]);
  });

  it('keeps a tool in use for a target that may be adopted yet', () => {
    const big = tool('big', [able('ci')]);
    const sync = tool('sync', [able('scan'), able('ci', { role: 'secondary', rank: 9 })]);
    const twin = tool('twin', [able('ci', { rank: 2 })]);
    const oneOf: Need = { 'one-of': ['logs', 'scan'], importance: 'recommended', with: 'none' };
    const kb = toolchainKnowledge({
      capabilities: ['ci', 'scan', 'logs'],
      targets: { t: [required('ci')], maybe: [required('scan')], soon: [oneOf, required('ci')] },
      tools: [big, sync, twin],
    });
    const says = (waiting: readonly Waiting[]) => {
      const context = team({ current_tools: ['big', 'sync', 'twin'] }, ['t']);
      const { notices } = chooseToolchain(kb, { ...context, waiting });
      return notices.map(({ kind, says: text }) => [kind, text]);
    };
    const twinSays = [
      'overlap',
      'TWIN does nothing here that BIG does not do as well, so BIG suffices.',
    ];
    const maybe: Waiting = { id: 'maybe', verdict: 'consider' };
    expect(says([])).toEqual([['overlap', expect.stringContaining('SYNC does nothing')], twinSays]);
    expect(says([maybe])).toEqual([
      ['no-need', 'SYNC is for maybe, which is worth considering: keep it until that is decided.'],
      twinSays,
    ]);
    expect(says([maybe, { id: 'soon', verdict: 'later' }])).toEqual([
      ['no-need', 'SYNC is for soon, which comes later: keep it for that.'],
      twinSays,
    ]);
  });

  it('says of a second source host that one suffices, even where the first is in conflict', () => {
    const hosts = [HUB, LAB];
    const answers = { source_host: 'github', current_tools: ['hub', 'lab'] };
    for (const more of [{}, { tool_hosting: 'air-gapped' }]) {
      const { notices } = choose([required('source-control')], hosts, { ...answers, ...more });
      expect(notices).toContainEqual(
        expect.objectContaining({
          tool: 'lab',
          kind: 'overlap',
          says: expect.stringContaining('HUB'),
        }),
      );
    }
  });

  it('builds on the edition of a host that keeps to the rules, and says so of the one in use', () => {
    const own = tool('own', [able('source-control', { rank: 5 }), able('ci', { rank: 5 })], {
      'source-host': 'github',
      hosting: ['self-hosted'],
    });
    const rule = { tool_hosting: 'self-hosted-only', current_tools: ['hub'] };
    for (const answers of [rule, { ...rule, source_host: 'github' }]) {
      const needs = [required('source-control'), required('ci')];
      const { row, notices } = choose(needs, [HUB, own, ALONE], answers);
      expect(row('source-control')?.tool).toBe('own');
      expect(row('ci')?.tool).toBe('own');
      expect(notices).toEqual([
        expect.objectContaining({
          tool: 'hub',
          kind: 'conflict',
          says: expect.stringMatching(/stands against it; OWN keeps to it\.$/),
        }),
      ]);
    }
  });

  it('finds use for a tool that only carries another one', () => {
    const engine = tool('engine', [able('billing')]);
    const part = tool('part', [able('scan')], { 'part-of': 'engine' });
    const { notices } = choose([required('scan')], [engine, part], { current_tools: ['engine'] });
    expect(notices).toEqual([]);
  });

  it('says nothing against a runtime in use', () => {
    const runtime = tool('runtime', [able('runtime')]);
    const { row, notices } = choose([required('runtime')], [runtime], {
      current_tools: ['runtime'],
    });
    expect(row('runtime')).toMatchObject({ state: 'given', tool: 'runtime' });
    expect(notices).toEqual([]);
  });

  it('passes over what is given where nobody names it and one can do without', () => {
    expect(choose([recommended('runtime')], []).row('runtime')).toBeUndefined();
    expect(choose([required('runtime')], []).row('runtime')).toMatchObject({ state: 'given' });
  });

  it('keeps what runs in house though it is no longer sold so, and says that it ends there', () => {
    const tracker = tool('tracker', [able('ci')], {
      hosting: ['saas'],
      'kept-hosting': ['self-hosted'],
      'air-gapped': false,
      note: 'It ends in 2029.',
    });
    for (const tool_hosting of ['self-hosted-only', 'air-gapped']) {
      const kept = choose([required('ci')], [tracker], {
        tool_hosting,
        current_tools: ['tracker'],
      });
      expect(kept.row('ci')).toMatchObject({ tool: 'tracker', state: 'kept' });
      expect(kept.notices).toEqual([
        expect.objectContaining({
          kind: 'caution',
          says: 'TRACKER is no longer sold to be run in house. It ends in 2029.',
        }),
      ]);
      expect(choose([required('ci')], [tracker], { tool_hosting }).row('ci')?.state).toBe('unmet');
    }
    const hosted = choose([required('ci')], [tracker], { current_tools: ['tracker'] });
    expect(hosted.notices).toEqual([]);
  });
});
