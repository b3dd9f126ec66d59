import { type Cell, span, type Table } from '../doc.ts';
import type { Canvas } from './canvas.ts';
import { drawCell } from './cells.ts';
import { paintText } from './paint.ts';
import { indentRest, wrap } from './wrap.ts';

/** A table as blocks of "head: value" lines, for terminals too narrow for columns. */
export function drawStacked(table: Table, canvas: Canvas): string {
  return table.groups
    .flatMap((group) => [
      ...(group.label === null ? [] : [groupHead(group.label, group.note, canvas)]),
      ...group.rows.map((row) => drawRow(table, row, canvas)),
    ])
    .join('\n\n');
}

function groupHead(label: string, about: string | null, canvas: Canvas): string {
  const text = [span(label, 'accent'), about === null ? '' : `: ${about}`];
  return wrap(paintText(text, canvas.paint), canvas.width);
}

function drawRow(table: Table, row: readonly Cell[], canvas: Canvas): string {
  return table.columns
    .flatMap((column, index) => {
      const cell = row[index] ?? null;
      if (cell === null || column.machine) return [];
      const text = drawCell(cell, column, canvas.paint, canvas.symbols);
      if (column.type === 'name') return [wrap(text, canvas.width)];
      return [indentRest(`${canvas.paint(`${column.head}:`, 'quiet')} ${text}`, canvas.width)];
    })
    .join('\n');
}
