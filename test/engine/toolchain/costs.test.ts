import { describe, expect, it } from 'vitest';
import {
  COST_TERMS,
  type Footing,
  openingTerms,
  servingTerms,
} from '../../../src/engine/toolchain/costs.ts';
import { teamOf } from '../../../src/engine/toolchain/team.ts';
import type { Answers } from '../../../src/model/answers.ts';
import type { Tool } from '../../../src/model/tool.ts';
import { able } from '../../support/blank-knowledge.ts';
import { shippedKnowledge } from '../../support/shipped.ts';
import { tool } from './toolchain-knowledge.ts';

const kb = shippedKnowledge();
const costOf = new Map(kb.costs.map(({ id, cost }) => [id, cost]));

it('has one sentence and one whole number for each term, and no term that nothing reads', () => {
  expect(kb.costs.map(({ id }) => id).toSorted()).toEqual([...COST_TERMS].toSorted());
  for (const { because, cost } of kb.costs) {
    expect(because).toMatch(/^[A-Z].*\.$/);
    expect(Number.isInteger(cost)).toBe(true);
  }
});

it('lets a rival of a suite in use never win: it weighs more than everything else together', () => {
  const others = kb.costs.filter(({ id }) => id !== 'rival' && id !== 'left-open');
  const most = others.reduce((sum, { id, cost }) => sum + (id === 'outranked' ? 3 : 1) * cost, 0);
  expect(costOf.get('rival')).toBeGreaterThan(most);
});

describe('a recommended need on its own', () => {
  const total = (...ids: string[]) => ids.reduce((sum, id) => sum + (costOf.get(id) ?? 0), 0);
  const price = total('left-open');

  it.each([
    ['a utility', ['new-utility', 'dependency']],
    ['a product that its supplier runs', ['new-product', 'hosted-plan']],
    ['a service for people whose work it is', ['new-product', 'staffed-service']],
    ['what the tools in use do besides', ['host-feature', 'secondary', 'outranked', 'outranked']],
  ])('is met by %s', (_, terms) => {
    expect(total(...terms)).toBeLessThan(price);
  });

  it.each([
    ['a service of one’s own', ['new-product', 'service']],
    ['a cluster', ['new-product', 'staffed-cluster']],
    ['a product that has to be vetted', ['new-product', 'vetting', 'hosted-plan']],
    ['a product that doubles what is there', ['new-product', 'hosted-plan', 'doubled']],
  ])('is not met by %s', (_, terms) => {
    expect(total(...terms)).toBeGreaterThanOrEqual(price);
  });

  it('and another one together justify a product that has to be vetted', () => {
    expect(total('new-product', 'vetting', 'staffed-service')).toBeLessThan(2 * price);
  });
});

it('prefers what a chosen tool does besides to one more product, and a good utility to a poor fit', () => {
  const total = (...ids: string[]) => ids.reduce((sum, id) => sum + (costOf.get(id) ?? 0), 0);
  expect(total('secondary', 'outranked')).toBeLessThan(total('new-product'));
  expect(total('secondary', 'outranked', 'outranked')).toBeGreaterThan(total('new-utility'));
});

const SERVICE = tool('service', [able('ci')], { effort: 'service', hosting: ['self-hosted'] });

it.each<[string, Answers, readonly string[]]>([
  ['a service', {}, ['new-product', 'service']],
  [
    'nobody to run it',
    { operations_staff: 'none' },
    ['new-product', 'service', 'unattended-service'],
  ],
  [
    'people whose work it is',
    { operations_staff: 'dedicated' },
    ['new-product', 'staffed-service'],
  ],
  [
    'hosted is preferred',
    { tool_hosting: 'saas-preferred' },
    ['new-product', 'service', 'self-run'],
  ],
])('prices adopting a tool: %s', (_, answers, terms) => {
  expect(openingTerms(SERVICE, 'new', teamOf(answers))).toEqual(terms);
});

describe('what a tool is', () => {
  const linter = tool('linter', [able('ci')]);
  const hosted = tool('hosted', [able('ci')], { hosting: ['saas'], license: 'proprietary' });

  it.each<[string, Tool, Footing, readonly string[]]>([
    ['a free program on the command line has no supplier', linter, 'new', ['new-utility']],
    [
      'a free library has none either',
      { ...linter, effort: 'library' },
      'new',
      ['new-utility', 'dependency'],
    ],
    [
      'a program that is sold has one',
      { ...linter, license: 'proprietary' },
      'new',
      ['new-product', 'vetting'],
    ],
    ['what a supplier runs is rented', hosted, 'new', ['new-product', 'vetting', 'hosted-plan']],
    ['so is each part of a suite to come', hosted, 'member', ['sibling', 'hosted-plan']],
    ['but no part of one that is there', hosted, 'sibling', ['sibling']],
    [
      'nor what comes with a source host',
      { ...hosted, 'source-host': 'github' },
      'member',
      ['sibling'],
    ],
  ])('%s', (_, each, footing, terms) => {
    expect(openingTerms(each, footing, teamOf({ organisation: 'enterprise' }))).toEqual(terms);
  });
});

it('takes the hosted edition where money and the place allow it', () => {
  const both = { ...SERVICE, hosting: ['saas', 'self-hosted'] as const };
  expect(openingTerms(both, 'new', teamOf({}))).toEqual(['new-product', 'hosted-plan']);
  for (const answers of [{ tool_budget: 'free-only' }, { tool_hosting: 'self-hosted-only' }]) {
    expect(openingTerms(both, 'new', teamOf(answers))).toEqual(['new-product', 'service']);
  }
});

it('charges nothing for a tool in use, except for what it is not made for', () => {
  expect(openingTerms(SERVICE, 'in-use', teamOf({}))).toEqual([]);
  const use = { inUse: true, broughtAlong: false };
  const made = able('ci', { rank: 9, edition: 'enterprise' });
  expect(servingTerms(SERVICE, made, use, teamOf({}))).toEqual([]);
  const aside = able('ci', { role: 'secondary', rank: 3 });
  expect(servingTerms(SERVICE, aside, use, teamOf({}))).toEqual(['secondary', 'outranked']);
});

it('brings nothing in as a last resort, but uses what is there', () => {
  const last = able('scan', { role: 'secondary', rank: 9 });
  const termsFor = (inUse: boolean) =>
    servingTerms(SERVICE, last, { inUse, broughtAlong: false }, teamOf({})).filter(
      (t) => t !== 'outranked',
    );
  expect(termsFor(false)).toEqual(['secondary', 'last-resort']);
  expect(termsFor(true)).toEqual(['secondary']);
});

it('asks what edition a source host has, because the answers do not say', () => {
  const paid = able('scan', { edition: 'enterprise' });
  const use = { inUse: true, broughtAlong: true };
  expect(servingTerms(SERVICE, paid, use, teamOf({}))).toEqual([
    'host-feature',
    'enterprise-edition',
  ]);
  expect(servingTerms(SERVICE, paid, use, teamOf({ tool_budget: 'open' }))).toEqual([
    'host-feature',
  ]);
});

it('counts bills, and the months that a contract takes, however much money there is', () => {
  const use = { inUse: false, broughtAlong: false };
  const termsOf = (edition: 'paid' | 'enterprise') =>
    servingTerms(SERVICE, able('scan', { edition }), use, teamOf({ tool_budget: 'open' }));
  expect(termsOf('paid')).toEqual(['bill']);
  expect(termsOf('enterprise')).toEqual(['contract']);
});

it('counts against a tool that it leaves most of the languages out', () => {
  const use = { inUse: false, broughtAlong: false };
  const linter = able('scan', { languages: ['javascript'] });
  const termsFor = (...languages: string[]) =>
    servingTerms(SERVICE, linter, use, teamOf({ languages }));
  expect(termsFor('javascript', 'java', 'go')).toEqual(['part-of-languages']);
  expect(termsFor('javascript', 'java')).toEqual([]);
  expect(termsFor('javascript')).toEqual([]);
  const perLanguage = { ...use, perLanguage: true };
  const many: Answers = { languages: ['javascript', 'java', 'go'] };
  expect(servingTerms(SERVICE, linter, perLanguage, teamOf(many))).toEqual([]);
});

it('counts clusters that a tool does not reach, where the team has some', () => {
  const deployer = tool('deployer', [able('cd')], { runtimes: ['virtual-machines'] });
  const termsFor = (...runtime: string[]) =>
    servingTerms(deployer, able('cd'), { inUse: false, broughtAlong: false }, teamOf({ runtime }));
  expect(termsFor('kubernetes', 'virtual-machines')).toEqual(['part-of-runtimes']);
  expect(termsFor('virtual-machines', 'serverless')).toEqual([]);
});

it('charges for each job what ties it to one cloud, and nothing for what looks after the account', () => {
  const use = { inUse: false, broughtAlong: false };
  const wary = teamOf({ cloud: ['aws'], lock_in: 'avoid' });
  const job = able('scan');
  const tied = tool('tied', [job], { cloud: ['aws'] });
  expect(openingTerms(tied, 'sibling', wary)).toEqual(['sibling']);
  expect(servingTerms(tied, job, use, wary)).toEqual(['lock-in']);
  expect(servingTerms({ ...tied, cloud: ['aws', 'gcp'] }, job, use, wary)).toEqual([]);
  expect(servingTerms({ ...tied, 'comes-with': 'aws' }, job, use, wary)).toEqual([]);
  expect(servingTerms(tied, job, { ...use, inUse: true }, wary)).toEqual([]);
});

it('has people for services where somebody runs them for a living', () => {
  const operations = (answers: Answers) => teamOf(answers).operations;
  const platform = ['platform-team'];
  expect(operations({ operations_staff: 'dedicated' })).toBe('staffed');
  expect(operations({ operations_staff: 'few', operated_by: platform })).toBe('staffed');
  expect(operations({ operations_staff: 'few' })).toBe('open');
  expect(operations({ operated_by: platform })).toBe('open');
  expect(operations({ operations_staff: 'none', operated_by: platform })).toBe('unattended');
});
