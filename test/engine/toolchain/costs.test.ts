import { expect, it } from 'vitest';
import { COST_TERMS, openingTerms, servingTerms } from '../../../src/engine/toolchain/costs.ts';
import type { Answers } from '../../../src/model/answers.ts';
import { shippedKnowledge } from '../../support/shipped.ts';
import { can, tool } from './small-knowledge.ts';

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

it('meets a recommended need by a product or a looked-after service, not by one nobody looks after', () => {
  const total = (...ids: string[]) => ids.reduce((sum, id) => sum + (costOf.get(id) ?? 0), 0);
  const price = total('left-open');
  expect(total('new-product', 'service')).toBeLessThan(price);
  expect(total('new-product', 'service', 'unattended-service')).toBeGreaterThan(price);
  expect(total('new-product', 'cluster')).toBeGreaterThan(price);
});

const SERVICE = tool('service', [can('ci')], { effort: 'service' });

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
  expect(openingTerms({ ...SERVICE, hosting: ['self-hosted'] }, 'new', answers)).toEqual(terms);
});

it('takes the hosted edition where money and the place allow it', () => {
  const both = { ...SERVICE, hosting: ['saas', 'self-hosted'] as const };
  expect(openingTerms(both, 'new', {})).toEqual(['new-product', 'hosted-plan']);
  for (const answers of [{ tool_budget: 'free-only' }, { tool_hosting: 'self-hosted-only' }]) {
    expect(openingTerms(both, 'new', answers)).toEqual(['new-product', 'service']);
  }
});

it('charges nothing for a tool in use, except for what it is not made for', () => {
  expect(openingTerms(SERVICE, 'in-use', {})).toEqual([]);
  const use = { inUse: true, hostFeature: false };
  const made = can('ci', { rank: 9, edition: 'enterprise' });
  expect(servingTerms(SERVICE, made, use, {})).toEqual([]);
  const aside = can('ci', { role: 'secondary', rank: 3 });
  expect(servingTerms(SERVICE, aside, use, {})).toEqual(['secondary', 'outranked']);
});

it('asks what edition a source host has, because the answers do not say', () => {
  const paid = can('scan', { edition: 'enterprise' });
  const use = { inUse: true, hostFeature: true };
  expect(servingTerms(SERVICE, paid, use, {})).toEqual(['host-feature', 'enterprise-edition']);
  expect(servingTerms(SERVICE, paid, use, { tool_budget: 'open' })).toEqual(['host-feature']);
});
