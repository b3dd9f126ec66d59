import CliTable, { type CellOptions, type HorizontalAlignment } from 'cli-table3';
import { type Border, bottomOf, type Chars, ruleOf, seamOf, sidesOf, topOf } from './border.ts';

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

/**
 * The library compares each row with all rows above it and measures cells of several lines again for
 * each of them, which takes seconds for long tables. So it gets one line at a time, in short parts.
 */
const PART = 40;

/** Rows with their borders; the first row is the head. */
export function drawGrid(rows: readonly GridRow[], grid: Grid): string {
  const parts = partsOf(rows.flatMap(linesOf));
  return parts
    .map((part, index) =>
      drawPart(part, parts[index - 1]?.at(-1), index === parts.length - 1, grid),
    )
    .join('\n');
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

/** A part begins only with a line that shows all columns: a spanning one could not close the joints. */
function partsOf(lines: readonly Line[]): Line[][] {
  const parts: Line[][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last === undefined || (last.length >= PART && !spans(line))) parts.push([line]);
    else last.push(line);
  }
  return parts;
}

function drawPart(
  lines: readonly Line[],
  above: Line | undefined,
  isLast: boolean,
  { widths, aligns, border }: Grid,
): string {
  const table = new CliTable({
    colWidths: widths.map((width) => width + 2),
    chars: sidesOf(border),
    style: { head: [], border: [] },
    colAligns: [...aligns],
  });
  for (const [index, line] of lines.entries()) {
    const top = index > 0 ? ruleOf(border, spans(line)) : firstRule(border, above);
    const closes = isLast && index === lines.length - 1;
    const bottom = closes ? bottomOf(border, spans(line)) : {};
    table.push(cellsOf(line, widths.length, { ...(line.rule ? top : {}), ...bottom }));
  }
  return table.toString();
}

function firstRule(border: Border, above: Line | undefined): Chars {
  return above === undefined ? topOf(border) : seamOf(border, spans(above));
}

function cellsOf({ texts }: Line, columns: number, chars: Chars): CellOptions[] {
  if (typeof texts !== 'string') return texts.map((content) => ({ content, chars }));
  return [{ content: texts, colSpan: columns, hAlign: 'left', chars }];
}

function spans({ texts }: Line): boolean {
  return typeof texts === 'string';
}
