import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Import, type SourceFile, sourceFiles } from './support/imports.ts';

/** What a folder of `src` may import, and why no more. */
interface Border {
  readonly folders: readonly RegExp[];
  readonly packages: Readonly<Record<string, RegExp>>;
  readonly because: string;
}

const ANYWHERE = /./;

const BORDERS: Readonly<Record<string, Border>> = {
  model: {
    folders: [/^src\/model\//],
    packages: { zod: /^src\/model\/schema\// },
    because:
      'the model is the vocabulary of everything else: it knows nobody, and its types need no zod',
  },
  knowledge: {
    folders: [/^src\/(model|knowledge)\//],
    packages: {
      zod: ANYWHERE,
      yaml: ANYWHERE,
      'fastest-levenshtein': /\/nearest\.ts$/,
      'spdx-license-ids/index.json': /\/license\.ts$/,
      'node:crypto': /\/hash\.ts$/,
    },
    because: 'the knowledge turns text into data; files are handed to it, so that tests need none',
  },
  engine: {
    folders: [/^src\/engine\//, /^src\/model\/[^/]+$/],
    packages: {},
    because:
      'the engine is pure: it reads the words of the model and neither files, clock nor schemas',
  },
  report: {
    folders: [/^src\/report\//, /^src\/model\/[^/]+$/],
    packages: {
      chalk: /^src\/report\/text\//,
      'cli-table3': /^src\/report\/text\//,
      'string-width': /^src\/report\/text\//,
      'wrap-ansi': /^src\/report\/text\//,
    },
    because: 'a report is a function from a result to a string; only text for terminals needs help',
  },
  cli: {
    folders: [
      /^src\/(model|knowledge|engine|report|cli)\//,
      /^src\/advice\.ts$/,
      /^package\.json$/,
    ],
    packages: { '*': ANYWHERE },
    because: 'the command line is the only place that knows everything',
  },
  '': {
    folders: [/^src\/(model|knowledge|engine|report)\//, /^src\/advice\.ts$/],
    packages: { 'node:fs': /^src\/index\.ts$/, 'node:zlib': /^src\/index\.ts$/ },
    because: 'the library offers what lies below the command line, never the command line itself',
  },
};

/** The folders of the engine, each of which builds on those before it, and what code reads by name. */
const ENGINE = [
  'conditions',
  'judging',
  'reach',
  'changes',
  'toolchain',
  'roadmap',
  'asking',
  'lint',
];
const READ_BY_ALL = 'src/engine/named-answers.ts';

const RE_EXPORTS = ['src/index.ts', 'src/report/index.ts', 'src/cli/commands/index.ts'];

const FILES = sourceFiles('src');
const IMPORTS = FILES.flatMap(({ imports }) => imports);

const folderOf = (file: string): string => /^src\/([^/]+)\//.exec(file)?.[1] ?? '';
const isOwn = ({ to }: Import): boolean => to.startsWith('src/') || to === 'package.json';
const at = ({ file, line }: Import): string => `${file}:${line}`;

describe('imports', () => {
  test.each(Object.keys(BORDERS))('src/%s keeps to its border', (folder) => {
    const border = BORDERS[folder];
    const strays = IMPORTS.filter((i) => folderOf(i.file) === folder && !mayImport(i, border));
    expect(strays.map((i) => `${at(i)} imports ${i.to}: ${border?.because}`)).toEqual([]);
  });

  test('the engine is built in layers', () => {
    const layerOf = (file: string): number =>
      ENGINE.indexOf(/^src\/engine\/([^/]+)\//.exec(file)?.[1] ?? '');
    const strays = IMPORTS.filter(({ file, to }) => {
      const [from, target] = [layerOf(file), layerOf(to)];
      if (from < 0 || !to.startsWith('src/engine/') || to === READ_BY_ALL) return false;
      return target < 0 || target > from;
    });
    const because = `each folder knows only those before it: ${ENGINE.join(', ')}`;
    expect(strays.map((i) => `${at(i)} imports ${i.to}: ${because}`)).toEqual([]);
    expect(new Set(FILES.map(({ file }) => layerOf(file)))).toEqual(
      new Set([-1, ...ENGINE.keys()]),
    );
  });

  test('every folder of src has a border', () => {
    const folders = new Set(FILES.map(({ file }) => folderOf(file)));
    expect([...folders].filter((folder) => BORDERS[folder] === undefined)).toEqual([]);
  });

  test('nothing goes round in a circle', () => {
    const because = 'files in a circle can only be understood, tested and loaded together';
    expect(circles(FILES).map((circle) => `${circle.join(' → ')}: ${because}`)).toEqual([]);
  });

  test('nothing is passed on but by the registries and the library', () => {
    const strays = IMPORTS.filter(
      (i) => i.how === 'export' && isOwn(i) && !RE_EXPORTS.includes(i.file),
    );
    const because = 'a barrel loads everything behind it and hides where things live';
    expect(strays.map((i) => `${at(i)} passes on ${i.to}: ${because}`)).toEqual([]);
  });

  test('what is loaded late is named in full', () => {
    const strays = IMPORTS.filter(({ how, to }) => how === 'dynamic' && to === '');
    const because = 'the bundler splits only where it can read the name';
    expect(strays.map((i) => `${at(i)} imports an expression: ${because}`)).toEqual([]);
  });
});

/** Words that do not belong, where they do not, and why. */
const BANS: readonly { readonly word: RegExp; readonly where: RegExp; readonly because: string }[] =
  [
    {
      word: /import\s*\{[^}]*\bz\b[^}]*\}\s*from\s*'zod'/,
      where: ANYWHERE,
      because: "the named import bundles every language of zod; write import * as z from 'zod'",
    },
    {
      word: /\bprocess\.exit\(/,
      where: /^(?!src\/cli\/start\.ts$)/,
      because:
        'it cuts a pipe at 64 KiB, but where all is written; set process.exitCode and return',
    },
    {
      word: /\bDate\.now\b|\bnew Date\b|\bperformance\.now\b/,
      where: /^src\/(?!cli\/)/,
      because: 'equal input gives equal bytes; only the command line knows what time it is',
    },
    {
      word: /\bMath\.random\b|\bcrypto\.random/,
      where: /^src\//,
      because: 'equal input gives equal bytes',
    },
    {
      word: /\bconsole\.|\bprocess\./,
      where: /^src\/(?!cli\/)/,
      because: 'only the command line touches the process and its streams',
    },
    {
      word: /^export default\b/m,
      where: ANYWHERE,
      because: 'a thing has one name, and a default export has as many as there are imports',
    },
  ];

describe('words', () => {
  test.each(BANS)('$word stays out: $because', ({ word, where, because }) => {
    const strays = FILES.filter(({ file, text }) => where.test(file) && word.test(text));
    expect(strays.map(({ file }) => `${file}: ${because}`)).toEqual([]);
  });
});

test('nothing has to be installed beside the program', () => {
  const { dependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8'));
  const because = 'everything is bundled, so that npx starts in half a second';
  expect(Object.keys(dependencies).map((name) => `${name}: ${because}`)).toEqual([]);
});

function mayImport(own: Import, border: Border | undefined): boolean {
  if (border === undefined) return false;
  if (isOwn(own)) return border.folders.some((folder) => folder.test(own.to));
  const where = border.packages[own.to] ?? border.packages['*'];
  return where?.test(own.file) ?? false;
}

/** Circles of imports; what is loaded late closes none, because it is not needed to begin. */
function circles(files: readonly SourceFile[]): string[][] {
  const next = new Map(
    files.map(({ file, imports }) => [
      file,
      imports.filter((i) => i.how !== 'dynamic' && isOwn(i)).map(({ to }) => to),
    ]),
  );
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): void => {
    const since = trail.indexOf(file);
    if (since >= 0) found.push([...trail.slice(since), file]);
    if (since >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...trail, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}
