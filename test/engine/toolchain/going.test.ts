import { describe, expect, it, test } from 'vitest';
import { isEnded, type Tool } from '../../../src/model/tool.ts';
import { able } from '../../support/blank-knowledge.ts';
import { engine, SHOP, toolchain } from './sample-teams.ts';
import { ALONE, choose, HUB, HUB_RUNNER, LAB, required } from './small-cases.ts';
import { tool } from './toolchain-knowledge.ts';

const dead = (parts: Partial<Tool>): Tool =>
  tool('dead', [able('ci', { rank: 9 })], {
    status: 'discontinued',
    since: '2025-06',
    recommend: 'no',
    successor: 'heir',
    ...parts,
  });

/** What is said of the first tool in use, where these have to do with CI. */
const toldOf = (tools: readonly Tool[], answers: Record<string, string | string[]> = {}) =>
  choose([required('ci')], tools, { current_tools: ['dead'], ...answers }).notices[0];

describe('what has to go', () => {
  it('is followed by what the toolchain has for its job, new or in use', () => {
    const other = tool('other', [able('ci')]);
    expect(toldOf([dead({}), ALONE])?.successor).toBe('alone');
    const used = { current_tools: ['dead', 'other'] };
    expect(toldOf([dead({}), ALONE, other], used)?.successor).toBe('other');
    const closed = tool('dead', [able('ci')], { license: 'proprietary' });
    const rule = { tool_licensing: 'open-source-only' };
    expect(toldOf([closed, ALONE], rule)).toMatchObject({ kind: 'conflict', successor: 'alone' });
  });

  it('is followed by its successor where its job is not asked for', () => {
    const scanner = dead({ capabilities: [able('scan')] });
    expect(toldOf([scanner, ALONE])?.successor).toBe('heir');
  });

  test.each<[string, Partial<Tool>]>([
    ['is no longer offered (2025-06).', { license: 'proprietary' }],
    ['is no longer maintained (2025-06).', { license: 'MIT' }],
    ['is closed to new customers (2025-06) and ends in 2027-04.', { ends: '2027-04' }],
    ['has been archived and gets no more fixes (2025-06).', { status: 'archived' }],
  ])('%s', (words, parts) => {
    expect(toldOf([dead(parts), ALONE])?.says).toBe(`DEAD ${words}`);
  });

  it('is followed by nothing that does another job, whatever the knowledge calls dead', () => {
    for (const { id } of engine.kb.tools.filter(isEnded)) {
      const { rows, notices } = toolchain({ ...SHOP, current_tools: [id] }, ['mlops', 'sre']);
      const heirs = rows.filter(({ replaces }) => replaces === id).map((row) => row.tool);
      const notice = notices.find((each) => each.tool === id);
      if (heirs.length > 0)
        expect([id, heirs]).toEqual([id, expect.arrayContaining([notice?.successor])]);
    }
  });
});

describe('a source host that has to go', () => {
  const own = tool('own', [able('source-control', { rank: 5 })], {
    suite: 'hub',
    'source-host': 'github',
    hosting: ['self-hosted'],
  });
  const tools = [HUB, HUB_RUNNER, own, LAB, ALONE];
  const needs = [required('source-control'), required('ci')];

  it('makes way for its edition for one’s own machines, which the team does not have yet', () => {
    const answers = { tool_hosting: 'self-hosted-only', current_tools: ['hub'] };
    const { row } = choose(needs, tools, answers);
    expect(row('source-control')).toMatchObject({
      tool: 'own',
      state: 'replaces',
      replaces: 'hub',
    });
    expect(row('source-control')?.why).toContain('in an edition that keeps to the rules');
    const unnamed = choose(needs, tools, { ...answers, current_tools: [], source_host: 'github' });
    expect(unnamed.row('source-control')).toMatchObject({ tool: 'own', state: 'kept' });
  });

  it('takes with it all that works with it only', () => {
    const answers = { avoid_tools: ['hub'], current_tools: ['hub'] };
    const { row } = choose(needs, tools, answers);
    expect(row('source-control')).toMatchObject({
      tool: 'lab',
      state: 'replaces',
      replaces: 'hub',
    });
    expect(row('ci')?.tool).toBe('lab');
    const stays = choose(needs, tools, { avoid_tools: ['hub'], source_host: 'github' });
    expect(stays.row('source-control')).toMatchObject({ tool: 'hub', state: 'given' });
    expect(stays.row('ci')?.tool).toBe('alone');
    const kept = choose(needs, tools, { avoid_tools: ['own'], current_tools: ['hub'] });
    expect(kept.row('source-control')).toMatchObject({ tool: 'hub', state: 'kept' });
    expect(kept.row('ci')?.tool).toBe('hub-runner');
  });
});

test('models that somebody waits for are not served by what tracks experiments', () => {
  const answers = {
    ...SHOP,
    products: ['ml-model', 'api'],
    languages: ['python'],
    ml_stage: 'several-in-production',
    load: ['latency-critical', 'high-throughput'],
    cloud: ['on-premises'],
    current_tools: ['mlflow'],
  };
  const { rows } = toolchain(answers, ['mlops']);
  const serving = rows.find(({ capability }) => capability === 'model-serving');
  expect(serving).toMatchObject({ state: 'new' });
  expect(serving?.tool).not.toBe('mlflow');
});
