/** Values by name, each parsed when it is asked for: most runs ask for few. */
export type Parts = ReadonlyMap<string, () => unknown>;

/** Values as lines of JSON, the first of which names the others. */
export function writeParts(parts: Readonly<Record<string, unknown>>): string {
  return [Object.keys(parts), ...Object.values(parts)].map(asciiOf).join('');
}

/** Reads what `writeParts` wrote; undefined where the text is no such thing, or not the whole of it. */
export function readParts(text: string): Parts | undefined {
  const names = namesIn(text);
  if (names === undefined) return undefined;
  const parts = new Map<string, () => unknown>();
  let from = text.indexOf('\n') + 1;
  for (const name of names) {
    const start = from;
    const end = text.indexOf('\n', from);
    if (end < 0) return undefined;
    parts.set(name, () => JSON.parse(text.slice(start, end)));
    from = end + 1;
  }
  return parts;
}

function namesIn(text: string): readonly string[] | undefined {
  try {
    const names: unknown = JSON.parse(text.slice(0, text.indexOf('\n')));
    return Array.isArray(names) ? names : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A value as a line of JSON in which every sign outside ASCII is escaped: it can be read as ASCII, and
 * one curved quotation mark would double the memory that the whole of it takes.
 */
export function asciiOf(value: unknown): string {
  const escaped = (sign: string): string =>
    `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value).replace(/[^\0-\x7f]/g, escaped)}\n`;
}
