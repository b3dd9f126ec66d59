import { distance } from 'fastest-levenshtein';

const MOST = 3;

/** The candidates that a misspelt word may have meant, nearest first, at most three. */
export function nearest(word: string, candidates: Iterable<string>): string[] {
  const wanted = word.toLowerCase();
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, far: distanceTo(wanted, candidate.toLowerCase()) }))
    .filter(({ far }) => far <= tolerance(wanted))
    .sort((a, b) => a.far - b.far || compare(a.candidate, b.candidate))
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

/** "did you mean a, b or c?", or undefined where nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const near = nearest(word, candidates);
  return near.length === 0 ? undefined : `did you mean ${listOr(near)}?`;
}

/** "a, b or c". */
export function listOr(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

/** A word that begins or ends a candidate is as near as one slip of the finger. */
function distanceTo(word: string, candidate: string): number {
  const contained = word.length > 2 && (candidate.startsWith(word) || candidate.endsWith(word));
  return contained ? 1 : distance(word, candidate);
}

function tolerance(word: string): number {
  return Math.max(1, Math.floor(word.length / 3));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
