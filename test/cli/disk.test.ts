import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FILES } from '../../src/cli/disk.ts';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'which-ops-'));
  writeFileSync(at('own.json'), '{}');
  writeFileSync(at('other.json'), '{}');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file is the same', () => {
  it.each([
    ['by a detour', 'x/../own.json'],
    ['through a symbolic link', 'link.json'],
    ['through a hard link', 'hard.json'],
    ['through a link to its folder', 'here/own.json'],
  ])('%s', async (_what, name) => {
    mkdirSync(at('x'));
    symlinkSync('own.json', at('link.json'));
    linkSync(at('own.json'), at('hard.json'));
    symlinkSync(folder, at('here'));
    const identity = await FILES.identityOf(at('own.json'));
    expect(identity).not.toBeNull();
    expect(await FILES.identityOf(`${folder}/${name}`)).toBe(identity);
  });

  it('only if it is one, whatever it holds', async () => {
    const identity = await FILES.identityOf(at('own.json'));
    expect(await FILES.identityOf(at('other.json'))).not.toBe(identity);
  });
});

it('is overwritten where it lies, for no more eyes than before', async () => {
  chmodSync(at('own.json'), 0o600);
  symlinkSync('own.json', at('link.json'));
  await FILES.write(at('link.json'), 'new');
  expect(readFileSync(at('own.json'), 'utf8')).toBe('new');
  expect(statSync(at('own.json')).mode & 0o777).toBe(0o600);
  expect(lstatSync(at('link.json')).isSymbolicLink()).toBe(true);
});

it.each(['missing.json', '.', 'own.json/below', 'loop'])('%s is no file', async (name) => {
  symlinkSync('loop', at('loop'));
  expect(await FILES.identityOf(at(name))).toBeNull();
});
