import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { narrowWidth, wrapNarrow } from './narrow.ts';

/** How many columns of a terminal the text takes; wide and combining characters count as drawn. */
export function widthOf(text: string): number {
  return narrowWidth(text) ?? stringWidth(text);
}

/** The text in lines of at most `width` columns; words that are longer are cut. */
export function wrap(text: string, width: number): string {
  return wrapNarrow(text, width) ?? wrapAnsi(text, Math.max(1, width), { hard: true });
}

/** The same for running text, where an address that is too long stays whole, to be copied. */
export function wrapProse(text: string, width: number): string {
  const plain = wrapNarrow(text, width);
  if (plain !== undefined) return plain;
  const cut = text.split(/\s+/u).some((word) => widthOf(word) > width && !word.includes('://'));
  return wrapAnsi(text, Math.max(1, width), { hard: cut });
}

/** The text with `first` before its first line and blanks of the same width before the others. */
export function hang(text: string, width: number, first: string): string {
  const indent = ' '.repeat(widthOf(first));
  return wrapProse(text, width - indent.length)
    .split('\n')
    .map((line, index) => (index === 0 ? first : indent) + line)
    .join('\n');
}

/** The text with every line but the first moved in by two. */
export function indentRest(text: string, width: number): string {
  return wrapProse(text, width - 2).replaceAll('\n', '\n  ');
}

/** The width of the longest word of a text: narrower columns would cut it. */
export function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+/u).map(widthOf));
}
