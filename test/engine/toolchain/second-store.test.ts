import { describe, expect, it } from 'vitest';
import { chooseToolchain } from '../../../src/engine/toolchain/choose.ts';
import { priceOf } from '../../../src/engine/toolchain/costs.ts';
import { planOf } from '../../../src/engine/toolchain/plan.ts';
import type { Tool } from '../../../src/model/tool.ts';
import { able, capability } from '../../support/blank-knowledge.ts';
import { engine, SHOP, toolchain } from './sample-teams.ts';
import { recommended, required } from './small-cases.ts';
import { team, tool, toolchainKnowledge } from './toolchain-knowledge.ts';

/** Objectives are set on metrics; the price of a second store is that of the shipped costs. */
function chosen(tools: readonly Tool[], inUse: readonly string[], needs = [required('slo')]) {
  const kb = toolchainKnowledge({
    capabilities: [
      'metrics',
      'traces',
      { ...capability('slo'), 'works-on': ['metrics', 'traces'] },
      'boards',
    ],
    targets: { a: needs },
    tools,
  });
  const cost = priceOf(engine.kb.costs)(['second-store']);
  const costs = kb.costs.map((term) => (term.id === 'second-store' ? { ...term, cost } : term));
  return chooseToolchain({ ...kb, costs }, team({ current_tools: [...inUse] }, ['a']));
}

const IN_USE = tool('in-use', [able('metrics')]);
const SUITE = tool('suite', [able('metrics'), able('slo')]);
const READER = tool('reader', [{ ...able('slo'), rank: 5 }]);
const WHOLE = tool('whole', [able('metrics')]);
const PART = tool('part', [able('slo')], { 'part-of': 'whole' });
const ids = ({ tools }: ReturnType<typeof chosen>) => tools.map(({ id }) => id);

describe('what works on something that is kept already', () => {
  it('is what reads it, and not what would keep it anew', () => {
    expect(ids(chosen([IN_USE, SUITE, READER], ['in-use']))).toEqual(['reader']);
    expect(ids(chosen([IN_USE, WHOLE, PART, READER], ['in-use']))).toEqual(['reader']);
  });

  it('may be anything where nothing is kept yet, or where it is kept by the whole of it', () => {
    expect(ids(chosen([SUITE, READER], []))).toEqual(['suite']);
    expect(ids(chosen([WHOLE, PART, SUITE], ['whole']))).toEqual(['part']);
  });

  it('is what keeps it, where somebody has to anew, or what reads it there', () => {
    const needs = [required('slo'), required('metrics'), required('boards')];
    const house = tool('house', [able('boards'), able('metrics')]);
    const late = tool('late', [{ ...able('metrics'), rank: 9 }, able('slo')]);
    const keepers = (tools: readonly Tool[]) => {
      const rows = chosen(tools, [], needs).phases.flatMap((phase) => phase.needs);
      return ['metrics', 'slo'].map((id) => rows.find((row) => row.capability === id)?.tool);
    };
    expect(keepers([house, late])).toEqual(['late', 'late']);
    expect(keepers([{ ...house, id: 'whole' }, late, PART])).toEqual(['whole', 'part']);
  });

  it('may keep what nobody keeps', () => {
    const tracer = tool('tracer', [able('metrics'), able('traces'), able('slo')]);
    expect(ids(chosen([IN_USE, tracer, READER], ['in-use']))).toEqual(['tracer']);
  });

  it('is done at any price where it is required, and left out where it is not', () => {
    expect(ids(chosen([IN_USE, SUITE], ['in-use']))).toEqual(['suite']);
    expect(ids(chosen([IN_USE, SUITE], ['in-use'], [recommended('slo')]))).toEqual([]);
  });

  it('is no matter of switching on a part of the suite that keeps it elsewhere', () => {
    const house = tool('house', [able('boards')], { suite: 's' });
    const moved = { ...SUITE, suite: 's' };
    expect(ids(chosen([IN_USE, house, moved, READER], ['in-use', 'house']))).toEqual(['reader']);
  });

  it('names what has to come in with it, so that a step on the roadmap can', () => {
    const { phases } = chosen([WHOLE, PART], []);
    expect(phases.flatMap(({ needs }) => needs)).toMatchObject([{ tool: 'part', beside: 'whole' }]);
    const both = chosen([WHOLE, PART], [], [required('slo'), required('metrics')]);
    const rows = both.phases.flatMap(({ needs }) => needs);
    expect(rows.map(({ tool: id, beside }) => [id, beside])).toEqual([
      ['whole', null],
      ['part', 'whole'],
    ]);
  });
});

it('takes no other product of a supplier for there where it comes with a contract of its own', () => {
  const kb = toolchainKnowledge({
    capabilities: ['boards', 'flow'],
    targets: { a: [required('flow')] },
    tools: [
      tool('house', [able('boards')], { suite: 's' }),
      tool('contract', [{ ...able('flow'), edition: 'enterprise' }], { suite: 's' }),
      tool('other', [able('flow')]),
    ],
  });
  const answers = { current_tools: ['house'], tool_budget: 'open' };
  const [row] = chooseToolchain(kb, team(answers, ['a'])).phases.flatMap(({ needs }) => needs);
  const named = [row?.tool, ...(row?.alternatives.map(({ tool: id }) => id) ?? [])];
  expect(named.toSorted()).toEqual(['contract', 'other']);
});

const WATCHED = { ...SHOP, runtime: ['virtual-machines'], cloud: ['on-premises'] };

it.each([
  ['zabbix', 'on-premises', ['new-relic', 'new-relic', 'zabbix']],
  ['azure-monitor', 'azure', ['azure-monitor', 'azure-monitor', 'azure-monitor']],
  ['splunk', 'on-premises', ['new-relic', 'new-relic', 'splunk']],
  ['prometheus', 'on-premises', ['grafana-cloud', 'opentelemetry', 'sloth']],
])(
  'buys no second suite for objectives beside %s, and for its agent only to keep traces',
  (id, cloud, tools) => {
    const answers = { ...WATCHED, cloud: [cloud], current_tools: [id] };
    const { rows, by } = toolchain(answers, ['sre', 'observability']);
    expect(['tracing', 'instrumentation', 'slo'].flatMap((job) => by(job))).toEqual(tools);
    expect(rows.find(({ capability: need }) => need === 'slo')?.beside).toBeNull();
    const { solution } = planOf(engine.kb, team(answers, ['sre', 'observability']));
    expect(solution.open.filter((facility) => facility.endsWith('#metrics'))).toEqual([]);
  },
);

it.each(['aws', 'azure', 'gcp'])(
  'sets objectives and draws boards where the metrics are, on %s',
  (cloud) => {
    const answers = { ...SHOP, languages: ['cpp', 'go'], cloud: [cloud], tool_budget: 'open' };
    const { by } = toolchain(answers, ['sre', 'observability']);
    const [keeper] = by('metrics');
    expect(['slo', 'dashboards', 'alerting'].flatMap((job) => by(job))).toEqual([
      keeper,
      keeper,
      keeper,
    ]);
  },
);

it('takes no hosted product for a reader of what others keep: objectives work on what is sent there', () => {
  const isAble = ({ capabilities }: Tool, job: string) => capabilities.some(({ id }) => id === job);
  const hosted = engine.kb.tools.filter(
    (each) => each.hosting.includes('saas') && isAble(each, 'slo'),
  );
  const readers = hosted.filter((each) => !isAble(each, 'metrics'));
  expect(readers.map(({ id }) => id)).toEqual([]);
});
