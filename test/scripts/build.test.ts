import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formsOf } from '../../src/engine/judging/compile.ts';
import { readDetails } from '../../src/knowledge/details.ts';
import { readParts } from '../../src/knowledge/parts.ts';
import { readSnapshot } from '../../src/knowledge/snapshot.ts';
import { run } from '../cli/fake-io.ts';
import { shippedKnowledge } from '../support/shipped.ts';

const OUT = mkdtempSync(join(tmpdir(), 'which-ops-build-'));
const built = (name: string): string => readFileSync(join(OUT, name), 'utf8');
const unpacked = (name: string): string =>
  brotliDecompressSync(readFileSync(join(OUT, name))).toString();

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/build.mjs', OUT], { stdio: 'pipe' });
}, 120_000);

afterAll(() => rmSync(OUT, { recursive: true, force: true }));

/** A built file and everything that loads with it; what is behind an arrow is loaded when it is needed. */
function loadedWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, to = ''] of built(file).matchAll(/(?<!=>[\w$]*\(?)\brequire\("(\.[^"]+)"\)/g)) {
    loadedWith(join(dirname(file), to), seen);
  }
  return seen;
}

const startingWith = (name: string): string[] =>
  readdirSync(join(OUT, 'chunks'))
    .filter((file) => file.startsWith(`${name}-`))
    .map((file) => join('chunks', file));

const weight = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + statSync(join(OUT, file)).size, 0) / 1000;

/** Words that only the named library has in it, minified or not. */
const MARKS = { zod: 'invalid_union', yaml: 'MULTILINE_IMPLICIT_KEY', spdx: 'AGPL-3.0-or-later' };

const holds = (files: Iterable<string>, library: keyof typeof MARKS): boolean =>
  [...files].some((file) => built(file).includes(MARKS[library]));

describe('the build', () => {
  test('ships the knowledge as the YAML has it', () => {
    const parts = readParts(built('knowledge.jsonl'));
    const details = unpacked('details.json.br');
    const { value, diagnostics } = readSnapshot(parts, 'knowledge.jsonl', readDetails(details));
    expect(diagnostics).toEqual([]);
    expect(value).toEqual(shippedKnowledge());
  });

  test('ships the normal forms of all its conditions', () => {
    const forms = readParts(built('knowledge.jsonl'))?.get('forms')?.();
    expect(forms).toEqual(formsOf(shippedKnowledge()));
  });

  test('starts with little: neither schemas, nor a parser, nor lists of licences', () => {
    const start = loadedWith('main.cjs');
    expect(weight(start)).toBeLessThan(102);
    for (const library of ['zod', 'yaml', 'spdx'] as const) {
      expect([library, holds(start, library)]).toEqual([library, false]);
    }
  });

  test('gives advice without zod', () => {
    const files = startingWith('advice').flatMap((file) => [...loadedWith(file)]);
    expect(files.length).toBeGreaterThan(0);
    expect(holds(files, 'zod')).toBe(false);
  });

  test('checks the knowledge with zod, as it is told apart here', () => {
    const files = readdirSync(join(OUT, 'chunks')).map((file) => join('chunks', file));
    expect(holds(files, 'zod') && holds(files, 'yaml') && holds(files, 'spdx')).toBe(true);
  });

  test('leaves nothing to be installed', async () => {
    // There is no node_modules here, so that a package which is not in the bundle cannot be found.
    const entryPoints = [join(OUT, 'main.cjs')];
    const again = build({
      entryPoints,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      write: false,
    });
    expect((await again).errors).toEqual([]);
  });

  test('declares the values of the library that there are, and no others', async () => {
    const declared = built('index.d.ts').matchAll(
      /^export declare (?:const|function|class) (\w+)/gm,
    );
    const library: object = await import(pathToFileURL(join(OUT, 'index.js')).href);
    expect([...declared].map(([, name]) => name).sort()).toEqual(Object.keys(library).sort());
  });

  test('names the licence of everything that it holds', () => {
    const licenses = built('LICENSES.txt');
    for (const name of ['chalk', 'commander', 'yaml', 'zod']) {
      expect(licenses).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((?:MIT|ISC)\\)$`, 'm'));
    }
    expect(licenses).not.toMatch(/^(?:iconv-lite|@inquirer\/editor|emoji-regex) /m);
  });

  test('draws tables as they are drawn with the libraries whole, colour included', async () => {
    const argv = ['gap', '--set', 'products=web-app', '--width', '90', '--color', 'always'];
    const result = { value: shippedKnowledge(), diagnostics: [] };
    const { stdout } = await run(argv, { knowledge: async () => ({ result, texts: new Map() }) });
    writeFileSync(join(OUT, 'bin.cjs'), "require('./start.cjs').start(__dirname);");
    const drawn = execFileSync(process.execPath, [join(OUT, 'bin.cjs'), ...argv], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { XDG_CACHE_HOME: OUT },
    });
    expect(drawn).toContain('┌');
    expect(drawn).toBe(stdout);
  });

  test('stays small enough to be fetched by npx', () => {
    const code = readdirSync(join(OUT, 'chunks')).map((file) => join('chunks', file));
    expect(weight([...code, 'main.cjs'])).toBeLessThan(900);
    expect(weight(['knowledge.jsonl', 'details.json.br'])).toBeLessThan(2_000);
  });
});
