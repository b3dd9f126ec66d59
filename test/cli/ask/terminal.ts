import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type IPty, spawn } from '@lydell/node-pty';

/** The program as it is shipped, built into a folder of its own, so that no test sees a stale build. */
export interface Installed {
  readonly bin: string;
  /** A working folder and a home that nobody else uses. */
  readonly fresh: () => Home;
  readonly remove: () => void;
}

/** Where a run lives: its working folder is also its home. */
export interface Home {
  readonly folder: string;
  readonly state: string;
}

/** Builds and installs. */
export function install(): Installed {
  const root = mkdtempSync(join(tmpdir(), 'which-ops-ask-'));
  execFileSync(process.execPath, ['scripts/build.mjs', join(root, 'dist')], { stdio: 'ignore' });
  cpSync('bin', join(root, 'bin'), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  return {
    bin: join(root, 'bin', 'which-ops.js'),
    fresh: () => {
      const folder = mkdtempSync(join(root, 'home-'));
      return { folder, state: join(folder, 'state') };
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** How a terminal is opened. */
export interface Opened {
  readonly home: Home;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** A shell command line to run instead, in which $ASK stands for the program. */
  readonly shell?: string;
}

export const KEYS = {
  enter: '\r',
  down: '\u001b[B',
  up: '\u001b[A',
  escape: '\u001b',
  space: ' ',
  back: '\u0002',
  interrupt: '\u0003',
  end: '\u0004',
} as const;

const PATIENCE = 15_000;

/** A person at a terminal: reads what has come since they last looked, and presses keys. */
export class Terminal {
  readonly pty: IPty;
  readonly ended: Promise<number>;
  #all = '';
  #seen = 0;
  #wake: () => void = () => {};

  constructor(bin: string, argv: readonly string[], opened: Opened) {
    const { home, columns: cols = 80, rows = 24, env = {}, shell } = opened;
    const command = shell?.replaceAll('$ASK', `"${process.execPath}" "${bin}"`);
    const [file, args] =
      command === undefined ? [process.execPath, [bin, ...argv]] : ['/bin/sh', ['-c', command]];
    const { PATH } = process.env;
    this.pty = spawn(file, args, {
      cols,
      rows,
      cwd: home.folder,
      env: { PATH, HOME: home.folder, XDG_STATE_HOME: home.state, TERM: 'xterm-256color', ...env },
    });
    this.pty.onData((data) => {
      this.#all += data;
      this.#wake();
    });
    this.ended = new Promise((resolve) => {
      // The last words of a program may arrive after the news that it has ended.
      this.pty.onExit(async ({ exitCode, signal }) => {
        for (let heard = -1; heard !== this.#all.length; await pause(100)) heard = this.#all.length;
        resolve(signal ? 128 + signal : exitCode);
      });
    });
  }

  /** Everything written so far, as it was. */
  get raw(): string {
    return this.#all;
  }

  /** Everything written so far, without anything that steers a terminal. */
  get text(): string {
    return stripVTControlCharacters(this.#all).replaceAll('\r', '');
  }

  /**
   * Waits until something is written that has not been seen yet.
   * @returns which of the texts it was
   * @throws Error with what stands there instead
   */
  async sees(...wanted: readonly string[]): Promise<string> {
    const begun = Date.now();
    for (;;) {
      const { text } = this;
      const found = wanted.flatMap((one) => {
        const at = text.indexOf(one, this.#seen);
        return at < 0 ? [] : [{ at, one }];
      });
      const [first] = found.toSorted((a, b) => a.at - b.at);
      if (first !== undefined) {
        this.#seen = first.at + first.one.length;
        return first.one;
      }
      const left = PATIENCE - (Date.now() - begun);
      if (left <= 0) {
        throw new Error(
          `"${wanted.join('" or "')}" never came after ${this.seen.slice(-600)}\n\nThere was:\n${text.slice(this.#seen)}`,
        );
      }
      await this.#news(left);
    }
  }

  /** Everything up to what was seen last. */
  get seen(): string {
    return this.text.slice(0, this.#seen);
  }

  /** Whether what was seen last has boxes to tick. */
  get isAtChecklist(): boolean {
    return /Space ticks[^\n]*$/u.test(this.seen);
  }

  /** Whether what was seen last is a list to be searched. */
  get isAtCatalogue(): boolean {
    return /type to search \d+ names[^\n]*$/u.test(this.seen);
  }

  /** Presses keys, after the moment in which a prompt drops what was typed ahead. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await pause(30);
      this.pty.write(key);
    }
  }

  #news(patience: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(200, patience));
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Some milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The text of a file, or of nothing. */
export function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
