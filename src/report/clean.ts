/**
 * Makes any string safe to print: whole escape sequences, C0 and C1 controls and the marks that
 * reverse the direction of text go; line breaks and tabs become blanks. Text of other people
 * (answers, knowledge, overlays) reaches terminals and files only through here.
 */

const ESC = '\\u001b';
const ESCAPE_SEQUENCES = new RegExp(
  [
    `${ESC}\\][^\\u0007\\u001b]*(?:\\u0007|${ESC}\\\\)?`, // operating system commands, links among them
    `(?:${ESC}\\[|\\u009b)[0-?]*[ -/]*[@-~]?`, // colours and cursor movements
    `${ESC}[ -/]*[0-~]?`, // everything else that starts with ESC
  ].join('|'),
  'gu',
);
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
/** Controls by their numbers, because to ask for their class takes V8 through all of Unicode; then marks of direction. */
const STEERING =
  '\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff';
const CONTROLS = new RegExp(`[${STEERING}]`, 'g');
const SUSPECT = new RegExp(`[${STEERING}\\u2028\\u2029]`);

/** The string without anything that steers a terminal. */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(ESCAPE_SEQUENCES, '').replace(BREAKS, ' ').replace(CONTROLS, '');
}

/**
 * What gives away, in a value as JSON, that a string in it needs cleaning: escapes that stand for
 * controls, and signs that JSON does not escape. Looking through the one text takes a tenth of the time
 * of going through the value.
 */
const SUSPECT_JSON =
  /\\(?!["\\])|[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

/** The same plain data with every string in it cleaned, keys too. */
export function cleanData<T>(value: T): T {
  return SUSPECT_JSON.test(JSON.stringify(value)) ? mapStrings(value, cleanText) : value;
}

/** Plain data as JSON, indented by two, with every string in it cleaned. */
export function cleanJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  if (!SUSPECT_JSON.test(text)) return text;
  return JSON.stringify(mapStrings(value, cleanText), null, 2);
}

/** The same plain data with every string, keys too, replaced by what `change` makes of it. */
export function mapStrings<T>(value: T, change: (text: string) => string): T {
  // The shape is kept, so the type is: only strings are replaced, by strings.
  return mapUnknown(value, change) as T;
}

function mapUnknown(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((entry) => mapUnknown(entry, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [change(key), mapUnknown(entry, change)]),
  );
}
