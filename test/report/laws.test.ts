import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Doc } from '../../src/report/doc.ts';
import { FORMATS, type Format, render } from '../../src/report/index.ts';
import { SECTIONS } from '../../src/report/sections.ts';
import type { TextOptions } from '../../src/report/text/canvas.ts';
import { compareView } from '../../src/report/views/compare.ts';
import { explainView } from '../../src/report/views/explain.ts';
import { gapView } from '../../src/report/views/gap.ts';
import { phasesView } from '../../src/report/views/phases.ts';
import { reportView } from '../../src/report/views/report.ts';
import { showView } from '../../src/report/views/show.ts';
import { toolsView } from '../../src/report/views/tools.ts';
import { VERDICT_WORDS } from '../../src/report/words.ts';
import { ADVICE, HOSTILE, KNOWLEDGE } from './fixtures.ts';

const TERMINAL: TextOptions = { layout: 'terminal', width: 80, ascii: false, colour: 0 };
const PIPE: TextOptions = { ...TERMINAL, layout: 'pipe' };

const shown = (kind: 'target' | 'tool' | 'capability' | 'phase' | 'question', id: string): Doc => {
  const doc = showView(KNOWLEDGE, { kind, id });
  if (doc === null) throw new Error(`no ${kind} ${id}`);
  return doc;
};

const DOCS: Readonly<Record<string, Doc>> = {
  report: reportView(ADVICE, KNOWLEDGE),
  'hostile report': reportView(HOSTILE, KNOWLEDGE),
  'report with details': reportView(ADVICE, KNOWLEDGE, { details: true }),
  ...Object.fromEntries(
    SECTIONS.map((id) => [`section ${id}`, reportView(ADVICE, KNOWLEDGE, { only: [id] })]),
  ),
  'report on nothing': reportView(
    {
      ...ADVICE,
      habits: [],
      targets: [],
      phases: [],
      tools: [],
      notices: [],
      unmet: [],
      roadmap: [],
      changes: [],
      openQuestions: [],
      tensions: [],
      answers: {},
      inactive: {},
      thin: null,
    },
    KNOWLEDGE,
  ),
  gap: gapView(ADVICE, KNOWLEDGE),
  phases: phasesView(KNOWLEDGE, KNOWLEDGE.targets),
  compare: compareView(KNOWLEDGE, KNOWLEDGE.targets),
  tools: toolsView(KNOWLEDGE, {}),
  'no tools': toolsView(KNOWLEDGE, { search: 'no such tool' }),
  target: shown('target', 'gitops'),
  tool: shown('tool', 'jenkins'),
  capability: shown('capability', 'gitops-delivery'),
  phase: shown('phase', 'deploy'),
  question: shown('question', 'runtime'),
  ...Object.fromEntries(
    ADVICE.targets.map((target) => [
      `explain ${target.id}`,
      explainView(ADVICE, target, KNOWLEDGE),
    ]),
  ),
};

const cases = Object.keys(DOCS).flatMap((name) => FORMATS.map((format) => [name, format] as const));
const docOf = (name: string): Doc => {
  const doc = DOCS[name];
  if (doc === undefined) throw new Error(`no document ${name}`);
  return doc;
};
const text = (name: string, format: Format, options: TextOptions = TERMINAL) =>
  render(docOf(name), format, options);

describe.each(cases)('%s as %s', (name, format) => {
  it('ends with one line break', async () => {
    expect(await text(name, format)).toMatch(/[^\n]\n$/);
  });

  it('holds no control characters and no marks of direction', async () => {
    const layouts = await Promise.all([text(name, format), text(name, format, PIPE)]);
    for (const output of layouts) {
      expect(output.replace(/[\n\t]/g, '')).not.toMatch(
        /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
      );
    }
  });

  it('is the same twice', async () => {
    expect(await text(name, format)).toBe(await text(name, format));
  });
});

describe('a report', () => {
  it.each(FORMATS)('names the verdict of every target as %s', async (format) => {
    const output = await text('report', format);
    for (const { id, name, verdict } of ADVICE.targets) {
      const words = format === 'json' ? [id, verdict] : [name, VERDICT_WORDS[verdict]];
      for (const word of words) expect(output).toContain(word);
    }
  });

  it('as JSON is the advice itself, keys in the same order', async () => {
    const output = await text('report', 'json');
    expect(output).toBe(`${JSON.stringify(ADVICE, null, 2)}\n`);
  });

  it('in a pipe has one row per line and loses nothing', async () => {
    const lines = (await text('report', 'text', PIPE)).split('\n');
    const row = lines.find((line) => line.startsWith('devops\t'))?.split('\t');
    expect(row).toEqual([
      'devops',
      'DevOps',
      'adopt (light)',
      'partial',
      '87 (79–93)',
      'The strongest reason for DevOps. Light form: One script that deploys.',
    ]);
  });
});

describe.each([20, 33, 40, 59, 60, 80, 120, 200])('a terminal of %i columns', (width) => {
  it.each(Object.keys(DOCS))('holds %s', async (name) => {
    for (const ascii of [false, true]) {
      const output = await text(name, 'text', { ...TERMINAL, width, ascii });
      for (const line of output.split('\n').filter((line) => !line.includes('://'))) {
        expect(stringWidth(line), line).toBeLessThanOrEqual(width);
      }
    }
  });
});

describe('ASCII', () => {
  it('draws with nothing else, whatever the names hold', async () => {
    const output = await text('explain devops', 'text', { ...TERMINAL, ascii: true });
    expect(output).not.toMatch(/[^\n\x20-\x7e]/);
  });
});

describe('colour', () => {
  it('changes nothing but colour', async () => {
    const output = await text('report', 'text', { ...TERMINAL, colour: 1 });
    expect(output).toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    expect(output.replace(/\u001b\[\d+m/g, '')).toBe(await text('report', 'text'));
  });

  it('uses the sixteen colours only', async () => {
    const output = await text('report', 'text', { ...TERMINAL, colour: 1 });
    expect(output).not.toContain('\u001b[38');
  });
});
