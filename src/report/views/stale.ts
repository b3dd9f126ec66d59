import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Tool } from '../../model/tool.ts';
import { type Doc, heading, table } from '../doc.ts';
import { count } from '../words.ts';
import { newestEvidence } from './verified.ts';

const DAY = 86_400_000;

/** A tool whose newest evidence is too old, or carries no date. */
export interface StaleTool {
  readonly id: string;
  readonly name: string;
  readonly newest: string | null;
  /** Whole days; null where no evidence carries a date. */
  readonly age: number | null;
}

/**
 * The tools whose newest evidence is older than some days, the oldest first and those without a date last.
 * A date known only to the month or year counts from its first day.
 * @param asOf the day that ages are counted to, as YYYY-MM-DD
 */
export function staleTools(kb: KnowledgeBase, maxAge: number, asOf: string): readonly StaleTool[] {
  return kb.tools
    .map((tool) => ageOf(tool, asOf))
    .filter(({ age }) => age === null || age > maxAge)
    .toSorted((a, b) => (b.age ?? -1) - (a.age ?? -1) || (a.id < b.id ? -1 : 1));
}

/** The stale tools as a table. */
export function staleView(kb: KnowledgeBase, maxAge: number, asOf: string): Doc {
  const stale = staleTools(kb, maxAge, asOf);
  const rows = stale.map(({ id, name, newest, age }) => [
    id,
    name,
    newest,
    age === null ? null : String(age),
  ]);
  return {
    title: 'Stale facts',
    blocks: [
      heading(1, `Tools not looked at for more than ${count(maxAge, 'day')}`),
      table(
        [
          { head: 'Id', type: 'word', machine: true },
          { head: 'Tool', type: 'name' },
          { head: 'Newest evidence', type: 'word' },
          { head: 'Days', type: 'number' },
        ],
        rows,
        'None.',
      ),
    ],
    data: { asOf, maxAge, count: stale.length, of: kb.tools.length, tools: stale },
    summary: `${stale.length} of ${count(kb.tools.length, 'tool')} as of ${asOf}`,
  };
}

function ageOf(tool: Tool, asOf: string): StaleTool {
  const { id, name } = tool;
  const newest = newestEvidence(tool);
  const age =
    newest === null ? null : Math.floor((Date.parse(asOf) - Date.parse(firstDay(newest))) / DAY);
  return { id, name, newest, age };
}

/** "2026" and "2026-08" as the first day that they can mean. */
function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 'YYYY-MM-DD'.length);
}
