import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a private folder with what is missing above it, level by level: Node.js 20, told to make all of
 * them at once, never ends where none can be made, as under /proc.
 * @returns whether it was missing
 * @throws the error of the file system
 */
export function makeFolder(path: string): boolean {
  try {
    return makeOne(path);
  } catch (error) {
    const above = dirname(path);
    if (codeOf(error) !== 'ENOENT' || above === path) throw error;
    makeFolder(above);
    return makeOne(path);
  }
}

function makeOne(path: string): boolean {
  try {
    mkdirSync(path, { mode: 0o700 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;
