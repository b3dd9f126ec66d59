import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/report/views/coverage.ts';
import { staleTools } from '../../src/report/views/stale.ts';
import { oldestFacts, verifiedShares } from '../../src/report/views/verified.ts';
import { shippedKnowledge } from '../support/shipped.ts';

const kb = shippedKnowledge();

describe('the knowledge in numbers', () => {
  it('counts for each phase of a target its needs and the tools for the scarcest', () => {
    const cells = coverageOf(kb);
    const stated = kb.targets.flatMap(({ phases }) => Object.keys(phases));
    expect(cells).toHaveLength(stated.length);
    const delivery = cells.find(({ target, phase }) => target === 'gitops' && phase === 'deploy');
    expect(delivery?.needs).toBe(
      kb.targets.find(({ id }) => id === 'gitops')?.phases.deploy?.needs.length,
    );
    expect(delivery?.fewest).toBeGreaterThanOrEqual(2);
    const planning = cells.find(
      ({ target, phase }) => target === 'devsecops' && phase === 'plan-design',
    );
    expect(planning).toMatchObject({ needs: 2, fewest: null });
  });

  it('counts a field as read only where evidence covers it and nothing says it does not', () => {
    const [tool] = kb.tools;
    if (tool === undefined) throw new Error('no tools');
    const read = { source: 'https://example.org', covers: ['license'], date: '2026-01-01' };
    const one = (unverified: string[]) =>
      verifiedShares({ ...kb, tools: [{ ...tool, evidence: [read], unverified }] });
    const shareOf = (shares: ReturnType<typeof one>, field: string) =>
      shares.find((share) => share.field === field)?.all;
    expect(shareOf(one([]), 'license')).toBe(100);
    expect(shareOf(one(['license']), 'license')).toBe(0);
    expect(shareOf(one([]), 'hosting')).toBe(0);
  });

  it('names the same oldest facts as the list of stale ones', () => {
    const { oldest, undated } = oldestFacts(kb, 5);
    const stale = staleTools(kb, 0, '2030-01-01');
    expect(stale.slice(0, 5).map(({ newest }) => newest)).toEqual(
      oldest.map(({ newest }) => newest),
    );
    expect(stale.filter(({ newest }) => newest === null)).toHaveLength(undated);
  });
});
