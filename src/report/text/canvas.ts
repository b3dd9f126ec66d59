import { paintFor } from './paint.ts';
import { ASCII, type Symbols, UNICODE } from './symbols.ts';
import type { Paint } from './tone.ts';

/** How a text is laid out. */
export interface TextOptions {
  /** `terminal`: wrapped, with tables; `pipe`: one row per line, tab-separated, never cut. */
  readonly layout: 'terminal' | 'pipe';
  /** Columns of the terminal; not read in a pipe. */
  readonly width: number;
  readonly ascii: boolean;
  /** 0 for no colour, 1 for the sixteen colours. */
  readonly colour: 0 | 1;
}

/** What a text is drawn on: its width and the two things that change with the terminal. */
export interface Canvas {
  readonly width: number;
  readonly symbols: Symbols;
  readonly ascii: boolean;
  readonly paint: Paint;
}

/** Lines of prose longer than this are hard to follow. */
const WIDEST = 100;

/** The canvas for some options. */
export function canvasOf(options: TextOptions): Canvas {
  return {
    width: options.width,
    symbols: options.ascii ? ASCII : UNICODE,
    ascii: options.ascii,
    paint: paintFor(options.colour),
  };
}

/** The width for running text. */
export function proseWidth(canvas: Canvas): number {
  return Math.min(canvas.width, WIDEST);
}
