import CliTable, { type CellOptions, type HorizontalAlignment } from 'cli-table3';
import { type Cell, type RowGroup, span, type Table } from '../doc.ts';
import { ASCII_BORDER, bottomOf, type Chars, sidesOf, UNICODE_BORDER } from './border.ts';
import type { Canvas } from './canvas.ts';
import { drawCell } from './cells.ts';
import { groupLabel } from './group.ts';
import { paintText } from './paint.ts';
import { bordersOf, type Plan, planOf, typeOf } from './plan.ts';
import { hang, wrap } from './wrap.ts';

/** One row before it is drawn: wrapped texts, or one text over the whole width. */
interface Row {
  readonly texts: readonly string[] | string;
  /** Where a line is drawn above it: always, beside a row of several lines, or never. */
  readonly line: 'always' | 'if-roomy' | 'never';
}

/** A table that fits the width of the canvas, or null where it cannot. */
export function drawTable(table: Table, canvas: Canvas): string | null {
  const plan = planOf(table, canvas.width);
  if (plan === null) return null;
  const border = canvas.ascii ? ASCII_BORDER : UNICODE_BORDER;
  const drawn = new CliTable({
    colWidths: plan.widths.map((width) => width + 2),
    chars: sidesOf(border),
    style: { head: [], border: [] },
    colAligns: plan.beside.map((index) => alignmentOf(table, index)),
  });
  const body = table.groups.flatMap((group) => groupRows(table, group, plan, canvas));
  const rows = [headRow(table, plan, canvas), ...body];
  for (const [index, row] of rows.entries()) {
    const hasMoreBeneath = rows[index + 1]?.line === 'never';
    const roomy = isRoomy(row) || isRoomy(rows[index - 1]) || hasMoreBeneath;
    const line = row.line === 'always' || (row.line === 'if-roomy' && roomy);
    const bottom = index === rows.length - 1 ? bottomOf(border, typeof row.texts === 'string') : {};
    drawn.push(cellsOf(row, plan, { ...(line ? border : {}), ...bottom }));
  }
  return drawn.toString();
}

function headRow(table: Table, plan: Plan, canvas: Canvas): Row {
  const heads = plan.beside.map((index) => span(table.columns[index]?.head ?? '', 'strong'));
  const texts = heads.map((head, at) => wrap(paintText(head, canvas.paint), plan.widths[at] ?? 1));
  return { texts, line: 'always' };
}

function groupRows(table: Table, group: RowGroup, plan: Plan, canvas: Canvas): Row[] {
  const label = group.label === null ? [] : [labelRow(group, plan, canvas)];
  const rows = group.rows.flatMap((cells, index): Row[] => [
    { texts: besideTexts(table, cells, plan, canvas), line: index === 0 ? 'always' : 'if-roomy' },
    ...beneathRows(table, cells, plan, canvas),
  ]);
  return [...label, ...rows];
}

function labelRow({ label, note }: RowGroup, plan: Plan, canvas: Canvas): Row {
  return { texts: groupLabel(label ?? '', note, canvas, spanWidth(plan)), line: 'always' };
}

function besideTexts(table: Table, cells: readonly Cell[], plan: Plan, canvas: Canvas): string[] {
  return plan.beside.map((index, at) => {
    const column = table.columns[index];
    if (column === undefined) return '';
    const text = drawCell(cells[index] ?? null, column, canvas.paint, canvas.symbols);
    return wrap(text, plan.widths[at] ?? 1);
  });
}

function beneathRows(table: Table, cells: readonly Cell[], plan: Plan, canvas: Canvas): Row[] {
  return plan.beneath.flatMap((index): Row[] => {
    const column = table.columns[index];
    const cell = cells[index] ?? null;
    if (column === undefined || cell === null) return [];
    const label = plan.beneath.length > 1 ? canvas.paint(`${column.head}: `, 'quiet') : '';
    const text = drawCell(cell, column, canvas.paint, canvas.symbols);
    return [{ texts: hang(label + text, spanWidth(plan), '  '), line: 'never' }];
  });
}

function cellsOf(row: Row, plan: Plan, chars: Chars): CellOptions[] {
  if (typeof row.texts !== 'string') return row.texts.map((content) => ({ content, chars }));
  return [{ content: row.texts, colSpan: plan.beside.length, hAlign: 'left', chars }];
}

function spanWidth(plan: Plan): number {
  const texts = plan.widths.reduce((sum, width) => sum + width, 0);
  return texts + bordersOf(plan.widths.length) - bordersOf(1);
}

function alignmentOf(table: Table, index: number): HorizontalAlignment {
  return typeOf(table, index) === 'number' ? 'right' : 'left';
}

/** A row of several lines, counting the text beneath it. */
function isRoomy(row: Row | undefined): boolean {
  if (row === undefined) return false;
  return row.line === 'never' || [row.texts].flat().some((text) => text.includes('\n'));
}
