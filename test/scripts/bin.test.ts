import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/** A checkout with nothing in it but the bin. */
const CHECKOUT = mkdtempSync(join(tmpdir(), 'which-ops-bin-'));
mkdirSync(join(CHECKOUT, 'bin'));
for (const file of ['bin/which-ops.js', 'bin/package.json']) {
  copyFileSync(file, join(CHECKOUT, file));
}
writeFileSync(join(CHECKOUT, 'package.json'), '{"type":"module"}');

afterAll(() => rmSync(CHECKOUT, { recursive: true, force: true }));

function run(...nodeOptions: string[]) {
  const argv = [...nodeOptions, join(CHECKOUT, 'bin/which-ops.js')];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const built = (start: string): void => {
  mkdirSync(join(CHECKOUT, 'dist'), { recursive: true });
  writeFileSync(join(CHECKOUT, 'dist/start.cjs'), start);
};

/** Node.js that gives itself out as another. */
function pretending(version: string): string[] {
  const file = join(CHECKOUT, `node-${version}.cjs`);
  const versions = `{ ...process.versions, node: '${version}' }`;
  writeFileSync(file, `Object.defineProperty(process, 'versions', { value: ${versions} });`);
  return ['--require', file];
}

test('can be run', () => {
  expect(statSync('bin/which-ops.js').mode & 0o111).not.toBe(0);
});

test('a checkout that is not built says what to run', () => {
  expect(run()).toEqual({
    status: 2,
    stdout: '',
    stderr: 'which-ops: this checkout is not built yet: run npm ci\n',
  });
});

test.each(['10.24.1', '18.20.8', '20.18.3'])('Node.js %s is told what is needed', (version) => {
  expect(run(...pretending(version))).toEqual({
    status: 2,
    stdout: '',
    stderr: `which-ops: needs Node.js 20.19 or later, not ${version}\n`,
  });
});

test.each(['20.19.0', '22.0.0', '100.0.0'])('Node.js %s will do', (version) => {
  built("exports.start = async () => process.stdout.write('started');");
  expect(run(...pretending(version))).toEqual({ status: 0, stdout: 'started', stderr: '' });
});

test.each([
  ['loading', "throw new Error('broken');"],
  ['running', "exports.start = async () => { throw new Error('broken'); };"],
])('a fault while %s is ours, and no stack', (_when, start) => {
  built(start);
  expect(run()).toEqual({ status: 70, stdout: '', stderr: 'which-ops: internal error: broken\n' });
});
