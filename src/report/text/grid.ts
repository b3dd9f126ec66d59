import CliTable, { type CellOptions, type HorizontalAlignment } from 'cli-table3';
import { type Border, bottomOf, type Chars, ruleOf, sidesOf, topOf } from './border.ts';
import { narrowWidth } from './narrow.ts';

/** A row whose texts are wrapped already; a single text spans all columns. */
export interface GridRow {
  readonly texts: readonly string[] | string;
  /** A line is drawn above it. */
  readonly rule: boolean;
}

/** What all rows share. */
export interface Grid {
  readonly widths: readonly number[];
  readonly aligns: readonly HorizontalAlignment[];
  readonly border: Border;
}

/** One line of text of a row. */
type Line = GridRow;

/** Rows with their borders; the first row is the head. */
export function drawGrid(rows: readonly GridRow[], grid: Grid): string {
  const lines = rows.flatMap(linesOf);
  const frame = new Frame(grid);
  const drawn = lines.flatMap((line, index) => [
    ...(line.rule ? [frame.ruleAbove(line, lines[index - 1])] : []),
    drawNarrow(line, grid) ?? frame.text(line),
  ]);
  const last = lines.at(-1);
  return [...drawn, ...(last === undefined ? [] : [frame.bottom(last)])].join('\n');
}

function linesOf({ texts, rule }: GridRow): Line[] {
  if (typeof texts === 'string') {
    return texts.split('\n').map((text, index) => ({ texts: text, rule: rule && index === 0 }));
  }
  const columns = texts.map((text) => text.split('\n'));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, index) => ({
    texts: columns.map((lines) => lines[index] ?? ''),
    rule: rule && index === 0,
  }));
}

/**
 * A line of texts whose widths need no thought. The library measures each text half a dozen times and
 * compares each row with all above it, which is most of the time of a report; so it draws what takes
 * knowing, the frame and odd signs, and each kind of rule once.
 * @returns undefined where a text may have to be measured or cut
 */
function drawNarrow({ texts }: Line, { widths, aligns, border }: Grid): string | undefined {
  const { left, right, middle } = border;
  if (typeof texts === 'string') {
    const whole = padded(
      texts,
      widths.reduce((sum, width) => sum + width + 3, -3),
      'left',
    );
    return whole === undefined ? undefined : `${left} ${whole} ${right}`;
  }
  let line = '';
  for (const [index, text] of texts.entries()) {
    const cell = padded(text, widths[index] ?? 0, aligns[index] ?? 'left');
    if (cell === undefined) return undefined;
    line += `${index === 0 ? left : middle} ${cell} `;
  }
  return line + right;
}

function padded(text: string, width: number, align: HorizontalAlignment): string | undefined {
  const own = narrowWidth(text);
  if (own === undefined || own > width) return undefined;
  const blanks = ' '.repeat(width - own);
  return align === 'right' ? blanks + text : text + blanks;
}

/** What the library draws: rules with their joints, and lines that it has to measure. */
class Frame {
  readonly #grid: Grid;
  readonly #rules = new Map<string, string>();

  constructor(grid: Grid) {
    this.#grid = grid;
  }

  text({ texts }: Line): string {
    return this.#draw([{ texts, chars: {} }]);
  }

  /** The line above a line of text, which hangs on whether the two span all columns. */
  ruleAbove(line: Line, above: Line | undefined): string {
    const { border } = this.#grid;
    if (above === undefined) {
      return this.#once(`top ${spans(line)}`, [{ texts: blank(line), chars: topOf(border) }], 0);
    }
    const rows = [
      { texts: blank(above), chars: {} },
      { texts: blank(line), chars: ruleOf(border, spans(line)) },
    ];
    return this.#once(`${spans(above)} ${spans(line)}`, rows, 1);
  }

  bottom(line: Line): string {
    const chars = bottomOf(this.#grid.border, spans(line));
    return this.#once('bottom', [{ texts: blank(line), chars }], 1);
  }

  /** One line of a small table; each kind is drawn once. */
  #once(kind: string, rows: readonly Framed[], index: number): string {
    const known = this.#rules.get(kind) ?? this.#draw(rows).split('\n')[index] ?? '';
    this.#rules.set(kind, known);
    return known;
  }

  #draw(rows: readonly Framed[]): string {
    const { widths, aligns, border } = this.#grid;
    const table = new CliTable({
      colWidths: widths.map((width) => width + 2),
      chars: sidesOf(border),
      style: { head: [], border: [] },
      colAligns: [...aligns],
    });
    for (const { texts, chars } of rows) table.push(cellsOf(texts, widths.length, chars));
    return table.toString();
  }
}

interface Framed {
  readonly texts: Line['texts'];
  readonly chars: Chars;
}

function cellsOf(texts: Line['texts'], columns: number, chars: Chars): CellOptions[] {
  if (typeof texts !== 'string') return texts.map((content) => ({ content, chars }));
  return [{ content: texts, colSpan: columns, hAlign: 'left', chars }];
}

const blank = ({ texts }: Line): Line['texts'] =>
  typeof texts === 'string' ? '' : texts.map(() => '');

const spans = ({ texts }: Line): boolean => typeof texts === 'string';
