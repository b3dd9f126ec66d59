import type { FiredRule, TargetAdvice } from '../../model/advice.ts';
import { type Block, type Cell, type Column, span, table } from '../doc.ts';
import { answersText, type Names } from '../names.ts';

const COLUMNS: readonly Column[] = [
  { head: 'Points', type: 'number' },
  { head: 'Rule', type: 'name' },
  { head: 'Your answers', type: 'list' },
  { head: 'Because', type: 'prose' },
];

/**
 * Prior, rules and sum in one table, so that anybody can add them up.
 * @param names for the titles of the sources, where they belong into the table and not beneath it
 */
export function pointsTable(target: TargetAdvice, names?: Names): Block {
  const sources: Column = { head: 'Sources', type: names ? 'prose' : 'list', machine: !names };
  const start: Cell[] = [signed(target.prior), 'where everybody starts', null, null, null];
  const sum: Cell[] = [span(signed(target.points), 'strong'), 'sum', null, null, null];
  const rows = target.evidence.map((fired) => firedRow(fired, names?.source ?? ((id) => id)));
  return table([...COLUMNS, sources], [start, ...rows, sum], '');
}

function firedRow(fired: FiredRule, sourceName: (id: string) => string): Cell[] {
  return [
    span(signed(fired.points), fired.points < 0 ? 'bad' : 'good'),
    fired.rule,
    answersText(fired.answers) || null,
    fired.because,
    fired.sources.map(sourceName).join(', ') || null,
  ];
}

/** Points with their sign: "+6", "−3". */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0';
}
