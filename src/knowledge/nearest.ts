import { distance } from 'fastest-levenshtein';

/** At most this share of a word may be wrong for a name to count as near. */
const TOLERANCE = 0.4;

/** A name, or one of the names of a thing with the id that the thing is told by. */
type Named = string | readonly [name: string, id: string];

/**
 * What a misspelt word may have meant, each once: what is nearest, three at most. What is told by an id
 * that begins with the word comes first, then what has a name that does.
 */
export function nearest(word: string, names: Iterable<Named>): string[] {
  const wanted = word.toLowerCase();
  const most = Math.floor(wanted.length * TOLERANCE);
  const near = [...names]
    .map((named) => {
      const [name, id] = typeof named === 'string' ? [named, named] : named;
      const begin = [id, name].findIndex((text) => text.toLowerCase().startsWith(wanted));
      const rank = begin < 0 ? 2 : begin;
      return { id, far: slips(wanted, name.toLowerCase(), most), rank };
    })
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far || a.rank - b.rank || (a.id < b.id ? -1 : 1));
  const ids = near.filter(({ far }) => far === near[0]?.far).map(({ id }) => id);
  return [...new Set(ids)].slice(0, 3);
}

/** "did you mean a, b or c?", or undefined where nothing is near. */
export function didYouMean(word: string, names: Iterable<Named>): string | undefined {
  const near = nearest(word, names);
  return near.length === 0 ? undefined : `did you mean ${oneOf(near)}?`;
}

/** "a, b or c". */
export function oneOf(words: readonly string[]): string {
  const [last = '', ...others] = words.toReversed();
  return others.length === 0 ? last : `${others.reverse().join(', ')} or ${last}`;
}

/** A word in quotation marks, cut where it is too long to be read. */
export function quoted(word: string): string {
  return word.length > 60 ? `"${word.slice(0, 57)}…"` : `"${word}"`;
}

/** Slips of the finger between two words; a part of a name counts as one. */
function slips(word: string, name: string, most: number): number {
  if (word === name) return 0;
  const isPart = word.length > 2 && name.split(/[^a-z0-9]+/).includes(word);
  const isStart = word.length > 2 && name.startsWith(word);
  if (isPart || isStart || isSwapped(word, name)) return 1;
  return Math.abs(word.length - name.length) > most ? Infinity : distance(word, name);
}

/** Two letters in the wrong order are one slip; plain edit distance counts two. */
function isSwapped(word: string, name: string): boolean {
  if (word.length !== name.length) return false;
  const wrong = [...word].flatMap((letter, i) => (letter === name[i] ? [] : [i]));
  const [first = 0, second = 0] = wrong;
  return (
    wrong.length === 2 &&
    second === first + 1 &&
    word[first] === name[second] &&
    word[second] === name[first]
  );
}
