import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERSION } from '../../src/cli/version.ts';
import type { FileSystem } from '../../src/knowledge/folder.ts';
import { folderOf, smallFiles } from '../knowledge/small.ts';
import { KNOWLEDGE } from '../report/fixtures.ts';
import { bundleProgram } from '../support/bundled.ts';
import { run, type World } from './fake-io.ts';

/**
 * Golden sessions: the file name is the command line, the content what it printed. They run on small
 * fixed knowledge, without a clock and without colour, at 80 columns. After a change that is meant:
 * UPDATE_TRANSCRIPTS=1 npx vitest run test/cli/transcripts.test.ts, then read the difference.
 */
const FOLDER = fileURLToPath(new URL('../transcripts/', import.meta.url));
const UPDATE = process.env.UPDATE_TRANSCRIPTS === '1';

const ANSWERS = `# The team of the fixture.
name: Checkout team
engineers: 6-20
runtime: [kubernetes]
current_tools: [jenkins, unheard-of]
`;
const FILES = { 'answers.yaml': ANSWERS, 'wrong.yaml': 'engineers: 6-21\nruntimes: kubernetes\n' };

/** A folder of knowledge without faults, and one with a fault of each sort. */
const FOLDERS = { kb: smallFiles(), broken: broken(smallFiles()) };

function broken(files: Map<string, string>): Map<string, string> {
  const change = (name: string, find: string, put: string) =>
    files.set(name, (files.get(name) ?? '').replace(find, put));
  change('marks.yaml', 'consider: 40', 'consider: lots');
  change('paradigms/devops.yaml', 'for: strong', 'fro: strong');
  change('tools/runner.yaml', 'id: ci', 'id: cii');
  change('version.yaml', 'version: ', 'version: [');
  return files.set('tool.yaml', '{}\n');
}

const fileSystem: FileSystem = {
  readdirSync: (path) => folderAt(path).readdirSync(path.replace('broken', 'kb')),
  readFileSync: (path) => folderAt(path).readFileSync(path.replace('broken', 'kb')),
};

const folderAt = (path: string): FileSystem =>
  folderOf(path.startsWith('broken') ? FOLDERS.broken : FOLDERS.kb);

const WORLD: World = {
  stdoutIsTTY: true,
  env: { NO_COLOR: '1' },
  files: { ...FILES, kb: null, broken: null },
  fs: fileSystem,
};
const PIPE: World = { ...WORLD, stdoutIsTTY: false };

const LINES: readonly (readonly [line: string, world: World])[] = [
  ['', WORLD],
  ['--help', WORLD],
  ['--version', WORLD],
  ['--version --json', WORLD],
  ['advise --help', WORLD],
  ['advise answers.yaml', WORLD],
  ['advise answers.yaml --width 50', WORLD],
  ['advise answers.yaml --ascii --width 120', WORLD],
  ['advise answers.yaml --format json', WORLD],
  ['advise answers.yaml --format markdown', WORLD],
  ['advise answers.yaml (in a pipe)', PIPE],
  ['advise wrong.yaml', WORLD],
  ['advise wrong.yaml --json', WORLD],
  ['advise', WORLD],
  ['ask', WORLD],
  ['explain devops answers.yaml', WORLD],
  ['explain gitops answers.yaml --set runtime=unknown', WORLD],
  ['gap answers.yaml', WORLD],
  ['phases', WORLD],
  ['phases devops --format markdown', WORLD],
  ['compare devops gitops', WORLD],
  ['compare devops gitops --width 40', WORLD],
  ['tools', WORLD],
  ['tools (in a pipe)', PIPE],
  ['tools --license open-source --json', WORLD],
  ['tools --search nothing', WORLD],
  ['show gitops', WORLD],
  ['show jenkins', WORLD],
  ['show gitops-delivery', WORLD],
  ['show runtime', WORLD],
  ['show deploy', WORLD],
  ['show argo', WORLD],
  ['kb --help', WORLD],
  ['kb stats', WORLD],
  ['kb stale --max-age 30d', WORLD],
  ['kb validate kb', PIPE],
  ['kb validate broken', PIPE],
  ['kb validate broken --json', PIPE],
  ['kb build kb', PIPE],
  ['kb build broken', PIPE],
  ['kb lint kb', WORLD],
  ['kb lint broken', PIPE],
  ['schema answers', PIPE],
  ['completion bash', PIPE],
  ['completion zsh', PIPE],
  ['completion fish', PIPE],
  ['shw', WORLD],
];

/** Those of a pipe are the same wherever they are run. */
const SHIPPED = [
  ...LINES.flatMap(([line, world]) => (world === PIPE ? [line] : [])),
  '--help',
  '--version --json',
  'advise --help',
  'advise answers.yaml --format json',
  'advise answers.yaml --format markdown',
  'advise wrong.yaml --json',
  'shw',
];

const wordsOf = (line: string): string[] =>
  line
    .replace(' (in a pipe)', '')
    .split(' ')
    .filter((word) => word !== '');

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function transcriptOf(argv: readonly string[], { code, stdout, stderr }: Ended): string {
  return [
    `$ which-ops ${argv.join(' ')}`.trimEnd(),
    stdout.replaceAll(VERSION, '<version>').trimEnd(),
    ...(stderr === '' ? [] : [`--- standard error\n${stderr.trimEnd()}`]),
    `--- exit code ${code}`,
    '',
  ].join('\n');
}

describe('transcripts', () => {
  it.each(LINES)('%s', async (line, world) => {
    const argv = wordsOf(line);
    const transcript = transcriptOf(argv, await run(argv, world));
    const file = `${FOLDER}${fileNameOf(line)}`;
    if (UPDATE) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, transcript);
    }
    expect(existsSync(file), `${file} is missing: UPDATE_TRANSCRIPTS=1 writes it`).toBe(true);
    expect(transcript).toBe(readFileSync(file, 'utf8'));
  });

  it('has no file left over from a command line that is gone', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(
      LINES.map(([line]) => fileNameOf(line)).toSorted(),
    );
  });
});

describe('the program that is shipped prints the same', { timeout: 30_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'which-ops-'));
  let main = '';

  beforeAll(async () => {
    mkdirSync(join(folder, 'dist'));
    main = await bundleProgram(join(folder, 'dist'), KNOWLEDGE);
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
    for (const [name, files] of Object.entries(FOLDERS)) {
      for (const [path, text] of files) {
        mkdirSync(dirname(join(folder, name, path)), { recursive: true });
        writeFileSync(join(folder, name, path), text);
      }
    }
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(SHIPPED)('%s', (line) => {
    const argv = wordsOf(line);
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...argv], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, NO_COLOR: '1' },
    });
    const transcript = transcriptOf(argv, { code: status, stdout, stderr });
    expect(transcript).toBe(readFileSync(`${FOLDER}${fileNameOf(line)}`, 'utf8'));
  });
});

function fileNameOf(line: string): string {
  return `${line === '' ? 'no command' : line}.txt`;
}
