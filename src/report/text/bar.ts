import { type Bar, figuresOf } from '../doc.ts';
import type { Symbols } from './symbols.ts';

const CELLS = 10;

/** What a bar adds to its figures: its cells and a blank. */
export const BAR_CELLS = CELLS + 1;

/**
 * A bar as ten cells and its figures: filled up to the value, shaded where the interval reaches on.
 * Where there is no room for the cells the figures stand alone.
 */
export function drawBar(bar: Bar, symbols: Symbols, width: number): string {
  const full = cellsOf(bar.value);
  const reach = Math.max(full, cellsOf(bar.high));
  const cells =
    symbols.barFull.repeat(full) +
    symbols.barSpan.repeat(reach - full) +
    symbols.barEmpty.repeat(CELLS - reach);
  const figures = `${bar.value < 10 ? ' ' : ''}${figuresOf(bar, symbols.dash)}`;
  return figures.length + BAR_CELLS > width ? figures : `${cells} ${figures}`;
}

function cellsOf(value: number): number {
  return Math.round((value / 100) * CELLS);
}
