import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Packed, pack } from './packed.ts';

let packed: Packed;

beforeAll(() => {
  packed = pack();
}, 300_000);

afterAll(() => packed.remove());

function run(...argv: string[]) {
  const bin = join(packed.installed, 'bin/which-ops.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    encoding: 'utf8',
    cwd: packed.folder,
    input: '',
  });
  return { status, stdout, stderr };
}

describe('the package', () => {
  test('is small: 500 KB in 40 files', () => {
    expect(packed.size).toBeLessThanOrEqual(500_000);
    expect(packed.files.length).toBeLessThanOrEqual(40);
  });

  test('holds no sources and no tests, and one file with the licences of others', () => {
    const strays = packed.files.filter((file) => !/^(?:bin|dist)\/|^[^/]+$/.test(file));
    expect(strays).toEqual([]);
    expect(packed.files.filter((file) => /licen[cs]e/i.test(file))).toEqual([
      'LICENSE',
      'dist/LICENSES.txt',
    ]);
  });

  test('asks for nothing to be installed', () => {
    const manifest = JSON.parse(readFileSync(join(packed.installed, 'package.json'), 'utf8'));
    expect(manifest.dependencies ?? {}).toEqual({});
    expect(manifest.scripts.postinstall).toBeUndefined();
  });

  test('is what tools expect of a package', async () => {
    const { messages } = await publint({ pkgDir: packed.installed, strict: true });
    expect(messages).toEqual([]);
  });

  test('has types that are found however TypeScript resolves modules', () => {
    const attw = resolve('node_modules/@arethetypeswrong/cli/dist/index.js');
    const argv = [attw, packed.tarball, '--profile', 'esm-only', '--format', 'json'];
    const { status, stdout } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
    // A CommonJS program has to use `import()`: that is what "ESM only" means.
    const { CJSResolvesToESM: _meant, ...problems } = JSON.parse(stdout).problems;
    expect([status, problems]).toEqual([0, {}]);
  });
});

describe('the installed program', () => {
  test('shows its help', () => {
    expect(run('--help')).toMatchObject({ status: 0, stderr: '' });
  });

  test('advises', () => {
    const { status, stdout } = run('advise', resolve('examples/startup-serverless.yaml'), '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).headline).toMatch(/Ops|habits/);
  });

  test('prints its questions', () => {
    const { status, stdout } = run('ask', '--print-questions', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toBeTypeOf('object');
  });
});

describe('a project that uses the library', () => {
  const project = (): string => dirname(dirname(packed.installed));
  const write = (name: string, text: string): void => writeFileSync(join(project(), name), text);

  beforeAll(() => {
    copyFileSync('test/package/consumer.ts', join(project(), 'consumer.ts'));
    write('package.json', '{"type":"module"}');
  });

  test.each([true, false])('compiles with skipLibCheck %s', (skipLibCheck) => {
    const compilerOptions = {
      target: 'es2022',
      lib: ['es2022'],
      module: 'nodenext',
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck,
    };
    write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['consumer.ts'] }));
    const tsc = resolve('node_modules/typescript/bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc], {
      cwd: project(),
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, '']);
  });

  test('runs the example of the README', () => {
    const [, example = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
    write('example.js', example);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['example.js'], {
      cwd: project(),
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/Ops/);
    expect(stdout).toContain("'devops'");
  });

  test('runs, and gets what the command line prints', () => {
    const written = execFileSync(process.execPath, ['consumer.js'], { cwd: project() });
    const { stdout } = run(
      'advise',
      '--json',
      '--set',
      'products=web-app',
      '--set',
      'teams=over-20',
    );
    const { answerSources: _own, ...advice } = JSON.parse(stdout);
    const { answerSources: _none, ...same } = JSON.parse(written.toString());
    expect(same).toEqual(advice);
  });
});
