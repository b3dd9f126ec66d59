import type { CellOptions } from 'cli-table3';

/** Some characters of a border, by the names the table library gives them. */
export type Chars = NonNullable<CellOptions['chars']>;

/** All of them. */
export type Border = Required<Chars>;

export const UNICODE_BORDER: Border = {
  top: '─',
  'top-mid': '┬',
  'top-left': '┌',
  'top-right': '┐',
  bottom: '─',
  'bottom-mid': '┴',
  'bottom-left': '└',
  'bottom-right': '┘',
  left: '│',
  'left-mid': '├',
  mid: '─',
  'mid-mid': '┼',
  right: '│',
  'right-mid': '┤',
  middle: '│',
};

export const ASCII_BORDER: Border = {
  top: '-',
  'top-mid': '+',
  'top-left': '+',
  'top-right': '+',
  bottom: '-',
  'bottom-mid': '+',
  'bottom-left': '+',
  'bottom-right': '+',
  left: '|',
  'left-mid': '+',
  mid: '-',
  'mid-mid': '+',
  right: '|',
  'right-mid': '+',
  middle: '|',
};

/** Only what stands left, right and between: lines are brought along by the rows that want them. */
export function sidesOf(border: Border): Chars {
  const none = Object.fromEntries(Object.keys(border).map((name) => [name, '']));
  return { ...none, left: border.left, right: border.right, middle: border.middle };
}

/** The line above a row inside a table; a row that spans all columns closes the joints above it. */
export function ruleOf(border: Border, spans: boolean): Chars {
  return {
    mid: border.mid,
    'left-mid': border['left-mid'],
    'mid-mid': border['mid-mid'],
    'right-mid': border['right-mid'],
    'top-mid': border['top-mid'],
    'bottom-mid': spans ? border['bottom-mid'] : '',
  };
}

/** The line above the first row of a table. */
export function topOf(border: Border): Chars {
  return {
    top: border.top,
    'top-left': border['top-left'],
    'top-mid': border['top-mid'],
    'top-right': border['top-right'],
  };
}

/** What closes a table; a row that spans all columns has no joints to close. */
export function bottomOf(border: Border, spans: boolean): Chars {
  return {
    bottom: border.bottom,
    'bottom-left': border['bottom-left'],
    'bottom-right': border['bottom-right'],
    'bottom-mid': spans ? '' : border['bottom-mid'],
  };
}
