import {
  appendFileSync,
  closeSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Files, PathKind } from './io.ts';

const PART = 65_536;

/**
 * The file system. Nothing else goes on while a file is read or written, so it is done at one go: what
 * Node.js loads to do it in the background takes longer than most answers take to be read.
 */
export const FILES: Files = {
  kindOf: async (path) => kindOf(path),
  identityOf: async (path) => identityOf(path),
  read: async (path, limit) => read(path, limit),
  write: async (path, text) => write(path, text),
  append: async (path, text) => appendFileSync(path, text),
};

function kindOf(path: string): PathKind {
  try {
    const status = statSync(path);
    if (status.isFile()) return 'file';
    return status.isDirectory() ? 'directory' : 'other';
  } catch {
    return 'missing';
  }
}

/** Device and inode: names alone tell nothing of links, of mounts, and of letters that count as equal. */
function identityOf(path: string): string | null {
  try {
    // As numbers the inodes of some file systems would be rounded, and two files could seem one.
    const status = statSync(path, { bigint: true });
    return status.isFile() ? `${status.dev}:${status.ino}` : null;
  } catch {
    return null;
  }
}

function read(path: string, limit: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const parts: Uint8Array[] = [];
    for (let left = limit + 1; left > 0; ) {
      const part = Buffer.alloc(Math.min(left, PART));
      const length = readSync(file, part);
      if (length === 0) break;
      parts.push(part.subarray(0, length));
      left -= length;
    }
    return Buffer.concat(parts);
  } finally {
    closeSync(file);
  }
}

function write(path: string, text: string): void {
  const kind = kindOf(path);
  if (kind === 'other') {
    writeFileSync(path, text);
    return;
  }
  // What is overwritten stays where a link leads to it, and no more people may read it than before.
  const [place, mode] =
    kind === 'file' ? [realpathSync(path), statSync(path).mode & 0o777] : [path, undefined];
  const temporary = join(dirname(place), `.${basename(place)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: 'wx', mode });
    renameSync(temporary, place);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
