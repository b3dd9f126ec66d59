import type { Dnf, Literal } from './dnf.ts';
import type { State } from './state.ts';

/** Something that adds a number once it is decided: the first alternative that is true, or nothing. */
export interface Item {
  readonly alternatives: readonly { readonly when: Dnf; readonly adds: number }[];
}

/** What is known, and which open questions stay open for good: nothing that needs them comes true. */
export interface Known {
  readonly state: State;
  readonly closed: ReadonlySet<number>;
}

/** Resolves what is decided: sums up settled items, keeps what is left of the others. */
export function simplify(known: Known, items: readonly Item[]): { base: number; items: Item[] } {
  let base = 0;
  const left: Item[] = [];
  for (const item of items) {
    const alternatives = alternativesLeft(known, item);
    const [first] = alternatives;
    if (first === undefined) continue;
    if (isCertain(first.when)) base += first.adds;
    else left.push({ alternatives });
  }
  return { base, items: left };
}

/** The alternatives that can still be the first true one. */
function alternativesLeft(known: Known, item: Item): Item['alternatives'] {
  const out: Item['alternatives'][number][] = [];
  for (const { when, adds } of item.alternatives) {
    const left = residual(known, when);
    if (left.length > 0) out.push({ when: left, adds });
    if (isCertain(left)) break;
  }
  return out;
}

const isCertain = (dnf: Dnf): boolean => dnf.some((conjunction) => conjunction.length === 0);

/** What of a condition is still open: conjunctions that can become true, without what is true already. */
function residual(known: Known, dnf: Dnf): Dnf {
  const out: (readonly Literal[])[] = [];
  for (const conjunction of dnf) {
    const left = literalsLeft(known, conjunction);
    if (left === undefined) continue;
    if (left.length === 0) return [[]];
    out.push(left);
  }
  return out;
}

/** The literals that are not true yet; undefined where one is false. */
function literalsLeft(known: Known, conjunction: readonly Literal[]): Literal[] | undefined {
  const left: Literal[] = [];
  for (const literal of conjunction) {
    const value = truthOf(known, literal);
    if (value === 'false') return undefined;
    if (value === 'open') left.push(literal);
  }
  return left;
}

function truthOf({ state, closed }: Known, literal: Literal): 'true' | 'false' | 'open' {
  const { slot, mask, negated } = literal;
  const hit = ((state[2 * slot] ?? 0) & mask) !== 0;
  const missed = ((state[2 * slot + 1] ?? 0) & mask) === 0;
  if (negated ? missed : hit) return 'true';
  return (negated ? hit : missed) || closed.has(slot) ? 'false' : 'open';
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
