import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { makeFolder } from './folders.ts';

/** What V8 compiled of the files that a command loads, kept from one run to the next. */
export interface CodeCache {
  /** What is kept of a file; undefined where there is nothing, or nothing whole. */
  readonly read: (name: string) => Buffer | undefined;
  /**
   * Keeps it, by file; where that cannot be done, the next run compiles once more.
   * @param compiled asked for only where it can be kept, because it takes a few milliseconds
   */
  readonly write: (compiled: () => Iterable<readonly [string, Buffer]>) => void;
}

const NOTHING_KEPT: CodeCache = { read: () => undefined, write: () => undefined };

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The folder by the XDG base directories, on macOS and Windows where programs keep such things; the
 * variable that turns off the like cache of Node.js turns this off too. It is the user's own: what lies
 * in it is run, so it must not be where others write, as they may in the folder for temporary files.
 */
export function cacheFolderOf(
  env: Env,
  home: string | undefined,
  platform: string,
): string | undefined {
  const { XDG_CACHE_HOME: cache, LOCALAPPDATA: local, NODE_DISABLE_COMPILE_CACHE: off } = env;
  if (off !== undefined && off !== '') return undefined;
  if (cache !== undefined && isAbsolute(cache)) return join(cache, 'which-ops');
  if (platform === 'win32') return local && join(local, 'which-ops', 'cache');
  if (home === undefined || !isAbsolute(home)) return undefined;
  return join(home, ...(platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']), 'which-ops');
}

/**
 * The cache for one command, because each compiles other parts of what all of them load.
 * @param folder absent where nothing is to be kept
 * @param circumstances whatever makes compiled code good for nothing when it changes: V8 itself would
 *   take the code of other files that are as long
 */
export function codeCache(
  folder: string | undefined,
  circumstances: readonly string[],
  command: string,
): CodeCache {
  if (folder === undefined) return NOTHING_KEPT;
  const own = `${process.version}-${process.arch}-${digest(circumstances.join('\n'))}`;
  const place = join(folder, own, /^[a-z-]{1,20}$/.test(command) ? command : 'which-ops');
  return {
    read: (name) => {
      try {
        return readSealed(join(place, name));
      } catch {
        return undefined;
      }
    },
    write: (compiled) => {
      try {
        const isNew = makeFolder(join(folder, own));
        makeFolder(place);
        for (const [name, code] of compiled()) replace(join(place, name), sealed(code));
        if (isNew) forgetOthers(folder, own);
      } catch {
        // A full disk or a folder that is not ours to write in: the program does without.
      }
    },
  };
}

/** Twice, because V8 does not look whether what it is given is whole; to compare two halves is next to nothing. */
const sealed = (code: Buffer): Buffer => Buffer.concat([code, code]);

const PART = Buffer.allocUnsafe(65_536);

/** The second half is compared part by part, because memory that was never used costs more than to read. */
function readSealed(path: string): Buffer | undefined {
  const file = openSync(path, 'r');
  try {
    const code = Buffer.allocUnsafeSlow(fstatSync(file).size / 2);
    if (readSync(file, code) < code.length) return undefined;
    for (let at = 0; at < code.length; ) {
      const length = readSync(file, PART, 0, Math.min(PART.length, code.length - at), null);
      const isAlike = length > 0 && code.compare(PART, 0, length, at, at + length) === 0;
      if (!isAlike) return undefined;
      at += length;
    }
    return code;
  } finally {
    closeSync(file);
  }
}

function replace(path: string, bytes: Buffer): void {
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, bytes, { mode: 0o600 });
  renameSync(temporary, path);
}

/** Eight hexadecimal digits (FNV-1a); to load the hashes of Node.js takes longer than to compile. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

const OURS = /^v\d+\.\d+\.\d+\S*-[0-9a-f]{8}$/;
const WEEK = 7 * 24 * 60 * 60 * 1000;

/**
 * Removes what other builds of the program last kept more than a week ago, and nothing else: the folder
 * may be one for answers as well.
 */
function forgetOthers(folder: string, own: string): void {
  for (const name of readdirSync(folder).filter((each) => each !== own && OURS.test(each))) {
    const other = join(folder, name);
    if (Date.now() - statSync(other).mtimeMs < WEEK) continue;
    rmSync(other, { recursive: true, force: true });
  }
}
