import { describe, expect, test } from 'vitest';
import { readExceptions } from '../../src/knowledge/exceptions.ts';
import type { FileSystem } from '../../src/knowledge/folder.ts';
import { folderOf, smallFiles } from './small.ts';

const FILE = 'lint-exceptions.yaml';
const refusing = (fs: FileSystem): FileSystem => ({
  ...fs,
  readFileSync: (path) => {
    throw new Error(`EACCES: permission denied, open ${path}`);
  },
});

describe('the exceptions to lint', () => {
  test('are none where there is no such file', () => {
    const { entries, diagnostics } = readExceptions('kb', folderOf(smallFiles()));
    expect([entries, diagnostics]).toEqual([[], []]);
  });

  test('are not taken for none where their file cannot be read', () => {
    const files = smallFiles().set(FILE, '[]');
    const { diagnostics } = readExceptions('kb/', refusing(folderOf(files)));
    expect(diagnostics.map(({ code, place }) => [code, place?.file])).toEqual([
      ['missing-file', `kb/${FILE}`],
    ]);
  });
});
