import type { Figure } from '../doc.ts';
import { plainOf } from '../doc.ts';
import { type Html, html, joined } from './escape.ts';

const LINE = 26;
/** About the widest that a system font of this size is. */
const CHARACTER = 7.8;

/** Draws a figure; its title is read to those who do not see it. */
export function svgOf(figure: Figure, title: string): Html {
  switch (figure.type) {
    case 'bars':
      return bars(figure, title);
    case 'heat':
      return heat(figure, title);
    case 'lanes':
      return lanes(figure, title);
    default:
      return figure satisfies never;
  }
}

function picture(width: number, height: number, title: string, body: readonly Html[]): Html {
  return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}"><title>${title}</title>${joined(body)}</svg>`;
}

const widest = (labels: readonly string[]): number =>
  Math.ceil(Math.max(0, ...labels.map((l) => [...l].length)) * CHARACTER) + 12;

function text(x: number, y: number, words: string, look: '' | 'soft' = '', anchor = 'start'): Html {
  return html`<text x="${x}" y="${y}" class="${look}" text-anchor="${anchor}">${words}</text>`;
}

function bars(figure: Extract<Figure, { type: 'bars' }>, title: string): Html {
  const left = widest(figure.rows.map((r) => r.label));
  const scale = 4.2;
  const height = figure.rows.length * LINE + 34;
  const marks = figure.marks.map(({ at, label }) => {
    const x = left + at * scale;
    return html`<line class="grid" x1="${x}" y1="20" x2="${x}" y2="${height - 8}"/>${text(x, 14, label, 'soft', 'middle')}`;
  });
  const rows = figure.rows.map(({ label, bar, tone }, i) => {
    const y = 26 + i * LINE;
    const low = left + bar.low * scale;
    const range = Math.max(2, (bar.high - bar.low) * scale);
    return html`${text(0, y + 14, label)}<rect class="range" x="${low}" y="${y + 4}" width="${range}" height="12" rx="3"/><rect class="edge-${tone}" x="${left + bar.value * scale - 3}" y="${y}" width="6" height="20" rx="2"/>${text(left + 100 * scale + 12, y + 14, String(bar.value), 'soft')}`;
  });
  return picture(left + 100 * scale + 44, height, title, [...marks, ...rows]);
}

function heat(figure: Extract<Figure, { type: 'heat' }>, title: string): Html {
  const left = widest(figure.rows.map((r) => r.label));
  const width = Math.max(92, widest(figure.columns));
  const most = Math.max(1, ...figure.rows.flatMap((r) => r.values));
  const heads = figure.columns.map((c, i) => text(left + i * width + 6, 16, c, 'soft'));
  const rows = figure.rows.flatMap(({ label, values }, i) => {
    const y = 26 + i * LINE;
    const cells = values.map((value, k) => cell(left + k * width, y, width - 4, value, most));
    return [text(0, y + 16, label), ...cells];
  });
  return picture(left + figure.columns.length * width, 30 + figure.rows.length * LINE, title, [
    ...heads,
    ...rows,
  ]);
}

/** The figure stands beside the colour, so that colour says nothing alone. */
function cell(x: number, y: number, width: number, value: number, most: number): Html {
  const strength = value === 0 ? 0.06 : 0.2 + (0.6 * value) / most;
  const label = value === 0 ? '–' : String(value);
  return html`<rect class="cell" x="${x}" y="${y}" width="${width}" height="${LINE - 4}" rx="3" opacity="${strength.toFixed(2)}"/>${text(x + width / 2, y + 16, label, '', 'middle')}`;
}

function lanes(figure: Extract<Figure, { type: 'lanes' }>, title: string): Html {
  const columns = figure.lanes.length;
  const labels = figure.lanes.flatMap((l) => [
    l.label,
    ...l.items.flatMap((i) => [i.label, i.detail]),
  ]);
  // Many lanes are drawn smaller on the page than few; shorter labels keep them legible.
  const most = columns > 3 ? 24 : 38;
  const width = Math.max(130, 12 + widest(labels.map((l) => clipped(l, most))));
  const card = 44;
  const longest = Math.max(0, ...figure.lanes.map((l) => l.items.length));
  const body = figure.lanes.flatMap((lane, column) => {
    const x = column * (width + 14);
    const items = lane.items.map((item, row) => {
      const y = 30 + row * (card + 6);
      return html`<g><title>${item.label}: ${item.detail}</title><rect class="card" x="${x}" y="${y}" width="${width}" height="${card}" rx="5"/><rect class="edge-${item.tone}" x="${x}" y="${y}" width="5" height="${card}" rx="2"/>${text(x + 12, y + 18, clipped(item.label, most))}${text(x + 12, y + 35, clipped(item.detail, most), 'soft')}</g>`;
    });
    return [html`<text x="${x}" y="18" font-weight="600">${lane.label}</text>`, ...items];
  });
  return picture(columns * (width + 14), 36 + longest * (card + 6), title, body);
}

/** A long label ends with a mark that something was left out; the tables hold it whole. */
function clipped(label: string, most: number): string {
  const characters = [...plainOf(label)];
  return characters.length <= most ? label : `${characters.slice(0, most - 1).join('')}…`;
}
