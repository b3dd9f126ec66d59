import { type Block, span, type Table, type Text, type Told, told } from '../doc.ts';
import { type Canvas, proseWidth } from './canvas.ts';
import { rowsOf } from './cells.ts';
import { gapBefore } from './gap.ts';
import { drawStacked } from './stacked.ts';
import { drawTable } from './table.ts';
import { paintText } from './tone.ts';
import { hang, indentRest, widthOf, wrap, wrapProse } from './wrap.ts';

/** Under this width columns are too narrow to read, and rows are written one value per line. */
const LEAST_TABLE = 60;

/** The blocks as a person reads them on a terminal of the canvas's width. */
export function drawTerminal(blocks: readonly Block[], canvas: Canvas): string {
  const shown = told(blocks);
  return shown.map((block, index) => gapBefore(shown, index) + draw(block, canvas)).join('\n');
}

function draw(block: Told, canvas: Canvas): string {
  switch (block.kind) {
    case 'heading':
      return drawHeading(block.level, block.text, canvas);
    case 'paragraph':
      return wrapProse(paintText(block.text, canvas.paint), proseWidth(canvas));
    case 'list':
      return drawList(block.items, block.ordered, canvas);
    case 'pairs':
      return drawPairs(block.pairs, canvas);
    case 'note':
      return drawNote(block.level, block.text, canvas);
    case 'code':
      return block.lines.join('\n');
    case 'details':
      return `${drawHeading(2, block.summary, canvas)}\n${drawTerminal(block.blocks, canvas)}`;
    case 'table':
      return drawTableBlock(block, canvas);
    default:
      return block satisfies never;
  }
}

function drawHeading(level: 1 | 2 | 3, text: string, canvas: Canvas): string {
  const lines = wrap(level === 2 ? text.toLocaleUpperCase('en') : text, proseWidth(canvas));
  return canvas.paint(lines, level === 3 ? 'accent' : 'strong');
}

function drawList(items: readonly Text[], ordered: boolean, canvas: Canvas): string {
  const digits = String(items.length).length;
  return items
    .map((item, index) => {
      const mark = ordered ? `${String(index + 1).padStart(digits)}.` : canvas.symbols.bullet;
      return hang(paintText(item, canvas.paint), proseWidth(canvas), ` ${mark} `);
    })
    .join('\n');
}

function drawPairs(entries: readonly (readonly [string, Text])[], canvas: Canvas): string {
  const labelWidth = Math.max(0, ...entries.map(([label]) => widthOf(label)));
  const narrow = canvas.width < LEAST_TABLE || labelWidth > canvas.width / 3;
  return entries
    .map(([label, text]) => {
      const value = paintText(text, canvas.paint);
      const name = canvas.paint(label, 'quiet');
      if (narrow) return indentRest(`${name}: ${value}`, canvas.width);
      const gap = ' '.repeat(labelWidth - widthOf(label) + 2);
      return hang(value, proseWidth(canvas), `${name}${gap}`);
    })
    .join('\n');
}

function drawNote(level: 'info' | 'warning', text: Text, canvas: Canvas): string {
  const mark = level === 'warning' ? canvas.symbols.warning : canvas.symbols.bullet;
  const tone = level === 'warning' ? 'warn' : 'quiet';
  return hang(paintText(text, canvas.paint), proseWidth(canvas), ` ${canvas.paint(mark, tone)} `);
}

function drawTableBlock(table: Table, canvas: Canvas): string {
  if (rowsOf(table).length === 0 && table.groups.every((group) => group.note.length === 0)) {
    return wrap(paintText(span(table.empty, 'quiet'), canvas.paint), proseWidth(canvas));
  }
  const columns = canvas.width < LEAST_TABLE ? null : drawTable(table, canvas);
  return columns ?? drawStacked(table, canvas);
}
