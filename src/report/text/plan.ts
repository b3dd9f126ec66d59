import type { Column, Table } from '../doc.ts';
import { claimOf, roomOf } from './cells.ts';
import { allocate } from './columns.ts';

/** Sentences in a narrower column than this read badly: they move beneath the row. */
const LEAST_PROSE = 30;

/** Narrower than this, sentences side by side are ladders of single words. */
const LEAST_SIDE = 16;

/** Which columns stand side by side, how wide their texts are, and which go beneath the row. */
export interface Plan {
  readonly beside: readonly number[];
  readonly widths: readonly number[];
  /** What their cells may take: of bars all are drawn or none. */
  readonly rooms: readonly number[];
  readonly beneath: readonly number[];
}

/** What the borders and blanks around `columns` columns take. */
export function bordersOf(columns: number): number {
  return 3 * columns + 1;
}

/**
 * How a table may share the width of a terminal: with sentences beside their row where they have room,
 * and with all of them beneath it. None where it does not fit side by side.
 */
export function plansOf(table: Table, width: number): readonly Plan[] {
  const shown = [...table.columns.keys()].filter((index) => !table.columns[index]?.machine);
  const widths = share(table, shown, width);
  const isNarrow = (type: Column['type'], least: number) => (index: number, at: number) =>
    typeOf(table, index) === type &&
    (widths?.[at] ?? 0) < Math.min(least, claimOf(table, index).natural);
  if (shown.some(isNarrow('side', LEAST_SIDE))) return [];
  const beneath = shown.filter(isNarrow('prose', LEAST_PROSE));
  const prose = shown.filter((index) => typeOf(table, index) === 'prose');
  const beside = widths === null ? [] : [planWith(table, shown, widths, beneath)];
  return [
    ...(beneath.length === 0 ? beside : stackedPlan(table, shown, beneath, width)),
    ...(prose.length === beneath.length ? [] : stackedPlan(table, shown, prose, width)),
  ];
}

/** The type of the column at `index`. */
export function typeOf(table: Table, index: number): Column['type'] | undefined {
  return table.columns[index]?.type;
}

function planWith(
  table: Table,
  beside: readonly number[],
  widths: readonly number[],
  beneath: readonly number[],
): Plan {
  const rooms = beside.map((index, at) => roomOf(table, index, widths[at] ?? 1));
  return { beside, widths, rooms, beneath };
}

/** Prose beneath takes the whole width, so a column beside grows to fill it. */
function stackedPlan(
  table: Table,
  shown: readonly number[],
  beneath: readonly number[],
  width: number,
): readonly Plan[] {
  const beside = shown.filter((index) => !beneath.includes(index));
  const widths = share(table, beside, width);
  if (widths === null) return [];
  const spare = width - bordersOf(beside.length) - widths.reduce((sum, own) => sum + own, 0);
  const growing = beside.findLastIndex((index) => typeOf(table, index) !== 'number');
  const grown = widths.map((own, at) => (at === growing ? own + spare : own));
  return [planWith(table, beside, grown, beneath)];
}

function share(table: Table, columns: readonly number[], width: number): number[] | null {
  const claims = columns.map((index) => claimOf(table, index));
  const available = width - bordersOf(columns.length);
  const widths = allocate(claims, available);
  if (widths === null) return null;
  // Bars that would be cut give their room to the others: figures do without them.
  const isCut = (at: number) =>
    typeOf(table, columns[at] ?? 0) === 'bar' && (widths[at] ?? 0) < (claims[at]?.natural ?? 0);
  if (!columns.some((_, at) => isCut(at))) return widths;
  const cut = claims.map((claim, at) => (isCut(at) ? { ...claim, natural: claim.word } : claim));
  return allocate(cut, available);
}
