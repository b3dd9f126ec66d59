import { type Block, type Column, plainOf, type RowGroup, type Table } from '../doc.ts';
import { bareCell } from './cells.ts';
import { gapBefore } from './gap.ts';

/** The blocks for programs and for paging: one row per line, tab-separated, complete, no colour. */
export function drawPipe(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => gapBefore(blocks, index) + linesOf(block).join('\n'))
    .join('\n');
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [plainOf(block.text)];
    case 'list':
      return block.items.map(
        (item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${plainOf(item)}`,
      );
    case 'pairs':
      return block.pairs.map(([label, text]) => `${label}\t${plainOf(text)}`);
    case 'note':
      return [`${block.level}: ${plainOf(block.text)}`];
    case 'code':
      return [...block.lines];
    case 'details':
      return [block.summary, drawPipe(block.blocks)];
    case 'table':
      return tableLines(block);
    default:
      return block satisfies never;
  }
}

/** The head, then every row; labels and notes of groups stand in columns of their own. */
function tableLines(table: Table): string[] {
  const { label = null, note = null } = table.groupedBy ?? {};
  const heads = [label, note, ...table.columns.map((column) => column.head)];
  const head = heads.filter((name) => name !== null).join('\t');
  const rows = table.groups.flatMap((group) => groupLines(table, group));
  return rows.length === 0 ? [table.empty] : [head, ...rows];
}

function groupLines(table: Table, group: RowGroup): string[] {
  const { label = null, note = null } = table.groupedBy ?? {};
  const before = [
    ...(label === null ? [] : [group.label ?? '']),
    ...(note === null ? [] : [group.note ?? '']),
  ];
  const rows = group.rows.map((row) =>
    table.columns.map((_column: Column, index) => bareCell(row[index] ?? null)),
  );
  if (rows.length === 0 && group.note !== null) return [before.join('\t')];
  return rows.map((cells) => [...before, ...cells].join('\t'));
}
