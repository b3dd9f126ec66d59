import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Signs that take one column each on every terminal; nearly all texts hold no others. */
const NARROW = /^[\x20-\x7e\u00b7\u2013\u2014\u2018-\u201d\u2022\u2026\u2500-\u257f]*$/;

/** How many columns of a terminal the text takes; wide and combining characters count as drawn. */
export function widthOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}

/** The text in lines of at most `width` columns; words that are longer are cut. */
export function wrap(text: string, width: number): string {
  return wrapPlain(text, width) ?? wrapAnsi(text, Math.max(1, width), { hard: true });
}

/**
 * What `wrap-ansi` makes of words that need no thought, in a hundredth of the time.
 * @returns undefined where a word is too long or a sign is not narrow, or blanks are not single
 */
function wrapPlain(text: string, width: number): string | undefined {
  if (!NARROW.test(text)) return undefined;
  const words = text.split(' ');
  if (words.some((word) => word === '' || word.length > width)) return undefined;
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** The same for running text, where an address that is too long stays whole, to be copied. */
export function wrapProse(text: string, width: number): string {
  const plain = wrapPlain(text, width);
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
