import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskState } from '../../../src/cli/ask/state-folder.ts';

describe('the folder of what a run must not lose', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'state-'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('is made with those above it, and is private', async () => {
    const folder = join(home, '.local', 'state', 'which-ops');
    const state = diskState(folder);
    await state.write('a.json', 'one');
    await state.write('a.json', 'two');
    expect(await state.read('a.json')).toBe('two');
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('says what speaks against it where a file is in the way', async () => {
    writeFileSync(join(home, 'taken'), '');
    const state = diskState(join(home, 'taken', 'which-ops'));
    await expect(state.write('a.json', 'one')).rejects.toThrow(/ENOTDIR|ENOENT|EEXIST/u);
  });

  // Node.js 20 never ends where it is asked to make all folders on the way.
  it.runIf(process.platform === 'linux')('gives up where no folder can be made', async () => {
    const state = diskState('/proc/.local/state/which-ops');
    await expect(state.write('a.json', 'one')).rejects.toThrow('ENOENT');
  });
});
