import type { Cell, Table } from '../doc.ts';
import type { Canvas } from './canvas.ts';
import { drawCell, roomOf } from './cells.ts';
import { groupLabel } from './group.ts';
import { indentRest, wrap } from './wrap.ts';

/** The colon and the blank behind a head, and the indent of its line. */
const HEAD_GAP = 4;

/** A table as blocks of "head: value" lines, for terminals too narrow for columns. */
export function drawStacked(table: Table, canvas: Canvas): string {
  return table.groups
    .flatMap((group) => [
      ...(group.label === null ? [] : [groupLabel(group.label, group.note, canvas, canvas.width)]),
      ...group.rows.map((row) => drawRow(table, row, canvas)),
    ])
    .join('\n\n');
}

function drawRow(table: Table, row: readonly Cell[], canvas: Canvas): string {
  return table.columns
    .flatMap((column, index) => {
      const cell = row[index] ?? null;
      if (cell === null || column.machine) return [];
      const room = roomOf(table, index, canvas.width - column.head.length - HEAD_GAP);
      const text = drawCell(cell, column, canvas, room);
      if (column.type === 'name') return [wrap(text, canvas.width)];
      return [indentRest(`${canvas.paint(`${column.head}:`, 'quiet')} ${text}`, canvas.width)];
    })
    .join('\n');
}
