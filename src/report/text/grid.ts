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
  const frame = new Frame(grid, lines.at(-1));
  const drawn = lines.flatMap((line, index) => [
    ...(line.rule ? [frame.ruleAbove(line, lines[index - 1])] : []),
    drawNarrow(line, grid) ?? frame.text(line),
  ]);
  const last = lines.at(-1);
  return [...drawn, ...(last === undefined ? [] : [frame.bottom()])].join('\n');
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
  readonly #last: boolean;
  #lines: readonly string[] | undefined;

  constructor(grid: Grid, last: Line | undefined) {
    this.#grid = grid;
    this.#last = last !== undefined && spans(last);
  }

  text({ texts }: Line): string {
    return this.#draw([{ texts, chars: {} }]);
  }

  /** The line above a line of text, which hangs on whether the two span all columns. */
  ruleAbove(line: Line, above: Line | undefined): string {
    if (above === undefined) return this.#line(0);
    const kinds = `${spans(above)} ${spans(line)}`;
    return this.#line(2 * (1 + SAMPLE.findIndex(([a, b]) => kinds === `${a} ${b}`)));
  }

  bottom(): string {
    return this.#line(-1);
  }

  /** A line of a small table in which each kind of rule stands once. */
  #line(at: number): string {
    this.#lines ??= this.#sample().split('\n');
    return this.#lines.at(at) ?? '';
  }

  #sample(): string {
    const { border } = this.#grid;
    return this.#draw([
      { texts: this.#blank(false), chars: topOf(border) },
      ...SAMPLE.map(([, below]) => ({
        texts: this.#blank(below),
        chars: ruleOf(border, below),
      })),
      { texts: this.#blank(this.#last), chars: bottomOf(border, this.#last) },
    ]);
  }

  #blank(spanning: boolean): Line['texts'] {
    return spanning ? '' : this.#grid.widths.map(() => '');
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

/** Whether what stands above and below a rule spans all columns: every pair, each beginning as the last ends. */
const SAMPLE = [
  [false, false],
  [false, true],
  [true, true],
  [true, false],
] as const;

interface Framed {
  readonly texts: Line['texts'];
  readonly chars: Chars;
}

function cellsOf(texts: Line['texts'], columns: number, chars: Chars): CellOptions[] {
  if (typeof texts !== 'string') return texts.map((content) => ({ content, chars }));
  return [{ content: texts, colSpan: columns, hAlign: 'left', chars }];
}

const spans = ({ texts }: Line): boolean => typeof texts === 'string';
