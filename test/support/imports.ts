import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';

/** One import or re-export of a source file. */
export interface Import {
  readonly file: string;
  readonly line: number;
  /** A path from the root for files of the project, a bare name for packages. */
  readonly to: string;
  readonly how: 'import' | 'export' | 'dynamic';
}

/** A source file with its comments blanked out, so that line numbers stay. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

/** Every TypeScript file below a folder. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((name) => sourceFile(join(folder, name.replaceAll('\\', '/'))));
}

function sourceFile(file: string): SourceFile {
  const text = withoutComments(readFileSync(file, 'utf8'));
  return { file, text, imports: importsIn(file, text) };
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  );
}

const STATEMENT = /^(import|export)\b(?:[^'";]*?\bfrom)?\s*(['"])([^'"]+)\2/gm;
const DYNAMIC = /\bimport\(\s*(['"`]?)([^'"`)]*)/g;

function importsIn(file: string, text: string): Import[] {
  const lineOf = (index: number): number => text.slice(0, index).split('\n').length;
  const fixed = [...text.matchAll(STATEMENT)].map(({ index, 1: how, 3: to = '' }) => ({
    file,
    line: lineOf(index),
    to: resolved(file, to),
    how: how === 'export' ? ('export' as const) : ('import' as const),
  }));
  const dynamic = [...text.matchAll(DYNAMIC)].map(({ index, 2: to = '' }) => ({
    file,
    line: lineOf(index),
    to: resolved(file, to),
    how: 'dynamic' as const,
  }));
  return [...fixed, ...dynamic];
}

function resolved(file: string, to: string): string {
  return to.startsWith('.') ? normalize(join(dirname(file), to)) : to;
}
