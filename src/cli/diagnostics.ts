import { styleText } from 'node:util';
import type { Diagnostic } from '../model/diagnostic.ts';
import { cleanText } from '../report/clean.ts';

/** Diagnostics as lines for a person: where, how bad, what, and beneath it what to do. */
export function describeAll(diagnostics: readonly Diagnostic[], colour: 0 | 1): string {
  return diagnostics.map((diagnostic) => describe(diagnostic, colour)).join('\n');
}

/** Diagnostics as the one object that programs read from standard error. */
export function errorObject(diagnostics: readonly Diagnostic[]): object {
  const [first, ...others] = diagnostics.map(entryOf);
  return { error: { ...first, ...(others.length === 0 ? {} : { others }) } };
}

function describe(diagnostic: Diagnostic, colour: 0 | 1): string {
  const where = diagnostic.place === undefined ? '' : `${placeText(diagnostic.place)}: `;
  const grade = paintGrade(diagnostic.severity, colour);
  const lines = [`${cleanText(where)}${grade}: ${cleanLines(diagnostic.message)}`];
  if (diagnostic.hint !== undefined) lines.push(indent(cleanLines(diagnostic.hint)));
  return lines.join('\n');
}

function placeText(place: NonNullable<Diagnostic['place']>): string {
  return `${place.file}:${place.line}:${place.column}`;
}

function paintGrade(severity: Diagnostic['severity'], colour: 0 | 1): string {
  if (colour === 0) return severity;
  return styleText(severity === 'error' ? 'red' : 'yellow', severity, { validateStream: false });
}

/** Messages may have several lines (a code frame); each is cleaned for itself. */
function cleanLines(text: string): string {
  return text.split('\n').map(cleanText).join('\n');
}

function indent(text: string): string {
  return text.replace(/^/gmu, '  ');
}

function entryOf(diagnostic: Diagnostic): object {
  const { severity, code, message, hint, place } = diagnostic;
  return {
    code,
    message,
    ...(severity === 'error' ? {} : { severity }),
    ...(hint === undefined ? {} : { hint }),
    ...(place === undefined ? {} : { path: place.file, line: place.line, column: place.column }),
  };
}
