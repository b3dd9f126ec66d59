import type * as z from 'zod';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { decode } from './decode.ts';
import { BESIDE } from './files.ts';
import type { FileSystem } from './folder.ts';
import { diagnosticOf, parseYaml } from './source.ts';
import { shape } from './wording.ts';

const SCHEMA = BESIDE['lint-exceptions'];

/** An entry and where it stands. */
export type PlacedException = z.output<typeof SCHEMA>[number] & { readonly place: Place };

/** The exceptions to lint as far as they can be read, what is wrong with them, and their text. */
export interface Exceptions {
  readonly file: string;
  readonly text: string;
  readonly entries: readonly PlacedException[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the exceptions to lint of a knowledge folder; none where it has no such file. */
export function readExceptions(dir: string, fs: FileSystem): Exceptions {
  const file = `${dir.replace(/\/+$/, '')}/lint-exceptions.yaml`;
  const bytes = bytesOf(file, fs);
  if (bytes === undefined) return { file, text: '', entries: [], diagnostics: [] };
  const { value: text, diagnostics } = decode(bytes, file);
  if (text === undefined) return { file, text: '', entries: [], diagnostics };
  return { file, text, ...entriesIn(text, file) };
}

function entriesIn(text: string, file: string): Pick<Exceptions, 'entries' | 'diagnostics'> {
  const { value: yaml, diagnostics, place } = parseYaml(text, file);
  if (yaml === undefined) return { entries: [], diagnostics };
  const { value = [], findings } = shape(SCHEMA, yaml);
  return {
    entries: value.map((entry, index) => ({ ...entry, place: place([index]) })),
    diagnostics: findings.map((finding) => diagnosticOf(finding, place(finding.path, finding.at))),
  };
}

function bytesOf(file: string, fs: FileSystem): Uint8Array | undefined {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}
