import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { diskState, stateFolderOf } from './ask/state-folder.ts';
import { FILES } from './disk.ts';
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
    state: diskState(stateFolderOf(process.env, homedir(), process.platform)),
    knowledge,
    opening,
    doneOnce,
  };
}

/**
 * V8 optimises a function once so much of it has been interpreted. For a run of a tenth of a second
 * that takes as much processor time as the run itself, and the run is over before it pays; so what
 * counts as much is raised fifteenfold. Nothing but the speed depends on it. The V8 of later Node.js knows no
 * such flag, and says so on standard error.
 */
async function doneOnce(): Promise<void> {
  if (!process.version.startsWith('v20.')) return;
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--interrupt-budget=1000000');
}

/** A folder may be deleted while a shell still stands in it. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return process.env.PWD ?? '.';
  }
}
