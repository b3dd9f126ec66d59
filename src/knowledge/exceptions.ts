import type * as z from 'zod';
import type { Diagnostic, Place, Result } from '../model/diagnostic.ts';
import { decode } from './decode.ts';
import { BESIDE } from './files.ts';
import type { FileSystem } from './folder.ts';
import { diagnosticOf, parseYaml } from './source.ts';
import { shape } from './wording.ts';

const NAME = 'lint-exceptions.yaml';
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

/**
 * Reads the exceptions to lint of a knowledge folder: none where the folder holds no such file, none
 * and a diagnostic where the file is there and cannot be read.
 */
export function readExceptions(dir: string, fs: FileSystem): Exceptions {
  const folder = dir.replace(/\/+$/, '');
  const file = `${folder}/${NAME}`;
  if (!isThere(folder, fs)) return { file, text: '', entries: [], diagnostics: [] };
  const { value: text, diagnostics } = textOf(file, fs);
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

/** A folder that cannot be listed is reported where the knowledge itself is read. */
function isThere(folder: string, fs: FileSystem): boolean {
  try {
    return fs.readdirSync(folder).includes(NAME);
  } catch {
    return false;
  }
}

function textOf(file: string, fs: FileSystem): Result<string> {
  try {
    return decode(fs.readFileSync(file), file);
  } catch {
    const finding = { code: 'missing-file', path: [], message: 'this file cannot be read' };
    return { diagnostics: [diagnosticOf(finding, { file, line: 1, column: 1 })] };
  }
}
