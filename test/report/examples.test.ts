import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { advise } from '../../src/engine/advise.ts';
import { readAnswers } from '../../src/knowledge/answers.ts';
import type { Advice } from '../../src/model/advice.ts';
import { escapeHtml } from '../../src/report/html/escape.ts';
import { FORMATS, type Format, render } from '../../src/report/index.ts';
import { escapeMarkdown } from '../../src/report/markdown.ts';
import { SECTIONS } from '../../src/report/sections.ts';
import type { TextOptions } from '../../src/report/text/canvas.ts';
import { reportView } from '../../src/report/views/report.ts';
import { verdictWord } from '../../src/report/words.ts';
import { shippedEngine } from '../support/shipped.ts';

/** Laws that hold for every format of every example on the shipped knowledge, however that grows. */
const FOLDER = fileURLToPath(new URL('../../examples/', import.meta.url));
const PIPE: TextOptions = { layout: 'pipe', width: 80, ascii: false, colour: 0 };

const engine = shippedEngine();
const examples = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .map((file): [string, Advice] => {
    const { value } = readAnswers(readFileSync(`${FOLDER}${file}`, 'utf8'), file, engine.kb);
    if (value === undefined) throw new Error(`${file} does not load`);
    return [file, advise(engine, value.answers)];
  });

/** How a format begins a row about a target, up to its verdict. */
const ROWS: Readonly<Record<Format, (name: string, verdict: string, id: string) => string>> = {
  text: (name, verdict, id) => `\n${id}\t${name}\t${verdict}\t`,
  json: (name) => `"name": ${JSON.stringify(name)},`,
  markdown: (name, verdict) => `\n| ${escapeMarkdown(name)} | ${escapeMarkdown(verdict)} |`,
  html: (name) => `<th scope="row" role="rowheader">${escapeHtml(name)}</th>`,
};

describe.each(examples)('%s', { timeout: 60_000 }, (_file, advice) => {
  describe.each(FORMATS)('as %s', (format) => {
    const output = (details: boolean) =>
      render(reportView(advice, engine.kb, { details }), format, PIPE);

    it.each([false, true])('is one clean text, the same twice (details: %s)', async (details) => {
      const text = await output(details);
      expect(text).toMatch(/[^\n]\n$/);
      expect(text).not.toMatch(/[^\P{Cc}\n\t]|[\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u);
      expect(text).not.toMatch(/\bundefined\b|\bNaN\b|\[object /);
      expect(text === (await output(details))).toBe(true);
    });

    it('says every verdict', async () => {
      const text = await output(false);
      for (const { id, name, verdict, light } of advice.targets) {
        expect(text).toContain(ROWS[format](name, verdictWord(verdict, light), id));
      }
    });
  });

  it('is the sum of its sections', async () => {
    for (const format of ['text', 'markdown'] as const) {
      const whole = await render(reportView(advice, engine.kb), format, PIPE);
      for (const section of SECTIONS) {
        const view = reportView(advice, engine.kb, { only: [section] });
        const part = (await render(view, format, PIPE)).trimEnd();
        if (!/^No [^\n]*\.$/.test(part)) expect(whole.includes(part), section).toBe(true);
      }
    }
  });
});
