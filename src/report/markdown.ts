import { cleanData } from './clean.ts';
import {
  type Block,
  type Cell,
  type Doc,
  figuresOf,
  isBar,
  type RowGroup,
  type Span,
  spansOf,
  type Table,
  type Text,
  type Told,
  told,
} from './doc.ts';

/** A document as GitHub-flavoured Markdown; nothing in its text can become markup or HTML. */
export function renderMarkdown(doc: Doc): string {
  return `${markdownOf(cleanData(doc.blocks))}\n`;
}

function markdownOf(blocks: readonly Block[]): string {
  return told(blocks).map(blockOf).join('\n\n');
}

function blockOf(block: Told): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return textOf(block.text);
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${textOf(item)}`)
        .join('\n');
    case 'pairs':
      return block.pairs.map(([label, text]) => `- ${strong(label)}: ${textOf(text)}`).join('\n');
    case 'note':
      return `> ${block.level === 'warning' ? '**Warning:** ' : ''}${textOf(block.text)}`;
    case 'code':
      return fenced(block.lines);
    case 'details':
      return `<details>\n<summary>${escapeHtml(block.summary)}</summary>\n\n${markdownOf(block.blocks)}\n\n</details>`;
    case 'table':
      return tableOf(block);
    default:
      return block satisfies never;
  }
}

function tableOf(table: Table): string {
  const parts = table.groups.flatMap((group) => groupParts(table, group));
  return parts.length === 0 ? escapeMarkdown(table.empty) : parts.join('\n\n');
}

function groupParts(table: Table, group: RowGroup): string[] {
  const lines = group.note.map(escapeMarkdown);
  const about = lines.length < 2 ? lines.map((line) => ` ${line}`).join('') : '';
  const label = group.label === null ? [] : [`${strong(`${group.label}.`)}${about}`];
  if (lines.length > 1) label.push(lines.map((line) => `- ${line}`).join('\n'));
  return group.rows.length === 0 ? label : [...label, rowsOf(table, group)];
}

function rowsOf(table: Table, group: RowGroup): string {
  const shown = [...table.columns.entries()].filter(([, column]) => !column.machine);
  const head = shown.map(([, column]) => escapeMarkdown(column.head));
  const rule = shown.map(([, column]) => (column.type === 'number' ? '--:' : '---'));
  const rows = group.rows.map((row) => shown.map(([index]) => cellOf(row[index] ?? null)));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellOf(cell: Cell): string {
  if (cell === null) return '–';
  return isBar(cell) ? figuresOf(cell.bar) : textOf(cell);
}

function textOf(text: Text): string {
  return spansOf(text)
    .map((piece: Span) =>
      piece.tone === 'strong' ? strong(piece.text) : escapeMarkdown(piece.text),
    )
    .join('');
}

/** Strong text; blanks at its ends stay outside, for beside them the asterisks would mean nothing. */
function strong(text: string): string {
  const inner = text.trim();
  if (inner === '') return text;
  const [before = '', after = ''] = text.split(inner);
  return `${before}**${escapeMarkdown(inner)}**${after}`;
}

const URL_PATTERN = /(https?:\/\/[^\s<>|"'`]*[^\s<>|"'`.,;:!?)])/u;

/** Text that Markdown shows as it is written; addresses stay links. */
export function escapeMarkdown(text: string): string {
  return text
    .split(URL_PATTERN)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escapeProse(part)))
    .join('');
}

function escapeProse(text: string): string {
  return text
    .replace(/[\\`*_~[\]|]/gu, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[+-](?=\s|$)|(?:-\s*){2,}$|=+\s*$)/u, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/u, '$1\\$2')
    .replace(REFERENCE, '$&<!-- -->');
}

/**
 * What GitHub and GitLab would turn into a message to somebody or a link to an issue, escaped or not:
 * they look for it in text that is rendered already, where only a comment still keeps its parts asunder.
 */
const REFERENCE = /(?<![\w@])@(?=\w)|[#!](?=\d)/gu;

/** A fence longer than any run of backticks inside. */
function fenced(lines: readonly string[]): string {
  const runs = lines.join('\n').match(/`+/gu) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return [fence, ...lines, fence].join('\n');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
