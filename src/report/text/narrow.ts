/** Signs that take one column each on every terminal; nearly all texts hold no others. */
const NARROW =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201d\u2022\u2026\u2192\u2260\u2264\u2265\u2500-\u259f]*$/;

/** What turns a colour on or off; it takes no column. */
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** Whether each sign of a text takes one column, so that its length is its width. */
export function isNarrow(text: string): boolean {
  return NARROW.test(text);
}

const withoutColour = (text: string): string => text.replace(COLOUR, '');

/** How many columns a text takes, painted or not; undefined where that has to be looked up. */
export function narrowWidth(text: string): number | undefined {
  if (isNarrow(text)) return text.length;
  const bare = withoutColour(text);
  return isNarrow(bare) ? bare.length : undefined;
}

/**
 * What `wrap-ansi` makes of words that need no thought, in a hundredth of the time.
 * @returns undefined where a word is too long or a sign is not narrow, or blanks in a long text not single
 */
export function wrapNarrow(text: string, width: number): string | undefined {
  if (isLine(text, width)) return text;
  if (!isNarrow(text)) return undefined;
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

/** Whether a text is a line already, painted or not; blanks around it would be cut. */
function isLine(text: string, width: number): boolean {
  const own = narrowWidth(text);
  return own !== undefined && own <= width && !/^ | $/.test(withoutColour(text));
}
