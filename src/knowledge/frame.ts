import type { Diagnostic, Place } from '../model/diagnostic.ts';

/** How much of a long line a frame shows. */
const WIDTH = 100;
const LEAD = 60;

/** The line of a place with a caret below the column; undefined where the text has no such line. */
export function frameOf({ line, column }: Place, text: string): string | undefined {
  const source = text.split(/\r\n|\r|\n/, line)[line - 1];
  if (source === undefined) return undefined;
  const skipped = column > WIDTH ? column - LEAD : 0;
  const shown = visible(source.slice(skipped, skipped + WIDTH));
  const number = String(line);
  const indent = ' '.repeat(Math.max(0, column - 1 - skipped));
  return `  ${number} | ${shown}\n  ${' '.repeat(number.length)} | ${indent}^`;
}

/**
 * One diagnostic as text without colour: `file:line:col: error code message`, the line with a caret,
 * the hint. Ends without a line break.
 * @param textOf the text of a file, where it is at hand
 */
export function renderDiagnostic(
  { severity, code, message, place, hint }: Diagnostic,
  textOf: (file: string) => string | undefined,
): string {
  const where = place === undefined ? '' : `${place.file}:${place.line}:${place.column}: `;
  const text = place === undefined ? undefined : textOf(place.file);
  const frame = place === undefined || text === undefined ? undefined : frameOf(place, text);
  const lines = [
    `${visible(where)}${severity} ${code} ${visible(message)}`,
    frame,
    hint === undefined ? undefined : `  ${visible(hint)}`,
  ];
  return lines.filter((line) => line !== undefined).join('\n');
}

/** Control characters and marks of direction as dots: a file must not steer the terminal. */
function visible(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu, '·');
}
