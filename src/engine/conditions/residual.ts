import type { Dnf, Literal } from './dnf.ts';
import { literalTruth, type View } from './truth.ts';

/** Something that adds a number once it is decided: the first alternative that is true, or nothing. */
export interface Item {
  readonly alternatives: readonly { readonly when: Dnf; readonly adds: number }[];
}

/** Resolves what is decided: sums up settled items, keeps what is left of the others. */
export function simplify(view: View, items: readonly Item[]): { base: number; items: Item[] } {
  let base = 0;
  const left: Item[] = [];
  for (const item of items) {
    const alternatives = alternativesLeft(view, item);
    const [first] = alternatives;
    if (first === undefined) continue;
    if (isCertain(first.when)) base += first.adds;
    else left.push({ alternatives });
  }
  return { base, items: left };
}

/** The alternatives that can still be the first true one. */
function alternativesLeft(view: View, item: Item): Item['alternatives'] {
  const out: Item['alternatives'][number][] = [];
  for (const { when, adds } of item.alternatives) {
    const left = residual(view, when);
    if (left.length > 0) out.push({ when: left, adds });
    if (isCertain(left)) break;
  }
  return out;
}

const isCertain = (dnf: Dnf): boolean => dnf.some((conjunction) => conjunction.length === 0);

/** What of a condition is still open: conjunctions that can become true, without what is true already. */
function residual(view: View, dnf: Dnf): Dnf {
  const out: (readonly Literal[])[] = [];
  for (const conjunction of dnf) {
    const left = literalsLeft(view, conjunction);
    if (left === undefined) continue;
    if (left.length === 0) return [[]];
    out.push(left);
  }
  return out;
}

/** The literals that are not true yet; undefined where one is false. */
function literalsLeft(view: View, conjunction: readonly Literal[]): Literal[] | undefined {
  const left: Literal[] = [];
  for (const literal of conjunction) {
    const value = literalTruth(view, literal);
    if (value === 'false') return undefined;
    if (value === 'open') left.push(literal);
  }
  return left;
}

/** Every literal that some items read. */
export const literalsIn = (items: readonly Item[]): Literal[] =>
  items.flatMap((i) => i.alternatives.flatMap((a) => a.when.flat()));

/** The slots that an item reads. */
export const slotsIn = (item: Item): Set<number> => new Set(literalsIn([item]).map((l) => l.slot));

/** Equal for items that say the same of what is left. */
export const keyOfItems = (items: readonly Item[]): string =>
  items
    .map((i) => i.alternatives.map((a) => `${a.adds}=${a.when.map(keyOf).join('|')}`).join(';'))
    .join('/');

const keyOf = (conjunction: readonly Literal[]): string =>
  conjunction.map((l) => `${l.negated ? '!' : ''}${l.slot}.${l.mask}`).join('&');
