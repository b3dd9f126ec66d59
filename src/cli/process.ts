import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { diskState, stateFolderOf } from './ask/state-folder.ts';
import { FILES } from './disk.ts';
import { homeFolder } from './home.ts';
import type { Io } from './io.ts';
import { main } from './main.ts';
import { inputOfProcess, outputOf } from './streams.ts';

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
    stdin: inputOfProcess(),
    stdout: outputOf(1),
    stderr: outputOf(2),
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
    state: diskState(stateFolderOf(process.env, homeFolder() ?? tmpdir(), process.platform)),
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
