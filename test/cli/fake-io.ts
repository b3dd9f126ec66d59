import { normalize } from 'node:path';
import type { Prompter } from '../../src/cli/ask/prompter.ts';
import type { Io, LoadedKnowledge, PathKind } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import type { FileSystem } from '../../src/knowledge/folder.ts';
import { KNOWLEDGE } from '../report/fixtures.ts';

/** What a test may say about the world of a run. */
export interface World {
  /** Text or bytes on standard input; `idle` is an open pipe that nobody writes to. */
  readonly stdin?: string | Uint8Array | 'idle' | 'terminal' | 'closed';
  readonly stdoutIsTTY?: boolean;
  readonly stderrIsTTY?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
  /** What is read at one go: folders of knowledge. None unless it is given. */
  readonly fs?: FileSystem;
  readonly platform?: string;
  /** Answers to the questions that are put, by question; a list of words, or null for "I don't know". */
  readonly replies?: Readonly<Record<string, readonly string[] | 'quit' | null>>;
  /** Items of menus to choose, where they are offered; the first one else. */
  readonly menus?: readonly string[];
  /** What the state folder holds; null where it cannot be written. */
  readonly state?: Readonly<Record<string, string>> | null;
  readonly knowledge?: () => Promise<LoadedKnowledge>;
}

/** What a run left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: ReadonlyMap<string, string>;
}

/** Runs a command line in a world of its own; timers fire at once, the clock stands still. */
export async function run(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const files = new Map<string, string>();
  const io = fakeIo(world, written, files);
  const code = await main(argv, io);
  return { code, ...written, files };
}

/** A world of its own for code that is tried without a command line; what is written goes nowhere. */
export function fakeWorld(world: World = {}): Io {
  return fakeIo(world, { stdout: '', stderr: '' }, new Map());
}

function fakeIo(
  world: World,
  written: { stdout: string; stderr: string },
  files: Map<string, string>,
): Io {
  const output = (name: 'stdout' | 'stderr', isTTY: boolean) => ({
    isTTY,
    columns: isTTY ? (world.columns ?? 80) : undefined,
    write: async (text: string) => {
      written[name] += text;
    },
  });
  return {
    stdin: inputOf(world.stdin ?? 'closed'),
    stdout: output('stdout', world.stdoutIsTTY ?? false),
    stderr: output('stderr', world.stderrIsTTY ?? false),
    env: world.env ?? {},
    platform: world.platform ?? 'linux',
    files: filesOf(world, files),
    fs: world.fs ?? { readdirSync: () => [], readFileSync: () => new Uint8Array() },
    now: () => new Date('2026-11-21T10:00:00Z'),
    after: (_milliseconds, callback) => {
      const timer = setTimeout(callback, 0);
      return () => clearTimeout(timer);
    },
    cwd: '/home/someone/project',
    state: stateOf(world, files),
    prompter: async () => fakePrompter(world, written),
    knowledge:
      world.knowledge ??
      (async () => ({ result: { value: KNOWLEDGE, diagnostics: [] }, texts: new Map() })),
  };
}

/** A person who answers as told, "I don't know" else, and takes the first item of every menu. */
function fakePrompter(world: World, written: { stderr: string }): Prompter {
  return {
    say: async ({ heading, lines = [] }) => {
      written.stderr +=
        heading === undefined ? lines.map((line) => `${line}\n`).join('') : `[${heading}]\n`;
    },
    ask: async ({ question }) => {
      written.stderr += `${question.text}\n`;
      const reply = world.replies?.[question.id] ?? null;
      return reply === 'quit' ? { kind: 'quit' } : { kind: 'value', value: reply };
    },
    choose: async ({ items, text }) => {
      const value = world.menus?.find((item) => items.some((other) => other.value === item));
      written.stderr += `${text}\n`;
      return { kind: 'value', value: value ?? items[0]?.value ?? '' };
    },
    close: () => {},
  };
}

function stateOf(world: World, written: Map<string, string>): Io['state'] {
  return {
    pathOf: (name) => `/state/${name}`,
    read: async (name) => written.get(name) ?? world.state?.[name] ?? null,
    write: async (name, text) => {
      if (world.state === null) throw new Error('no space left on device');
      written.set(name, text);
    },
  };
}

function inputOf(stdin: NonNullable<World['stdin']>): Io['stdin'] {
  const isText = !(stdin === 'idle' || stdin === 'terminal' || stdin === 'closed');
  return {
    isTTY: stdin === 'terminal',
    isPiped: isText || stdin === 'idle',
    async *chunks() {
      if (stdin === 'idle') await new Promise(() => {});
      if (isText) yield typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin;
    },
    close: () => {},
  };
}

/** A file system of texts by path; null is a folder. */
function filesOf(world: World, written: Map<string, string>): Io['files'] {
  const there = world.files ?? {};
  return {
    kindOf: async (path): Promise<PathKind> => {
      if (written.has(path)) return 'file';
      const found = there[path];
      return found === undefined ? 'missing' : found === null ? 'directory' : 'file';
    },
    identityOf: async (path) => {
      const name = normalize(path);
      return written.has(name) || typeof there[name] === 'string' ? name : null;
    },
    read: async (path) => {
      const found = there[path];
      if (found === undefined || found === null) throw new Error(`no such file: ${path}`);
      return typeof found === 'string' ? new TextEncoder().encode(found) : found;
    },
    write: async (path, text) => {
      written.set(path, text);
    },
    append: async (path, text) => {
      const found = there[path];
      const before = written.get(path) ?? (typeof found === 'string' ? found : '');
      written.set(path, before + text);
    },
  };
}
