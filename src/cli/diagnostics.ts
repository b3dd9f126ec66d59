import { styleText } from 'node:util';
import { renderDiagnostic } from '../knowledge/frame.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { cleanText } from '../report/clean.ts';

/** The texts of files that diagnostics point into, for code frames. */
export type Texts = ReadonlyMap<string, string>;

/** Diagnostics as lines for a person: where, how bad, what, the line itself, and what to do. */
export function describeAll(
  diagnostics: readonly Diagnostic[],
  colour: 0 | 1,
  texts: Texts = new Map(),
): string {
  return diagnostics.map((diagnostic) => describe(diagnostic, colour, texts)).join('\n');
}

/** Diagnostics as the one object that programs read from standard error. */
export function errorObject(
  diagnostics: readonly Diagnostic[],
  data: Readonly<Record<string, unknown>> = {},
): object {
  const [first, ...others] = diagnostics.map(diagnosticEntry);
  return { error: { ...first, ...(others.length === 0 ? {} : { others }), ...data } };
}

/** One diagnostic as plain data with a fixed order of keys. */
export function diagnosticEntry(diagnostic: Diagnostic): object {
  const { severity, code, message, hint, place } = diagnostic;
  return {
    code,
    message,
    ...(severity === 'error' ? {} : { severity }),
    ...(hint === undefined ? {} : { hint }),
    ...(place === undefined ? {} : { path: place.file, line: place.line, column: place.column }),
  };
}

function describe(diagnostic: Diagnostic, colour: 0 | 1, texts: Texts): string {
  if (diagnostic.place !== undefined) {
    return renderDiagnostic(diagnostic, (file) => texts.get(file));
  }
  const { severity, message, hint } = diagnostic;
  const line = `${painted(severity, colour)}: ${cleanText(message)}`;
  return hint === undefined ? line : `${line}\n  ${cleanText(hint)}`;
}

function painted(severity: Diagnostic['severity'], colour: 0 | 1): string {
  if (colour === 0) return severity;
  return styleText(severity === 'error' ? 'red' : 'yellow', severity, { validateStream: false });
}
