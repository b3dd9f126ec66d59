import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { cacheFolderOf } from '../../src/cli/code-cache.ts';
import { type Installed, install } from './ask/terminal.ts';

let installed: Installed;

beforeAll(() => {
  installed = install();
}, 120_000);

afterAll(() => installed.remove());

type Env = Readonly<Record<string, string>>;

function run(cache: string, argv: readonly string[], env: Env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [installed.bin, ...argv], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, XDG_CACHE_HOME: cache, ...env },
    input: '',
  });
  return { status, stdout, stderr };
}

const freshCache = (): string => join(installed.fresh().folder, 'cache');

/** All files under a folder with their times, by their path in it. */
function filesIn(folder: string): ReadonlyMap<string, number> {
  if (!existsSync(folder)) return new Map();
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => {
    const { mtimeMs } = statSync(join(folder, path));
    return [path, statSync(join(folder, path)).isFile() ? mtimeMs : 0] as const;
  });
  return new Map(found.filter(([, time]) => time > 0));
}

/** What one command keeps under a cache, as paths. */
const kept = (cache: string, command: string): string[] =>
  [...filesIn(cache).keys()].filter((path) => path.includes(`/${command}/`)).sort();

describe('what a command compiled', () => {
  it('is kept once, for this command, and for nobody else to read', () => {
    const cache = freshCache();
    const first = run(cache, ['phases']);
    const files = filesIn(cache);
    expect(first.status).toBe(0);
    expect(kept(cache, 'phases').length).toBeGreaterThan(2);
    expect(kept(cache, 'phases')).toHaveLength(files.size);
    expect(run(cache, ['phases'])).toEqual(first);
    expect(filesIn(cache)).toEqual(files);
    for (const path of files.keys()) expect(statSync(join(cache, path)).mode & 0o077).toBe(0);
  });

  it('grows by what another use of the command loads', () => {
    const cache = freshCache();
    run(cache, ['tools', '--help']);
    const before = kept(cache, 'tools');
    run(cache, ['tools', '--json']);
    expect(kept(cache, 'tools').length).toBeGreaterThan(before.length);
  });

  it('is kept where a check is not met, which is no failure', () => {
    const cache = freshCache();
    expect(run(cache, ['kb', 'stale', '--max-age', '1d']).status).toBe(1);
    expect(kept(cache, 'kb').length).toBeGreaterThan(2);
  });

  it('is another one under other flags of V8', () => {
    const cache = freshCache();
    const flags = { NODE_OPTIONS: '--max-lazy' };
    for (const env of [{}, flags]) run(cache, ['phases'], env);
    const files = filesIn(cache);
    for (const env of [{}, flags]) run(cache, ['phases'], env);
    expect(filesIn(cache)).toEqual(files);
  });

  it('is not kept of what was no command, or failed', () => {
    const cache = freshCache();
    for (const argv of [['tolls'], ['tools', '--phase', 'nowhere'], ['advise', 'missing.yaml']]) {
      expect(run(cache, argv).status).toBe(2);
    }
    expect(filesIn(cache)).toEqual(new Map());
  });

  it.each([
    ['cut off', (path: string) => truncateSync(path, 1000)],
    ['empty', (path: string) => truncateSync(path, 0)],
    ['damaged', (path: string) => damage(path)],
    ['something else', (path: string) => writeFileSync(path, 'something else')],
  ])('does no harm when it is %s', (_what, spoil) => {
    const cache = freshCache();
    const first = run(cache, ['phases']);
    for (const path of filesIn(cache).keys()) spoil(join(cache, path));
    expect(run(cache, ['phases'])).toEqual(first);
    const mended = filesIn(cache);
    run(cache, ['phases']);
    expect(filesIn(cache)).toEqual(mended);
  });

  it('is forgotten a week after its build kept the last of it', () => {
    const cache = freshCache();
    const folders = ['v20.19.0-x64-01234567', 'v24.1.0-arm64-76543210', 'answers'].map((name) =>
      join(cache, 'which-ops', name),
    );
    const [old = '', , others = ''] = folders;
    for (const folder of folders) mkdirSync(folder, { recursive: true });
    const longAgo = new Date(Date.now() - 8 * 24 * 60 * 60 * 1000);
    for (const folder of [old, others]) utimesSync(folder, longAgo, longAgo);
    run(cache, ['phases']);
    expect(folders.map((folder) => existsSync(folder))).toEqual([false, true, true]);
  });

  it('is done without where nothing can be kept, or nothing is to be kept', () => {
    const cache = freshCache();
    const first = run(cache, ['phases'], { NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(filesIn(cache)).toEqual(new Map());
    writeFileSync(cache, 'in the way');
    expect(run(cache, ['phases'])).toEqual(first);
    expect(readFileSync(cache, 'utf8')).toBe('in the way');
  });

  it.runIf(existsSync('/proc'))('is done without where folders cannot even be made', () => {
    expect(run('/proc/nowhere', ['phases']).status).toBe(0);
  });
});

/** With what a person installs; other tests run the program without what loads it. */
describe('what is written', () => {
  const argv = ['tools', '--json'];

  it('arrives whole although the program ends itself and the reader takes its time', async () => {
    const { bin } = installed;
    const child = spawn(process.execPath, [bin, ...argv], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resume) => setTimeout(resume, 500));
    const chunks: Buffer[] = [];
    for await (const chunk of child.stdout) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    expect(text.length).toBeGreaterThan(300_000);
    expect(text).toBe(run(freshCache(), argv).stdout);
  });

  it('ends with its own code', () => {
    expect(run(freshCache(), ['kb', 'stale', '--max-age', '1d']).status).toBe(1);
    expect(run(freshCache(), ['tolls']).status).toBe(2);
  });
});

describe('advice', () => {
  const answers = [resolve('examples/bank-fraud.yaml'), '--json'];

  it('loads none of the streams of Node.js', () => {
    const loaded = join(installed.fresh().folder, 'loaded.cjs');
    writeFileSync(
      loaded,
      `process.on('exit', () => {
        const names = process.moduleLoadList.map((name) => name.replace('NativeModule ', ''));
        console.error(names.filter((name) => /^(?:stream|net|tty)$/.test(name)).join());
      });`,
    );
    const { status, stdout, stderr } = run(freshCache(), ['advise', ...answers], {
      NODE_OPTIONS: `--require ${loaded}`,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '\n' });
    expect(stdout).toBe(run(freshCache(), ['advise', ...answers]).stdout);
  });

  const flags = ['--pending-deprecation', '--throw-deprecation', '--no-deprecation'];
  it.each(flags)('is silent under %s', (flag) => {
    const { status, stderr } = run(freshCache(), ['advise', ...answers], { NODE_OPTIONS: flag });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('is given where Node.js lets it do nothing but read', () => {
    const permission = process.allowedNodeEnvironmentFlags.has('--permission')
      ? '--permission'
      : '--experimental-permission';
    const argv = [permission, '--allow-fs-read=*', '--no-warnings', installed.bin, 'advise'];
    const { status, stdout } = spawnSync(process.execPath, [...argv, ...answers]);
    expect(status).toBe(0);
    expect(String(stdout)).toBe(run(freshCache(), ['advise', ...answers]).stdout);
  });
});

/** Turns one byte in the middle round, which V8 would not notice. */
function damage(path: string): void {
  const bytes = readFileSync(path);
  const middle = bytes.length >> 1;
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 0xff, middle);
  writeFileSync(path, bytes);
}

test.each<[string, Env, string | undefined, string, string | undefined]>([
  ['where XDG says', { XDG_CACHE_HOME: '/c' }, '/home/me', 'linux', '/c/which-ops'],
  ['not in a folder by chance', { XDG_CACHE_HOME: 'c' }, '/h', 'linux', '/h/.cache/which-ops'],
  ['at home', {}, '/h', 'linux', '/h/.cache/which-ops'],
  ['on macOS', {}, '/h', 'darwin', '/h/Library/Caches/which-ops'],
  ['on Windows', { LOCALAPPDATA: '/l' }, '/h', 'win32', '/l/which-ops/cache'],
  ['nowhere without a home', {}, undefined, 'linux', undefined],
  ['nowhere where it is turned off', { NODE_DISABLE_COMPILE_CACHE: '1' }, '/h', 'linux', undefined],
])('compiled code is kept %s', (_where, env, home, platform, folder) => {
  expect(cacheFolderOf(env, home, platform)).toBe(folder);
});
