import type { Dnf, Literal } from './dnf.ts';
import type { State } from './state.ts';

/** Something that adds a number once it is decided: the first alternative that is true, or nothing. */
export interface Item {
  readonly alternatives: readonly { readonly when: Dnf; readonly adds: number }[];
}

/** What is left to decide: a state, the open slots that stay open for good, and the items. */
export interface Node {
  readonly state: State;
  readonly closed: ReadonlySet<number>;
  readonly items: readonly Item[];
}

/** Every literal of some items. */
export const literalsOf = (items: readonly Item[]): Literal[] =>
  items.flatMap((i) => i.alternatives.flatMap((a) => a.when.flat()));

/** The slots that an item reads. */
export const slotsOf = (item: Item): Set<number> => new Set(literalsOf([item]).map((l) => l.slot));

/** Resolves what is decided: sums up settled items, keeps what is left of the others. */
export function simplify(node: Node): { base: number; items: Item[] } {
  let base = 0;
  const items: Item[] = [];
  for (const item of node.items) {
    const alternatives: Item['alternatives'][number][] = [];
    for (const { when, adds } of item.alternatives) {
      const left = residual(node, when);
      if (left.length > 0) alternatives.push({ when: left, adds });
      if (left.some((conjunction) => conjunction.length === 0)) break;
    }
    const [first] = alternatives;
    if (first === undefined) continue;
    if (first.when.some((c) => c.length === 0)) base += first.adds;
    else items.push({ alternatives });
  }
  return { base, items };
}

/** What of a condition is still open: conjunctions that can become true, without what is true already. */
function residual(node: Node, dnf: Dnf): Dnf {
  const out: (readonly Literal[])[] = [];
  for (const conjunction of dnf) {
    const left: Literal[] = [];
    let dead = false;
    for (const literal of conjunction) {
      const value = truthOf(node, literal);
      if (value === 'false') dead = true;
      if (value === 'open') left.push(literal);
    }
    if (dead) continue;
    if (left.length === 0) return [[]];
    out.push(left);
  }
  return out;
}

function truthOf({ state, closed }: Node, literal: Literal): 'true' | 'false' | 'open' {
  const { slot, mask, negated } = literal;
  const hit = ((state[2 * slot] ?? 0) & mask) !== 0;
  const missed = ((state[2 * slot + 1] ?? 0) & mask) === 0;
  if (negated ? missed : hit) return 'true';
  return (negated ? hit : missed) || closed.has(slot) ? 'false' : 'open';
}

/** What is left of some items over some slots, as a text to remember results by. */
export function keyOf({ state, closed, items }: Node, slots: ReadonlySet<number>): string {
  const bounds = [...slots].sort((a, b) => a - b);
  const known = bounds.map((s) => `${s}:${state[2 * s]}:${state[2 * s + 1]}:${closed.has(s)}`);
  const left = items.map((i) =>
    i.alternatives.map((a) => `${a.adds}=${a.when.map(conjunctionKey).join('|')}`).join(';'),
  );
  return `${known.join(',')}#${left.join('/')}`;
}

const conjunctionKey = (conjunction: readonly Literal[]): string =>
  conjunction.map((l) => `${l.negated ? '!' : ''}${l.slot}.${l.mask}`).join('&');
