import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { PHASES } from '../../src/model/ids.ts';
import type { Tool } from '../../src/model/tool.ts';
import { shippedKnowledge } from '../support/shipped.ts';
import { rows } from './rows.ts';

/**
 * The first source document is a table of phases by discipline, others list tools method by method. The knowledge holds
 * that matrix as corrected: `corrections.yaml` moves what stands wrong, `additions.yaml` names what a cell lacks.
 */
const inCell = z.string().regex(/^[a-z-]+\/[a-z-]+$/);
const because = z.string().min(20);
const corrections = z
  .array(z.strictObject({ tool: z.string(), from: inCell, to: inCell, because }))
  .parse(read('corrections.yaml'));
const additions = z
  .array(z.strictObject({ cell: inCell, tools: z.array(z.string()).min(1), because }))
  .parse(read('additions.yaml'));

const kb = shippedKnowledge();
const tools = new Map(kb.tools.map((tool) => [tool.id, tool]));
const matrix = new Map<string, readonly string[]>(
  kb.targets.flatMap(({ id, phases }) =>
    Object.entries(phases).map(([phase, cell]) => [`${id}/${phase}`, cell.tools] as const),
  ),
);

function read(file: string): unknown {
  return parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
}

/** The tool and what took its place, in the order in which one followed the other. */
function standIns(id: string): string[] {
  const successor = tools.get(id)?.successor ?? null;
  return successor === null || successor === id ? [id] : [id, ...standIns(successor)];
}

/** The tool itself, or for one that must not be proposed what took its place. */
function living(id: string): string {
  return standIns(id).find((stand) => tools.get(stand)?.recommend !== 'no') ?? id;
}

/** The tools of all cells of a target. */
function toolsOf(target: string): string[] {
  return [...matrix].flatMap(([cell, held]) => (cell.startsWith(`${target}/`) ? held : []));
}

describe('the table of phases by discipline', () => {
  const cells = rows
    .filter(({ where }) => where.endsWith('/table'))
    .map(({ where, spelling, id }) => ({ cell: where.replace(/\/table$/, ''), spelling, id }));

  it('has a row for every phase of the four disciplines', () => {
    for (const id of ['devops', 'devsecops', 'mlops', 'mlsecops']) {
      const target = kb.targets.find((t) => t.id === id);
      for (const phase of PHASES) {
        expect(target?.phases[phase]?.answer).toBeTruthy();
        expect(target?.phases[phase]?.activities.length).toBeGreaterThan(0);
      }
    }
  });

  it.each(cells)('$cell has $spelling, or the corrected cell has it', ({ cell, id }) => {
    const moved = corrections.find(({ tool, from }) => tool === id && from === cell);
    expect(matrix.get(moved?.to ?? cell)).toContain(living(id));
  });
});

describe('the tools listed method by method', () => {
  const listed = rows
    .filter(({ where }) => /\/(comparison table|tools)$/.test(where))
    .map(({ where, spelling, id }) => ({ target: where.replace(/\/.*/, ''), spelling, id }));

  it.each(listed)('$target has $spelling in a cell, or the corrected cell has it', (row) => {
    const moved = corrections.find(
      ({ tool, from }) => tool === row.id && from.startsWith(`${row.target}/`),
    );
    const held = moved === undefined ? toolsOf(row.target) : matrix.get(moved.to);
    expect(standIns(row.id).some((stand) => held?.includes(stand))).toBe(true);
  });
});

describe('the corrections', () => {
  it.each(corrections)('$tool stands in $to and not in $from', ({ tool, from, to }) => {
    expect(matrix.get(to)).toContain(living(tool));
    expect(matrix.get(from) ?? []).not.toContain(tool);
    expect(matrix.get(from) ?? []).not.toContain(living(tool));
  });

  it.each(corrections)('correct what a document says of $tool', ({ tool, from }) => {
    const target = from.replace(/\/.*/, '/');
    expect(rows.some(({ id, where }) => id === tool && where.startsWith(target))).toBe(true);
  });

  it.each(additions)('$cell has $tools besides', ({ cell, tools: added }) => {
    expect(matrix.get(cell)).toEqual(expect.arrayContaining(added));
  });
});

describe('each cell', () => {
  const entries = [...matrix].flatMap(([cell, held]) =>
    held.map((id) => ({ cell, id, tool: tools.get(id), held })),
  );

  it.each(entries)('$cell: $id is alive and serves that phase', ({ cell, tool }) => {
    expect(tool?.recommend).not.toBe('no');
    expect(tool?.phases).toContain(cell.replace(/.*\//, ''));
  });

  const cautious = entries.filter(({ tool }) => tool?.recommend === 'caution');
  it.each(cautious)('$cell: beside $id, to be used with caution, stands another', (entry) => {
    const does = new Set(abilities(entry.tool));
    const others = entry.held.map((id) => tools.get(id)).filter((t) => t?.recommend === 'ok');
    expect(others.filter((t) => abilities(t).some((id) => does.has(id)))).not.toEqual([]);
  });
});

/** What a tool does. */
function abilities(tool: Tool | undefined): string[] {
  return tool?.capabilities.map(({ id }) => id) ?? [];
}
