import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KNOWLEDGE } from '../report/fixtures.ts';
import { bundleProgram } from '../support/bundled.ts';

/** Bundled as it is shipped, on knowledge with so many tools that no pipe holds them at once. */
const folder = mkdtempSync(join(tmpdir(), 'which-ops-'));
let main = '';
const COPIES = 3_000;

beforeAll(async () => {
  const tools = Array.from({ length: COPIES }, (_, copy) =>
    KNOWLEDGE.tools.map((tool) => ({ ...tool, id: `${tool.id}-${copy}` })),
  ).flat();
  main = await bundleProgram(folder, { ...KNOWLEDGE, tools });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Streams {
  /** Text for standard input; `null` leaves the pipe open, and left out there is none. */
  readonly stdin?: string | null;
  /** Stop reading standard output after the first piece, as `head` does. */
  readonly hangUp?: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

function start(argv: readonly string[], { stdin, hangUp, env }: Streams = {}): Promise<Ended> {
  const child = spawn(process.execPath, [main, ...argv], {
    stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
  });
  const ended = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    ended.stdout += text;
    if (hangUp === true) child.stdout?.destroy();
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    ended.stderr += text;
  });
  if (typeof stdin === 'string') child.stdin?.end(stdin);
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, ...ended }));
  });
}

const COMMANDS = [
  ['--help'],
  ['--version'],
  ['tools'],
  ['tools', '--json'],
  ['tools', '--format', 'markdown'],
  ['show', 'gitops'],
  ['show', 'gitops-delivery'],
  ['phases'],
  ['compare', 'devops', 'gitops'],
  ['advise', '--set', 'engineers=6-20'],
  ['explain', 'devops', '--set', 'engineers=6-20'],
  ['gap', '--set', 'engineers=6-20'],
  ['ask', '--print-questions'],
  ['kb', 'stats'],
  ['schema', 'answers'],
  ['schema', 'knowledge'],
];

describe('a reader that hangs up', { timeout: 30_000 }, () => {
  it.each(COMMANDS.map((argv) => [argv.join(' '), argv] as const))(
    '%s | head -1',
    async (_line, argv) => {
      const { code, stderr } = await start([...argv, '-q'], { hangUp: true });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    },
  );
});

/** A device that takes nothing, as a full disk does. */
const FULL = '/dev/full';

describe.runIf(existsSync(FULL))('an output that cannot be written', { timeout: 30_000 }, () => {
  const code = (argv: readonly string[], out: 'ignore' | number, err: 'pipe' | number) =>
    spawnSync(process.execPath, [main, ...argv], { stdio: ['ignore', out, err], cwd: folder });

  it.each([['--help'], ['--version'], ['tools'], ['tools', '--json'], ['schema', 'answers']])(
    'is a fault of the place, told in one line: %s %s',
    (...argv) => {
      const { status, stderr } = code(argv, openSync(FULL, 'w'), 'pipe');
      expect(status).toBe(2);
      expect(String(stderr)).toContain('cannot write standard output: ENOSPC');
    },
  );

  it('changes nothing where it is standard error', () => {
    expect(code(['tools'], 'ignore', openSync(FULL, 'w')).status).toBe(0);
    expect(code(['show', 'nothing'], 'ignore', openSync(FULL, 'w')).status).toBe(2);
  });
});

describe('the file that the answers come from', { timeout: 30_000 }, () => {
  const TEXT = '{"engineers": "6-20"}';
  const own = () => join(folder, 'own.json');
  beforeAll(() => {
    writeFileSync(own(), TEXT);
    symlinkSync('own.json', join(folder, 'linked.json'));
  });

  // On Windows standard input has no path.
  const fromStdin = process.platform === 'win32' ? [] : ['-o own.json', '- -o own.json'];
  it.each(['own.json -o linked.json', 'linked.json -o own.json', ...fromStdin])(
    'is not written to: advise %s --force',
    (line) => {
      const stdin = openSync(own(), 'r');
      const words = line.split(' ');
      const { status, stderr } = spawnSync(
        process.execPath,
        [main, 'advise', ...words, '--force'],
        {
          cwd: folder,
          encoding: 'utf8',
          stdio: [stdin, 'pipe', 'pipe'],
        },
      );
      closeSync(stdin);
      expect(status).toBe(2);
      expect(stderr).toContain(`error: ${words.at(-1)} is the file that the answers come from`);
      expect(readFileSync(own(), 'utf8')).toBe(TEXT);
      expect(readFileSync(join(folder, 'linked.json'), 'utf8')).toBe(TEXT);
    },
  );
});

describe('a long result', { timeout: 30_000 }, () => {
  it('arrives whole through a pipe, the same as in a file', async () => {
    const piped = await start(['tools', '--json']);
    await start(['tools', '-o', 'tools.json']);
    expect(piped.stdout.length).toBeGreaterThan(1_000_000);
    expect(piped.stdout).toBe(readFileSync(join(folder, 'tools.json'), 'utf8'));
    expect(JSON.parse(piped.stdout).count).toBe(3 * COPIES);
  });
});

describe('standard input', { timeout: 30_000 }, () => {
  it('is read where something is piped in', async () => {
    const { code, stdout } = await start(['advise', '--json'], { stdin: 'engineers: 6-20\n' });
    expect({ code, answers: JSON.parse(stdout).answers }).toEqual({
      code: 0,
      answers: { engineers: '6-20' },
    });
  });

  it('is advice without a command', async () => {
    const { code, stdout } = await start([], { stdin: 'engineers: 6-20\n' });
    expect({ code, headline: stdout.split('\n')[0] }).toEqual({ code: 0, headline: 'DevOps' });
  });

  it('is left alone where there is none', async () => {
    expect((await start([])).stdout).toContain('Usage: which-ops');
    expect(await start(['advise'])).toMatchObject({ code: 2, stdout: '' });
    expect(await start(['ask'])).toMatchObject({ code: 2, stdout: '' });
  });

  it('does not hang on a pipe that nobody writes to', async () => {
    const begun = Date.now();
    const { code, stdout, stderr } = await start(['advise'], { stdin: null });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /^waiting for answers on stdin \(Ctrl-D ends\)\nerror: no answers given/,
    );
    expect(Date.now() - begun).toBeLessThan(14_000);
  });
});

describe('colour', { timeout: 30_000 }, () => {
  it('is off in a pipe and on where it is forced, without a word from Node.js', async () => {
    expect((await start(['show', 'gitops'])).stdout).not.toContain('\u001b');
    const both = { FORCE_COLOR: '1', NO_COLOR: '1' };
    expect(await start(['show', 'gitops'], { env: both })).toMatchObject({ code: 0, stderr: '' });
    const forced = await start(['show', 'gitops'], { env: { FORCE_COLOR: '1' } });
    expect(forced.stdout).toContain('\u001b[');
  });
});

describe('a missing snapshot', { timeout: 30_000 }, () => {
  it.each([
    ['knowledge.jsonl', ['tools']],
    ['details.json.br', ['show', 'gitops']],
  ])('without %s says how to get one', async (missing, words) => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'which-ops-'));
    try {
      cpSync(folder, elsewhere, { recursive: true });
      rmSync(join(elsewhere, missing));
      const argv = [join(elsewhere, 'main.cjs'), ...words];
      const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
      let stderr = '';
      child.stderr.setEncoding('utf8').on('data', (part: string) => {
        stderr += part;
      });
      const code = await new Promise((resolve) => child.on('close', resolve));
      expect(code).toBe(2);
      expect(stderr).toContain('run npm ci');
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });
});
