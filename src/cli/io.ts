import type { FileSystem } from '../knowledge/folder.ts';
import type { Extent } from '../knowledge/snapshot.ts';
import type { Result } from '../model/diagnostic.ts';
import type { KnowledgeBase } from '../model/knowledge.ts';
import type { Prompter, PromptStyle } from './ask/prompter.ts';
import type { StateFolder } from './ask/state-folder.ts';

/** A stream that is written to. */
export interface Output {
  readonly isTTY: boolean;
  /** Columns of the terminal; undefined where it is not one. */
  readonly columns: number | undefined;
  /** Resolves once the stream takes more, also where its reader has gone away; rejects where it cannot be written. */
  write(text: string): Promise<void>;
}

/** The standard input. */
export interface Input {
  readonly isTTY: boolean;
  /** A pipe, a file or a socket: something that can hold answers. */
  readonly isPiped: boolean;
  chunks(): AsyncIterable<Uint8Array>;
  /** Stops waiting for more, so that an open pipe does not keep the program alive. */
  close(): void;
}

/** What stands at a path. */
export type PathKind = 'file' | 'directory' | 'other' | 'missing';

/** The file system as far as commands need it; paths are relative to the working directory. */
export interface Files {
  kindOf(path: string): Promise<PathKind>;
  /** What is the same for every path that leads to one file, through links too; null where no file is. */
  identityOf(path: string): Promise<string | null>;
  /** At most `limit` bytes and one more, so that a file that is too long shows. */
  read(path: string, limit: number): Promise<Uint8Array>;
  /** Writes beside the target and renames, so that nobody reads half a file. */
  write(path: string, text: string): Promise<void>;
  /** Writes behind what a file holds; others write to it as well. */
  append(path: string, text: string): Promise<void>;
}

/** A knowledge base, or what is wrong with it, and the texts that its diagnostics point into. */
export interface LoadedKnowledge {
  readonly result: Result<KnowledgeBase>;
  readonly texts: ReadonlyMap<string, string>;
}

/** Everything a run touches outside itself. */
export interface Io {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly files: Files;
  /** The folder of a knowledge base is read at one go, as its loader wants it. */
  readonly fs: FileSystem;
  readonly now: () => Date;
  /** Calls back after some milliseconds, unless the returned function is called first. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
  /** Whoever puts questions to the person at the terminal; loaded when the first one is put. */
  readonly prompter: (style: PromptStyle) => Promise<Prompter>;
  /** The working directory. */
  readonly cwd: string;
  /** What the program keeps between runs. */
  readonly state: StateFolder;
  /** The knowledge: the shipped snapshot, or the YAML during development. */
  readonly knowledge: (extent: Extent) => Promise<LoadedKnowledge>;
  /** How questionnaires over it begin, as the build wrote it down; absent during development. */
  readonly opening?: (() => string) | undefined;
}
