import { type Bar, figuresOf } from '../doc.ts';
import type { Symbols } from './symbols.ts';

const CELLS = 10;

/** How many columns a bar takes: ten cells, a blank, and "99 (99–99)". */
export const BAR_WIDTH = CELLS + 1 + 10;

/** A bar as ten cells and its figures: filled up to the value, shaded where the interval reaches on. */
export function drawBar(bar: Bar, symbols: Symbols): string {
  const full = cellsOf(bar.value);
  const reach = Math.max(full, cellsOf(bar.high));
  const cells =
    symbols.barFull.repeat(full) +
    symbols.barSpan.repeat(reach - full) +
    symbols.barEmpty.repeat(CELLS - reach);
  const lead = bar.value < 10 ? ' ' : '';
  return `${cells} ${lead}${figuresOf(bar, symbols.dash)}`;
}

function cellsOf(value: number): number {
  return Math.round((value / 100) * CELLS);
}
