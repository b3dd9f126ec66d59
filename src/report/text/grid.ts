import CliTable, { type HorizontalAlignment } from 'cli-table3';
import { type Border, ruleOf, type Side } from './border.ts';
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
  const { border, widths } = grid;
  const lines = rows.flatMap(linesOf);
  const rule = (above: Line | undefined, below: Line | undefined): string =>
    ruleOf(border, widths, sideOf(above), sideOf(below));
  const drawn = lines.flatMap((line, index) => [
    ...(line.rule ? [rule(lines[index - 1], line)] : []),
    drawNarrow(line, grid) ?? drawMeasured(line, grid),
  ]);
  const last = lines.at(-1);
  return [...drawn, ...(last === undefined ? [] : [rule(last, undefined)])].join('\n');
}

const sideOf = (line: Line | undefined): Side =>
  line === undefined ? 'nothing' : typeof line.texts === 'string' ? 'whole' : 'columns';

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
 * knowing: lines with odd signs.
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

/** A line that has to be measured, as a table of one row with nothing above and below. */
function drawMeasured({ texts }: Line, { widths, aligns, border }: Grid): string {
  const none = Object.fromEntries(Object.keys(border).map((name) => [name, '']));
  const { left, right, middle } = border;
  const table = new CliTable({
    colWidths: widths.map((width) => width + 2),
    chars: { ...none, left, right, middle },
    style: { head: [], border: [] },
    colAligns: [...aligns],
  });
  table.push(
    typeof texts === 'string'
      ? [{ content: texts, colSpan: widths.length, hAlign: 'left' }]
      : [...texts],
  );
  return table.toString();
}
