import { type Item, wordsFor } from './picklist.ts';

/** Choices that were read from a line, or what is wrong with it. */
export type ReadNumbers = { readonly values: readonly string[] } | { readonly objection: string };

/** Reads "1, 4": numbers of a list that counts from one; ids and labels do as well. */
export function readNumbers(line: string, items: readonly Item[], most: number): ReadNumbers {
  const words = line.split(/[,;]|\s+(?=\d+\b)/u).map((word) => word.trim());
  const wanted = words.filter((word) => word !== '');
  if (wanted.length === 0) {
    return { objection: `Type a number; ${items.length} is "${items.at(-1)?.label}".` };
  }
  const found = wanted.map((word) => itemFor(word, items));
  const wrong = wanted.filter((_word, index) => found[index] === undefined);
  if (wrong.length > 0) {
    return { objection: `${wrong.join(', ')}: type numbers from 1 to ${items.length}.` };
  }
  const chosen = [...new Set(found.flatMap((item) => item ?? []))];
  if (chosen.length > most) return { objection: `${most} at most.` };
  const alone = chosen.find((item) => item.alone);
  if (alone !== undefined && chosen.length > 1) {
    return { objection: `"${alone.label}" stands alone.` };
  }
  return { values: chosen.map(({ value }) => value) };
}

function itemFor(word: string, items: readonly Item[]): Item | undefined {
  const exact = items.find(({ value }) => value === word);
  if (exact !== undefined) return exact;
  if (/^\d+$/u.test(word)) return items[Number(word) - 1];
  const [wanted = ''] = wordsFor(word);
  return items.find((item) => item.words.includes(wanted));
}
