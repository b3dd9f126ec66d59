import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PHASES } from '../../src/model/ids.ts';
import type { Tool } from '../../src/model/tool.ts';
import { shippedKnowledge } from '../support/shipped.ts';

/**
 * The documents that the knowledge springs from name 137 spellings of tools, in `seed-tools.csv` with
 * the entry each stands for; the first document is a table of phases by discipline.
 */
interface Row {
  readonly seed: string;
  readonly where: string;
  readonly spelling: string;
  readonly id: string;
}

const kb = shippedKnowledge();
const rows: Row[] = readFileSync(new URL('seed-tools.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [seed = '', where = '', spelling = '', id = ''] = line.split(',');
    return { seed, where, spelling, id };
  });

function toolNamed(spelling: string): Tool | undefined {
  const wanted = spelling.toLowerCase();
  return kb.tools.find((t) =>
    [t.id, t.name, ...t.aliases].some((name) => name.toLowerCase() === wanted),
  );
}

/** The tool, or what took its place, or the other names under which its vendor offers the parts. */
function standIns(id: string): string[] {
  const tool = kb.tools.find((t) => t.id === id);
  const successor = tool?.successor ?? null;
  return successor === null || successor === id ? [id] : [id, ...standIns(successor)];
}

describe('the spellings of the source documents', () => {
  it.each([...new Map(rows.map((r) => [r.spelling, r])).values()])(
    '$spelling resolves to $id',
    ({ spelling, id }) => {
      expect(toolNamed(spelling)?.id).toBe(id);
    },
  );

  it('never propose what is dead, and name a living successor', () => {
    for (const tool of kb.tools.filter((t) => t.recommend === 'no' && t.kind === 'tool')) {
      const successor = kb.tools.find((t) => t.id === tool.successor);
      expect([tool.id, successor?.recommend]).not.toEqual([tool.id, 'no']);
      expect([tool.id, successor?.status]).not.toEqual([tool.id, undefined]);
    }
  });
});

describe('the table of phases by discipline', () => {
  const cells = rows.filter((r) => r.where.endsWith('/table'));

  it('has a row for every phase of the four disciplines', () => {
    for (const id of ['devops', 'devsecops', 'mlops', 'mlsecops']) {
      const target = kb.targets.find((t) => t.id === id);
      for (const phase of PHASES) {
        expect(target?.phases[phase]?.answer).toBeTruthy();
        expect(target?.phases[phase]?.activities.length).toBeGreaterThan(0);
      }
    }
  });

  it.each(cells)('$where holds $spelling, or what took its place', ({ where, id }) => {
    const [target = '', phase = ''] = where.split('/');
    const cell = kb.targets.find((t) => t.id === target)?.phases[phase as (typeof PHASES)[number]];
    const held = new Set(cell?.tools ?? []);
    const found = standIns(id).some((stand) => held.has(stand));
    expect(found).toBe(true);
  });
});
