import { type Cell, type RowGroup, span, type Table } from '../doc.ts';
import { ASCII_BORDER, UNICODE_BORDER } from './border.ts';
import type { Canvas } from './canvas.ts';
import { drawCell } from './cells.ts';
import { drawGrid, type GridRow } from './grid.ts';
import { groupLabel } from './group.ts';
import { bordersOf, type Plan, plansOf, typeOf } from './plan.ts';
import { paintText } from './tone.ts';
import { hang, wrap } from './wrap.ts';

/** One row before it is drawn: wrapped texts, or one text over the whole width. */
interface Row {
  readonly texts: readonly string[] | string;
  /** Where a line is drawn above it: always, beside a row of several lines, or never. */
  readonly line: 'always' | 'if-roomy' | 'never';
}

/** A table that fits the width of the canvas in the fewest lines, or null where it cannot. */
export function drawTable(table: Table, canvas: Canvas): string | null {
  const layouts = plansOf(table, canvas.width).map((plan) => {
    const body = table.groups.flatMap((group) => groupRows(table, group, plan, canvas));
    const rows = [headRow(table, plan, canvas), ...body].map(ruled);
    return { plan, rows, height: heightOf(rows) };
  });
  const [best] = layouts.toSorted((a, b) => a.height - b.height);
  if (best === undefined) return null;
  const { plan, rows } = best;
  return drawGrid(rows, {
    widths: plan.widths,
    aligns: plan.beside.map((index) => (typeOf(table, index) === 'number' ? 'right' : 'left')),
    border: canvas.ascii ? ASCII_BORDER : UNICODE_BORDER,
  });
}

/** The lines that rows take, with those drawn between them. */
function heightOf(rows: readonly GridRow[]): number {
  const lines = rows.map(
    ({ texts, rule }) =>
      Math.max(...[texts].flat().map((text) => text.split('\n').length)) + Number(rule),
  );
  return lines.reduce((sum, own) => sum + own, 0);
}

/** Decides whether a line is drawn above a row, from the row and its neighbours. */
function ruled(row: Row, index: number, rows: readonly Row[]): GridRow {
  const hasMoreBeneath = rows[index + 1]?.line === 'never';
  const roomy = isRoomy(row) || isRoomy(rows[index - 1]) || hasMoreBeneath;
  return { texts: row.texts, rule: row.line === 'always' || (row.line === 'if-roomy' && roomy) };
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
    const width = plan.widths[at] ?? 1;
    const room = plan.rooms[at] ?? width;
    return wrap(drawCell(cells[index] ?? null, column, canvas, room), width);
  });
}

function beneathRows(table: Table, cells: readonly Cell[], plan: Plan, canvas: Canvas): Row[] {
  return plan.beneath.flatMap((index): Row[] => {
    const column = table.columns[index];
    const cell = cells[index] ?? null;
    if (column === undefined || cell === null) return [];
    const label = plan.beneath.length > 1 ? canvas.paint(`${column.head}: `, 'quiet') : '';
    const text = drawCell(cell, column, canvas, spanWidth(plan));
    return [{ texts: hang(label + text, spanWidth(plan), '  '), line: 'never' }];
  });
}

function spanWidth(plan: Plan): number {
  const texts = plan.widths.reduce((sum, width) => sum + width, 0);
  return texts + bordersOf(plan.widths.length) - bordersOf(1);
}

/** A row of several lines, counting the text beneath it. */
function isRoomy(row: Row | undefined): boolean {
  if (row === undefined) return false;
  return row.line === 'never' || [row.texts].flat().some((text) => text.includes('\n'));
}
