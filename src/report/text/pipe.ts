import {
  type Block,
  type Cell,
  isBar,
  type RowGroup,
  type Table,
  type Told,
  told,
} from '../doc.ts';
import { gapBefore } from './gap.ts';
import { bareCell, type Paint, paintText } from './tone.ts';

/** The blocks for programs and for paging: one row per line, tab-separated, complete. */
export function drawPipe(blocks: readonly Block[], paint: Paint): string {
  const shown = told(blocks);
  return shown
    .map((block, index) => gapBefore(shown, index) + linesOf(block, paint).join('\n'))
    .join('\n');
}

function linesOf(block: Told, paint: Paint): string[] {
  switch (block.kind) {
    case 'heading':
      return [paint(block.text, 'strong')];
    case 'paragraph':
      return [paintText(block.text, paint)];
    case 'list':
      return block.items.map(
        (item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${paintText(item, paint)}`,
      );
    case 'pairs':
      return block.pairs.map(([label, text]) => `${label}\t${paintText(text, paint)}`);
    case 'note':
      return [`${block.level}: ${paintText(block.text, paint)}`];
    case 'code':
      return [...block.lines];
    case 'details':
      return [paint(block.summary, 'strong'), drawPipe(block.blocks, paint)];
    case 'table':
      return tableLines(block, paint);
    default:
      return block satisfies never;
  }
}

/** The head, then every row; labels and notes of groups stand in columns of their own. */
function tableLines(table: Table, paint: Paint): string[] {
  const apart = noteLines(table, paint);
  const { label = null, note = null } = table.groupedBy ?? {};
  const heads = [label, apart.length === 0 ? note : null, ...table.columns.map(({ head }) => head)];
  const head = heads.filter((name) => name !== null).join('\t');
  const rows = table.groups.flatMap((group) => groupLines(table, group, apart.length === 0, paint));
  const main = rows.length === 0 ? [table.empty] : [paint(head, 'strong'), ...rows];
  return apart.length === 0 ? main : [...apart, '', ...main];
}

/** Notes of several lines are rows of a table of their own, or they would be repeated in every row. */
function noteLines({ groups, groupedBy }: Table, paint: Paint): string[] {
  if (groupedBy === null || groups.every(({ note }) => note.length < 2)) return [];
  const head = paint(`${groupedBy.label}\t${groupedBy.note ?? ''}`, 'strong');
  return [head, ...groups.flatMap(({ label, note }) => note.map((line) => `${label}\t${line}`))];
}

function groupLines(table: Table, group: RowGroup, withNote: boolean, paint: Paint): string[] {
  const { label = null, note = null } = table.groupedBy ?? {};
  const before = [
    ...(label === null ? [] : [group.label ?? '']),
    ...(note === null || !withNote ? [] : [group.note.join(' ')]),
  ];
  const rows = group.rows.map((row) =>
    table.columns.map((_column, index) => paintCell(row[index] ?? null, paint)),
  );
  if (rows.length === 0 && withNote && group.note.length > 0) return [before.join('\t')];
  return rows.map((cells) => [...before, ...cells].join('\t'));
}

function paintCell(cell: Cell, paint: Paint): string {
  return cell === null || isBar(cell) ? bareCell(cell) : paintText(cell, paint);
}
