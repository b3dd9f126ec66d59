import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/report/clean.ts';
import type { Doc } from '../../src/report/doc.ts';
import { STYLE, STYLE_HASH } from '../../src/report/html/style.ts';
import { FORMATS, type Format, render } from '../../src/report/index.ts';
import type { TextOptions } from '../../src/report/text/canvas.ts';
import { explainView } from '../../src/report/views/explain.ts';
import { gapView } from '../../src/report/views/gap.ts';
import { phasesView } from '../../src/report/views/phases.ts';
import { reportView } from '../../src/report/views/report.ts';
import { toolsView } from '../../src/report/views/tools.ts';
import { KNOWLEDGE } from './fixtures.ts';
import { HARMLESS_ADVICE, HOSTILE_ADVICE, HOSTILE_KNOWLEDGE, PAYLOADS } from './hostile.ts';

/**
 * What somebody writes into names and sentences changes words and never structure: each format is
 * compared with the same document without harm. The golden files show what becomes of each payload.
 * After a change that is meant: npx vitest run test/report/hostile.test.ts -u, then read the difference.
 */
const PIPE: TextOptions = { layout: 'pipe', width: 80, ascii: false, colour: 0 };
const TERMINAL: TextOptions = { ...PIPE, layout: 'terminal' };

type View = (advice: typeof HOSTILE_ADVICE, kb: typeof KNOWLEDGE) => Doc;
const VIEWS: Readonly<Record<string, View>> = {
  report: (advice, kb) => reportView(advice, kb, { details: true }),
  gap: gapView,
  phases: (_advice, kb) => phasesView(kb, kb.targets),
  tools: (_advice, kb) => toolsView(kb, {}),
  explain: (advice, kb) => {
    const [first] = advice.targets;
    if (first === undefined) throw new Error('no target');
    return explainView(advice, first, kb);
  },
};
const names = Object.keys(VIEWS);

const both = async (name: string, format: Format, options = PIPE): Promise<[string, string]> => {
  const view = VIEWS[name] ?? gapView;
  return [
    await render(view(HOSTILE_ADVICE, HOSTILE_KNOWLEDGE), format, options),
    await render(view(HARMLESS_ADVICE, KNOWLEDGE), format, options),
  ];
};

describe.each(names)('hostile text in %s', (name) => {
  it('adds no tag and no attribute to HTML, and leaves it well-formed', async () => {
    const [hostile, harmless] = await both(name, 'html');
    const tags = tagsOf(hostile);
    expect(outline(tags)).toEqual(outline(tagsOf(harmless)));
    expect(unclosed(tags)).toEqual([]);
    for (const { attributes } of tags) {
      expect(attributes.replace(/ [\w-]+(?::\w+)?="[^"<>]*"/g, '').trim()).toBe('');
      expect(attributes).not.toMatch(/^\s*on\w+=|\son\w+=[^"]*$| (?:href|src)="(?!https?:)/);
    }
  });

  it('adds no line, no heading and no cell to Markdown', async () => {
    const [hostile, harmless] = await both(name, 'markdown');
    expect(markdownOutline(hostile)).toEqual(markdownOutline(harmless));
    const markup = hostile.replace(
      /<\/?(?:details|summary)>|<!-- -->|<https?:\/\/[^\s<>|"'`]+>/g,
      '',
    );
    expect(markup).not.toMatch(/<|(?<!\\)\]\(|(?<!\\)`(?!``)/);
  });

  it('adds no row and no column in a pipe', async () => {
    const [hostile, harmless] = await both(name, 'text');
    const tabs = (text: string) => text.split('\n').map((line) => line.split('\t').length);
    expect(tabs(hostile)).toEqual(tabs(harmless));
  });

  it('is plain data in JSON', async () => {
    const [hostile, harmless] = await both(name, 'json');
    expect(shapeOf(JSON.parse(hostile))).toEqual(shapeOf(JSON.parse(harmless)));
  });

  it.each(FORMATS)('steers no terminal as %s', async (format) => {
    for (const options of [PIPE, TERMINAL]) {
      const [hostile] = await both(name, format, options);
      expect(hostile.replace(/[\n\t]/g, '')).not.toMatch(
        /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u,
      );
      expect(hostile).toMatch(/[^\n]\n$/);
    }
  });
});

describe('the hostile report', () => {
  it('still shows every payload, as the words that it is', async () => {
    const [text] = await both('report', 'text');
    for (const payload of PAYLOADS) expect(text).toContain(cleanText(payload).trim());
  });

  it.each(FORMATS)('is known to the letter as %s', async (format) => {
    const [output] = await both('report', format, TERMINAL);
    const known = output.replace(STYLE, '…').replace(STYLE_HASH, '…');
    await expect(known).toMatchFileSnapshot(`golden/hostile as ${format}.txt`);
  });
});

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: string;
}

/** Every tag of the page; a `<` that begins none is a fault. */
function tagsOf(page: string): Tag[] {
  const body = page.replace(STYLE, '').replace('<!doctype html>', '');
  return body.split('<').flatMap((piece, index) => {
    if (index === 0) return [];
    const [, slash, name, attributes] =
      /^(\/?)([a-z][a-zA-Z0-9]*)((?:[^">]|"[^"]*")*)>/.exec(piece) ?? [];
    if (name === undefined) throw new Error(`no tag: <${piece.slice(0, 40)}`);
    return [{ name, closes: slash === '/', attributes: (attributes ?? '').replace(/\/$/, '') }];
  });
}

/** Tags in their order; links apart, because addresses in a text become links. */
function outline(tags: readonly Tag[]): string[] {
  return tags.filter(({ name }) => name !== 'a').map((t) => `${t.closes ? '/' : ''}${t.name}`);
}

const VOID = new Set(['meta', 'line', 'rect', 'br', 'circle', 'path']);

function unclosed(tags: readonly Tag[]): string[] {
  const open: string[] = [];
  for (const { name, closes } of tags.filter((tag) => !VOID.has(tag.name))) {
    if (!closes) open.push(name);
    else if (open.pop() !== name) throw new Error(`</${name}> closes something else`);
  }
  return open;
}

/** The kind of each line, with the number of cells where it is a row. */
function markdownOutline(text: string): string[] {
  return text.split('\n').map((line) => {
    const [mark = ''] = /^(?:#+ |- |\d+\. |> |\||<\/?\w+>|```|$)/.exec(line) ?? ['text'];
    return mark === '|' ? `| ${line.split(/(?<!\\)\|/).length}` : mark;
  });
}

/** Plain data without its strings. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shapeOf(entry)]));
}
