import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { makeFolder } from '../folders.ts';

/** Where the program keeps what a run must not lose: a private folder of the user. */
export interface StateFolder {
  /** The path of a file, for a person. */
  readonly pathOf: (name: string) => string;
  /** The text of a file; null where there is none, or none that can be read. */
  readonly read: (name: string) => Promise<string | null>;
  /**
   * Writes a file that only its owner can read, whole or not at all.
   * @throws the error of the file system
   */
  readonly write: (name: string, text: string) => Promise<void>;
}

type Env = Readonly<Record<string, string | undefined>>;

/** The folder by the XDG base directories; on Windows beside other local data of programs. */
export function stateFolderOf(env: Env, home: string, platform: string): string {
  const { XDG_STATE_HOME: state, LOCALAPPDATA: local } = env;
  if (state !== undefined && isAbsolute(state)) return join(state, 'which-ops');
  if (platform === 'win32' && local !== undefined) return join(local, 'which-ops');
  return join(home, '.local', 'state', 'which-ops');
}

/** The folder on disk; it is made when something is written. */
export function diskState(folder: string): StateFolder {
  const pathOf = (name: string): string => join(folder, name);
  return {
    pathOf,
    read: async (name) => textOf(pathOf(name)),
    write: async (name, text) => {
      makeFolder(folder);
      await replaceFile(pathOf(name), text);
    },
  };
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/**
 * On disk before the rename, so that a crash leaves the old text or the new one. What waits for the
 * disk without holding up a prompt is loaded only here: it takes as long as a short command.
 */
async function replaceFile(path: string, text: string): Promise<void> {
  const disk = await import('node:fs/promises');
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const handle = await disk.open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await disk.rename(temporary, path);
  } catch (error) {
    await disk.rm(temporary, { force: true });
    throw error;
  }
}
