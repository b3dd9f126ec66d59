import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { score } from '../../bench/score/score.ts';
import { shippedEngine } from '../support/shipped.ts';

const scored = score(shippedEngine());
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe('the advice on labelled cases', () => {
  it.each(scored.thresholds)('$says', ({ holds }) => {
    expect(holds).toBe(true);
  });

  it('keeps most of what it recommends when the open questions are answered at random', () => {
    const { lost, losable } = scored.completed;
    expect(lost / losable).toBeLessThan(0.25);
  });

  it('is what the README says of it', () => {
    for (const { name, ...sets } of scored.lines) {
      for (const { strict, musts, violations, named } of [sets.independent, sets.blind]) {
        const against = violations.adopted + violations.stated;
        const row = [name, `${strict} of ${musts}`, against, Number(named.toFixed(1))];
        expect(readme).toContain(`| ${row.join(' | ')} |`);
      }
    }
  });

  it('was first run on every blind case, in sets that the README adds up', () => {
    const runs = [...readme.matchAll(/^\| (\d+) (?:more )?cases \| (\d+) of (\d+) \| \d+ \|$/gmu)];
    const sum = (column: number): number => runs.reduce((all, run) => all + Number(run[column]), 0);
    const share = ((100 * sum(2)) / sum(3)).toFixed(0);
    expect([sum(1), sum(3)]).toEqual([scored.lines[0]?.blind.cases, scored.lines[0]?.blind.musts]);
    expect(readme).toContain(`: ${sum(2)} of ${sum(3)} recommended, ${share} %.`);
  });

  it('beats recommending everything, and beats always recommending the usual three', () => {
    const [own, everything, usual] = scored.lines.map((line) => line.independent);
    expect(own?.named).toBeLessThan(everything?.named ?? 0);
    expect(own?.strict).toBeGreaterThan(usual?.strict ?? Number.POSITIVE_INFINITY);
  });
});

describe('the advice in awkward situations', () => {
  it('agrees with practitioners, or an exception argues why not', () => {
    expect(scored.unargued).toEqual([]);
  });

  it('keeps no exception that nothing needs', () => {
    expect(scored.needless).toEqual([]);
  });
});
