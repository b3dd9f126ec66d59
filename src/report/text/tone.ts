import {
  type Cell,
  figuresOf,
  isBar,
  plainOf,
  type Span,
  spansOf,
  type Text,
  type Tone,
} from '../doc.ts';

/** Puts a tone on a text. */
export type Paint = (text: string, tone: Tone) => string;

/** Leaves every text as it is. */
export const UNPAINTED: Paint = (text) => text;

/** A whole text with the tone of each of its pieces. */
export function paintText(text: Text, paint: Paint): string {
  if (typeof text === 'string') return paint(text, 'plain');
  if ('tone' in text) return paint(text.text, text.tone);
  return spansOf(text)
    .map((piece: Span) => paint(piece.text, piece.tone))
    .join('');
}

/** A cell as bare text, for programs and for measuring. */
export function bareCell(cell: Cell, nothing = ''): string {
  if (cell === null) return nothing;
  return isBar(cell) ? figuresOf(cell.bar) : plainOf(cell);
}
