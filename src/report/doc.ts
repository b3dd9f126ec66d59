/**
 * The document that every view builds and every renderer reads: a handful of block kinds, plain data.
 * A view decides what is said and in which order, a renderer how it looks.
 */

/** How a piece of text weighs. Tone adds to the words; it never says anything alone. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'good' | 'warn' | 'bad' | 'accent';

/** A piece of text with one tone. */
export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

/** A line of text: plain, or made of pieces. */
export type Text = string | Span | readonly (string | Span)[];

/** A value with its interval, 0 to 100, drawn as a small bar where there is room. */
export interface Bar {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** One cell of a table; null says that there is nothing to say. */
export type Cell = Text | { readonly bar: Bar } | null;

/**
 * A column and what it holds: `name` identifies the row, `word` is one of a few short values, `list`
 * may wrap, `number` stands right, `bar` has a fixed width, `prose` is sentences and takes the width
 * that is left, or the line beneath the row where too little is left; `side` is sentences that are read
 * beside their neighbours, so that a table too narrow for them is not drawn as one.
 */
export interface Column {
  readonly head: string;
  readonly type: 'name' | 'word' | 'list' | 'number' | 'bar' | 'prose' | 'side';
  /** Shown only where rows are read by programs: in pipes. */
  readonly machine?: boolean;
}

/** Rows under one heading; a table without groups has one group with no label. */
export interface RowGroup {
  readonly label: string | null;
  /** What is said of the group as a whole, in one line or several; empty where nothing is. */
  readonly note: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Rows of equal shape. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** What the labels and the notes of the groups are, for renderers that turn them into columns. */
  readonly groupedBy: { readonly label: string; readonly note: string | null } | null;
  readonly groups: readonly RowGroup[];
  /** What is said instead of a table without rows. */
  readonly empty: string;
}

/**
 * A picture of what the tables beside it say in words; drawn only by formats that can draw.
 */
export interface Chart {
  readonly kind: 'chart';
  /** What the picture shows, for its caption and for those who do not see it. */
  readonly caption: string;
  readonly figure: Figure;
}

/** The data of a picture. */
export type Figure =
  | {
      readonly type: 'bars';
      readonly marks: readonly { readonly at: number; readonly label: string }[];
      readonly rows: readonly { readonly label: string; readonly bar: Bar; readonly tone: Tone }[];
    }
  | {
      readonly type: 'heat';
      readonly columns: readonly string[];
      readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[];
    }
  | {
      readonly type: 'lanes';
      readonly lanes: readonly {
        readonly label: string;
        readonly items: readonly {
          readonly label: string;
          readonly detail: string;
          readonly tone: Tone;
        }[];
      }[];
    };

/** One piece of a document. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Text[] }
  | { readonly kind: 'pairs'; readonly pairs: readonly (readonly [label: string, text: Text])[] }
  | { readonly kind: 'note'; readonly level: 'info' | 'warning'; readonly text: Text }
  | { readonly kind: 'code'; readonly lines: readonly string[] }
  | { readonly kind: 'details'; readonly summary: string; readonly blocks: readonly Block[] }
  | Chart
  | Table;

/** A piece that can be told in words. */
export type Told = Exclude<Block, Chart>;

/** The blocks without pictures, for formats that cannot draw. */
export function told(blocks: readonly Block[]): readonly Told[] {
  return blocks.filter((block): block is Told => block.kind !== 'chart');
}

/** A whole result: blocks for people, `data` for programs, and one line that sums it up. */
export interface Doc {
  /** Names the document, for formats that need a title apart from the text. */
  readonly title: string;
  /** Of blocks and data a format reads only one, so a long document makes each when it is read. */
  readonly blocks: readonly Block[];
  /** What the `json` format prints: plain data with a fixed order of keys. */
  readonly data: unknown;
  /** Said beside the result, such as how many rows there are; null where there is nothing to add. */
  readonly summary: string | null;
}

/** A heading. */
export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text };
}

/** A paragraph. */
export function paragraph(text: Text): Block {
  return { kind: 'paragraph', text };
}

/** A list, with dots or, where the order matters, with numbers. */
export function list(items: readonly Text[], ordered = false): Block {
  return { kind: 'list', ordered, items };
}

/** Labels with their values; pairs whose value is null or empty are left out. */
export function pairs(entries: readonly (readonly [string, Text | null])[]): Block {
  const kept = entries.flatMap(([label, text]) =>
    text === null || text === '' ? [] : [[label, text] as const],
  );
  return { kind: 'pairs', pairs: kept };
}

/** A remark that stands apart from the text. */
export function note(level: 'info' | 'warning', text: Text): Block {
  return { kind: 'note', level, text };
}

/** Lines that stand exactly as they are. */
export function code(lines: readonly string[]): Block {
  return { kind: 'code', lines };
}

/** A picture. */
export function chart(caption: string, figure: Figure): Block {
  return { kind: 'chart', caption, figure };
}

/** Blocks that a reader may skip; formats that can fold them do. */
export function details(summary: string, blocks: readonly Block[]): Block {
  return { kind: 'details', summary, blocks };
}

/** A table without groups. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  empty: string,
): Table {
  return {
    kind: 'table',
    columns,
    groupedBy: null,
    groups: [{ label: null, note: [], rows }],
    empty,
  };
}

/** A piece of text with a tone. */
export function span(text: string, tone: Tone): Span {
  return { text, tone };
}

/** The pieces of a text, in order. */
export function spansOf(text: Text): readonly Span[] {
  if (typeof text === 'string') return [span(text, 'plain')];
  if ('text' in text) return [text];
  return text.map((piece) => (typeof piece === 'string' ? span(piece, 'plain') : piece));
}

/** The figures of a bar: "87 (79–93)", or "87" where the interval is a point. */
export function figuresOf(bar: Bar, dash = '–'): string {
  const value = String(bar.value);
  return bar.low === bar.high ? value : `${value} (${bar.low}${dash}${bar.high})`;
}

/** A cell is a bar. */
export function isBar(cell: Cell): cell is { readonly bar: Bar } {
  return typeof cell === 'object' && cell !== null && 'bar' in cell;
}

/** The bare characters of a text. */
export function plainOf(text: Text): string {
  return spansOf(text)
    .map((piece) => piece.text)
    .join('');
}
