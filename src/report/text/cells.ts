import { type Cell, type Column, isBar, type Table } from '../doc.ts';
import { BAR_CELLS, drawBar } from './bar.ts';
import type { Canvas } from './canvas.ts';
import type { Claim } from './columns.ts';
import { bareCell, paintText } from './tone.ts';
import { longestWord, widthOf } from './wrap.ts';

/** A cell as one line of text with its colours; `width` is what it may take before it is wrapped. */
export function drawCell(
  cell: Cell,
  column: Column,
  { paint, symbols }: Pick<Canvas, 'paint' | 'symbols'>,
  width: number,
): string {
  if (cell === null) return paint(symbols.nothing, 'quiet');
  if (isBar(cell)) return drawBar(cell.bar, symbols, width);
  if (typeof cell === 'string' && column.type === 'name') return paint(cell, 'strong');
  return paintText(cell, paint);
}

/** The room that the cells of a column have; of bars all are drawn or none, so that they compare. */
export function roomOf(table: Table, index: number, width: number): number {
  if (table.columns[index]?.type !== 'bar') return width;
  return claimOf(table, index).natural > width ? 0 : width;
}

/** All rows of a table, whatever their group. */
export function rowsOf(table: Table): readonly (readonly Cell[])[] {
  return table.groups.flatMap((group) => group.rows);
}

/** How far a column goes to keep its longest word whole; scripts without blanks have no short words. */
const LONGEST = {
  name: 24,
  word: 24,
  list: 20,
  number: 24,
  bar: 24,
  prose: 20,
  side: 20,
} satisfies Record<Column['type'], number>;

/** What the column at `index` asks for, read from its head and all its cells. */
export function claimOf(table: Table, index: number): Claim {
  const column = table.columns[index];
  if (column === undefined) throw new RangeError(`no column ${index}`);
  const texts = [column.head, ...rowsOf(table).map((row) => bareCell(row[index] ?? null, '–'))];
  const natural = Math.max(...texts.map(widthOf));
  if (column.type === 'bar') {
    return { natural: natural + BAR_CELLS, word: natural, fixed: false };
  }
  const word = Math.min(natural, LONGEST[column.type], Math.max(...texts.map(longestWord)));
  return { natural, word, fixed: column.type === 'number' };
}
