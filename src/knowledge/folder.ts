import type * as z from 'zod';
import type { Diagnostic } from '../model/diagnostic.ts';
import { decode } from './decode.ts';
import type { Draft } from './draft.ts';
import { BESIDE, FILES, FOLDERS } from './files.ts';
import { didYouMean } from './nearest.ts';
import { salvage } from './salvage.ts';
import { diagnosticOf, parseYaml, type YamlSource } from './source.ts';
import { shape } from './wording.ts';

/** The part of `node:fs` that reads the knowledge. */
export interface FileSystem {
  readdirSync(path: string): string[];
  readFileSync(path: string): Uint8Array;
}

/** One file: its text, and what it holds, as far as it fits. */
export interface Part<T> {
  /** File name without `.yaml`. */
  readonly name: string;
  readonly source: YamlSource | undefined;
  readonly draft: Draft<T> | undefined;
}

/** Reads the files of a knowledge folder and collects what is wrong with each. */
export class Folder {
  readonly diagnostics: Diagnostic[] = [];
  readonly texts = new Map<string, string>();
  readonly #dir: string;
  readonly #fs: FileSystem;

  constructor(dir: string, fs: FileSystem) {
    this.#dir = dir.replace(/\/+$/, '');
    this.#fs = fs;
  }

  /** One file of the folder itself. */
  file<T>(name: keyof typeof FILES, schema: z.ZodType<T>): Part<T> {
    return this.#read(`${this.#dir}/${name}.yaml`, name, schema);
  }

  /** Every file of a folder, by name. */
  folder<T>(name: keyof typeof FOLDERS, schema: z.ZodType<T>): Part<T>[] {
    const dir = `${this.#dir}/${name}`;
    return this.#list(dir)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => this.#read(`${dir}/${file}`, file.slice(0, -'.yaml'.length), schema));
  }

  /** Reports YAML that nothing reads: a misspelt file name would otherwise go unnoticed. */
  reportStrays(): void {
    const known = Object.keys({ ...FILES, ...BESIDE }).map((name) => `${name}.yaml`);
    for (const file of this.#list(this.#dir)) {
      if (/\.ya?ml$/i.test(file) && !known.includes(file)) this.#reportStray(file, known);
    }
    for (const name of Object.keys(FOLDERS)) {
      for (const file of this.#list(`${this.#dir}/${name}`, 'quietly')) {
        if (!file.endsWith('.yaml')) this.#reportStray(`${name}/${file}`, []);
      }
    }
  }

  #reportStray(file: string, known: readonly string[]): void {
    const hint = didYouMean(file, known) ?? 'files are named <id>.yaml';
    this.#report(`${this.#dir}/${file}`, 'unknown-file', 'nothing reads this file', hint);
  }

  #read<T>(file: string, name: string, schema: z.ZodType<T>): Part<T> {
    const source = this.#parse(file);
    if (source?.value === undefined) return { name, source, draft: undefined };
    for (const finding of shape(schema, source.value).findings) {
      this.diagnostics.push(diagnosticOf(finding, source.place(finding.path, finding.at)));
    }
    return { name, source, draft: salvage(schema, source.value) };
  }

  #parse(file: string): YamlSource | undefined {
    const bytes = this.#bytes(file);
    if (bytes === undefined) return undefined;
    const { value: text, diagnostics } = decode(bytes, file);
    this.diagnostics.push(...diagnostics);
    if (text === undefined) return undefined;
    this.texts.set(file, text);
    const source = parseYaml(text, file);
    this.diagnostics.push(...source.diagnostics);
    return source;
  }

  #bytes(file: string): Uint8Array | undefined {
    try {
      return this.#fs.readFileSync(file);
    } catch {
      this.#report(file, 'missing-file', 'this file cannot be read');
      return undefined;
    }
  }

  #list(dir: string, mood?: 'quietly'): string[] {
    try {
      return this.#fs.readdirSync(dir).toSorted();
    } catch {
      if (mood === undefined) this.#report(dir, 'missing-folder', 'this folder cannot be read');
      return [];
    }
  }

  #report(file: string, code: string, message: string, hint?: string): void {
    const place = { file, line: 1, column: 1 };
    this.diagnostics.push(diagnosticOf({ code, path: [], message, hint }, place));
  }
}
