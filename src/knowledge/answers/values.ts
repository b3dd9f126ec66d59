import type { Page } from './line.ts';

/** A page as if a file held these values, for answers that come from elsewhere than a text. */
export function pageOf(values: Readonly<Record<string, unknown>>, name: string): Page {
  const place = { file: name, line: 1, column: 1 };
  const lines = Object.entries(values).map(([id, value]) => {
    const listed = Array.isArray(value);
    const items: readonly unknown[] = listed ? value : [value];
    const texts = items.filter((item) => typeof item === 'string');
    const odd = texts.length === items.length ? undefined : { what: 'no text', place };
    const words = odd === undefined ? texts.map((text) => ({ text, place })) : [];
    return { key: { text: id, place }, words, listed, place, odd };
  });
  return { lines, diagnostics: [] };
}
