import { fstatSync, readdirSync, readFileSync } from 'node:fs';
import { appendFile, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isatty } from 'node:tty';
import { diskState, stateFolderOf } from './ask/state-folder.ts';
import type { Files, Input, Io, Output, PathKind } from './io.ts';
import { main } from './main.ts';

/** Runs the command line of this process and sets the exit code that it ends with. */
export async function runProcess(
  knowledge: Io['knowledge'],
  opening?: Io['opening'],
): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), processIo(knowledge, opening));
}

/** The real world. */
export function processIo(knowledge: Io['knowledge'], opening?: Io['opening']): Io {
  return {
    stdin: processInput(),
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    env: process.env,
    platform: process.platform,
    files: FILES,
    fs: { readdirSync: (path) => readdirSync(path), readFileSync: (path) => readFileSync(path) },
    now: () => new Date(),
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
    prompter: async (style) => {
      const streams = { input: process.stdin, output: process.stderr };
      if (style.kind === 'plain')
        return (await import('./ask/plain.ts')).plainPrompter(streams, style);
      return (await import('./ask/rich.ts')).richPrompter(streams, style);
    },
    cwd: workingFolder(),
    state: diskState(stateFolderOf(process.env, homedir(), process.platform)),
    knowledge,
    opening,
  };
}

/** A folder may be deleted while a shell still stands in it. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return process.env.PWD ?? '.';
  }
}

/** A reader that closes the pipe (`| head`) wants no more: the rest is dropped, silently. */
function outputOf(stream: NodeJS.WriteStream): Output {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error;
    open = false;
  });
  return {
    isTTY: stream.isTTY === true,
    columns: stream.columns,
    write: (text) =>
      new Promise((resolve) => {
        if (open) stream.write(text, () => resolve());
        else resolve();
      }),
  };
}

function processInput(): Input {
  return {
    isTTY: isatty(0),
    isPiped: isPiped(),
    chunks: () => process.stdin,
    close: () => process.stdin.destroy(),
  };
}

/** A pipe is a FIFO, a file a file, a parent process often a socket; /dev/null is none of them. */
function isPiped(): boolean {
  try {
    const status = fstatSync(0);
    return status.isFIFO() || status.isFile() || status.isSocket();
  } catch {
    return false;
  }
}

const FILES: Files = { kindOf, read, write, append: (path, text) => appendFile(path, text) };

async function kindOf(path: string): Promise<PathKind> {
  const status = await stat(path).catch(() => null);
  if (status === null) return 'missing';
  if (status.isFile()) return 'file';
  return status.isDirectory() ? 'directory' : 'other';
}

async function read(path: string, limit: number): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of handle.createReadStream({ end: limit })) {
      parts.push(part);
      size += part.length;
      if (size > limit) break;
    }
    return Buffer.concat(parts);
  } finally {
    await handle.close();
  }
}

async function write(path: string, text: string): Promise<void> {
  if ((await kindOf(path)) === 'other') return writeFile(path, text);
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
