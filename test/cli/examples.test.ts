import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LoadedKnowledge } from '../../src/cli/io.ts';
import type { KnowledgeBase } from '../../src/model/knowledge.ts';
import { catalogueOf } from '../../src/report/catalogue.ts';
import { FORMATS, render } from '../../src/report/index.ts';
import type { TextOptions } from '../../src/report/text/canvas.ts';
import { showView } from '../../src/report/views/show.ts';
import { shippedKnowledge } from '../support/shipped.ts';
import { run } from './fake-io.ts';

/** The examples on the knowledge that is shipped, and everything in it shown once. */
const FOLDER = fileURLToPath(new URL('../../examples/', import.meta.url));
const EXAMPLES = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));
const TERMINAL: TextOptions = { layout: 'terminal', width: 80, ascii: false, colour: 0 };

let kb: KnowledgeBase;
let knowledge: () => Promise<LoadedKnowledge>;
beforeAll(() => {
  kb = shippedKnowledge();
  knowledge = async () => ({ result: { value: kb, diagnostics: [] }, texts: new Map() });
}, 120_000);

describe.each(EXAMPLES)('%s', { timeout: 60_000 }, (file) => {
  const files = { [file]: readFileSync(`${FOLDER}${file}`, 'utf8') };

  it.each(FORMATS)('gives advice as %s, without a warning', async (format) => {
    const { code, stdout, stderr } = await run(['advise', file, '--format', format], {
      files,
      knowledge,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const target of kb.targets) expect(stdout).toContain(target.name);
  });

  it('fits 60 columns', async () => {
    const { stdout } = await run(['advise', file, '--width', '60'], { files, knowledge });
    const long = stdout.split('\n').filter((line) => stringWidth(line) > 60);
    expect(long.filter((line) => !line.includes('://'))).toEqual([]);
  });

  it('shows its gaps', async () => {
    const { code, stdout } = await run(['gap', file, '--json'], { files, knowledge });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).additions.length).toBeLessThanOrEqual(3);
  });
});

describe('everything in the knowledge', { timeout: 120_000 }, () => {
  it('can be shown by its id, fits 80 columns and steers no terminal', async () => {
    for (const thing of catalogueOf(kb)) {
      const doc = showView(kb, thing);
      if (doc === null) throw new Error(`${thing.kind} ${thing.id} cannot be shown`);
      const text = await render(doc, 'text', TERMINAL);
      const long = text.split('\n').filter((line) => stringWidth(line) > 80);
      expect(long.filter((line) => !line.includes('://'))).toEqual([]);
      expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    }
  });
});
