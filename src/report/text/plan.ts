import type { Column, Table } from '../doc.ts';
import { claimOf } from './cells.ts';
import { allocate } from './columns.ts';

/** Sentences in a narrower column than this read badly: they move beneath the row. */
const LEAST_PROSE = 30;

/** Narrower than this, sentences side by side are ladders of single words. */
const LEAST_SIDE = 16;

/** Which columns stand side by side, how wide their texts are, and which go beneath the row. */
export interface Plan {
  readonly beside: readonly number[];
  readonly widths: readonly number[];
  readonly beneath: readonly number[];
}

/** What the borders and blanks around `columns` columns take. */
export function bordersOf(columns: number): number {
  return 3 * columns + 1;
}

/** How a table shares the width of a terminal, or null where it does not fit side by side. */
export function planOf(table: Table, width: number): Plan | null {
  const shown = [...table.columns.keys()].filter((index) => !table.columns[index]?.machine);
  const widths = share(table, shown, width);
  const isNarrow = (type: Column['type'], least: number) => (index: number, at: number) =>
    typeOf(table, index) === type &&
    (widths?.[at] ?? 0) < Math.min(least, claimOf(table, index).natural);
  if (shown.some(isNarrow('side', LEAST_SIDE))) return null;
  const beneath = shown.filter(isNarrow('prose', LEAST_PROSE));
  if (beneath.length === 0) return widths === null ? null : { beside: shown, widths, beneath };
  return stackedPlan(table, shown, beneath, width);
}

/** The type of the column at `index`. */
export function typeOf(table: Table, index: number): Column['type'] | undefined {
  return table.columns[index]?.type;
}

/** Prose beneath takes the whole width, so a column beside grows to fill it. */
function stackedPlan(
  table: Table,
  shown: readonly number[],
  beneath: readonly number[],
  width: number,
): Plan | null {
  const beside = shown.filter((index) => !beneath.includes(index));
  const widths = share(table, beside, width);
  if (widths === null) return null;
  const spare = width - bordersOf(beside.length) - widths.reduce((sum, own) => sum + own, 0);
  const growing = beside.findLastIndex((index) => typeOf(table, index) !== 'number');
  const grown = widths.map((own, at) => (at === growing ? own + spare : own));
  return { beside, widths: grown, beneath };
}

function share(table: Table, columns: readonly number[], width: number): number[] | null {
  return allocate(
    columns.map((index) => claimOf(table, index)),
    width - bordersOf(columns.length),
  );
}
