import { cleanData, cleanText } from '../clean.ts';
import {
  type Block,
  type Cell,
  type Column,
  type Doc,
  figuresOf,
  isBar,
  type RowGroup,
  spansOf,
  type Table,
  type Text,
} from '../doc.ts';
import { type Html, html, joined } from './escape.ts';
import { STYLE, STYLE_HASH } from './style.ts';
import { svgOf } from './svg.ts';

/**
 * A document as one page that needs nothing else: no script, no font, no picture from elsewhere. Its
 * policy allows the one style sheet by its hash and nothing more.
 */
export function renderHtml(doc: Doc): string {
  const title = cleanText(doc.title);
  const policy = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="which-ops">
<title>${title}</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
<main>
${blocksOf(cleanData(doc.blocks))}
</main>
</body>
</html>
`;
  return page.html;
}

const blocksOf = (blocks: readonly Block[]): Html =>
  joined(
    blocks.map(
      (b) => html`${blockOf(b)}
`,
    ),
  );

function blockOf(block: Block): Html {
  switch (block.kind) {
    case 'heading':
      return headingOf(block.level, block.text);
    case 'paragraph':
      return html`<p>${textOf(block.text)}</p>`;
    case 'list':
      return listOf(block.items, block.ordered);
    case 'pairs':
      return html`<dl>${block.pairs.map(([label, text]) => html`<dt>${label}</dt><dd>${textOf(text)}</dd>`)}</dl>`;
    case 'note':
      return html`<p class="note ${block.level}">${textOf(block.text)}</p>`;
    case 'code':
      return html`<pre tabindex="0"><code>${block.lines.join('\n')}</code></pre>`;
    case 'details':
      return html`<details><summary>${block.summary}</summary>${blocksOf(block.blocks)}</details>`;
    case 'chart':
      return html`<figure><div class="scroll" tabindex="0" role="group" aria-label="${block.caption}">${svgOf(block.figure, block.caption)}</div><figcaption>${block.caption}</figcaption></figure>`;
    case 'table':
      return tableOf(block);
    default:
      return block satisfies never;
  }
}

function headingOf(level: 1 | 2 | 3, text: string): Html {
  if (level === 1) return html`<h1>${text}</h1>`;
  return level === 2 ? html`<h2>${text}</h2>` : html`<h3>${text}</h3>`;
}

function listOf(items: readonly Text[], ordered: boolean): Html {
  const inside = items.map((item) => html`<li>${textOf(item)}</li>`);
  return ordered ? html`<ol>${inside}</ol>` : html`<ul>${inside}</ul>`;
}

type Shown = readonly [index: number, column: Column];

function tableOf(table: Table): Html {
  if (table.groups.every((g) => g.rows.length === 0)) return html`<p>${table.empty}</p>`;
  const shown: Shown[] = [...table.columns.entries()].filter(([, c]) => !c.machine);
  const label = shown.map(([, c]) => c.head).join(', ');
  const head = shown.map(
    ([, c]) => html`<th scope="col" role="columnheader" class="${c.type}">${c.head}</th>`,
  );
  const body = table.groups.map((group) => groupOf(group, shown));
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Table: ${label}"><table role="table"><thead role="rowgroup"><tr role="row">${head}</tr></thead>${body}</table></div>`;
}

function groupOf(group: RowGroup, shown: readonly Shown[]): Html {
  const about = aboutGroup(group.note);
  const label =
    group.label === null
      ? null
      : html`<tr role="row"><th scope="rowgroup" role="rowheader" colspan="${shown.length}">${group.label}${about}</th></tr>`;
  const rows = group.rows.map(
    (row) => html`<tr role="row">${shown.map((s) => cellOf(row, s))}</tr>`,
  );
  return html`<tbody role="rowgroup">${label}${rows}</tbody>`;
}

function aboutGroup(note: readonly string[]): Html | null {
  if (note.length === 0) return null;
  if (note.length === 1) return html` <span>${note}</span>`;
  return html`<ul>${note.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function cellOf(row: readonly Cell[], [index, column]: Shown): Html {
  const cell = row[index] ?? null;
  const inside = cell === null ? '–' : isBar(cell) ? figuresOf(cell.bar) : textOf(cell);
  return column.type === 'name'
    ? html`<th scope="row" role="rowheader">${inside}</th>`
    : html`<td role="cell" class="${column.type}" data-label="${column.head}">${inside}</td>`;
}

function textOf(text: Text): Html {
  return joined(
    spansOf(text).map(({ text: words, tone }) =>
      tone === 'plain' ? linked(words) : html`<span class="${tone}">${linked(words)}</span>`,
    ),
  );
}

const URL_PATTERN = /(https?:\/\/[^\s<>"'`]*[^\s<>"'`.,;:!?)])/u;

/** Addresses become links; everything else stays text. */
function linked(words: string): Html {
  const parts = words.split(URL_PATTERN);
  return joined(
    parts.map((part, i) =>
      i % 2 === 1 ? html`<a href="${part}" rel="noreferrer">${part}</a>` : html`${part}`,
    ),
  );
}
