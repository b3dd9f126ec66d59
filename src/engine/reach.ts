import type { Engine } from './compile.ts';
import type { Dnf } from './dnf.ts';
import { classesOf, subsets } from './projection.ts';
import { type Item, keyOf, literalsOf, type Node, simplify, slotsOf } from './residual.ts';
import type { Slot } from './space.ts';
import { isFalse, isOpen, isTrue, type State, settle } from './state.ts';

/** How many steps an enumeration took, for those who print it. */
export interface Counter {
  states: number;
}

/** Drops sums that can be dropped without changing what is asked of the result. */
export type Prune = (sums: ReadonlySet<number>) => ReadonlySet<number>;

export interface ReachOptions {
  readonly counter?: Counter | undefined;
  readonly prune?: Prune;
  /** Open slots, none of them behind an undecided gate, that no completion answers. */
  readonly closed?: ReadonlySet<number>;
}

const NO_SLOTS: ReadonlySet<number> = new Set();

/**
 * All sums that completions of a state can reach, exactly. A completion answers any subset of the open
 * questions and contradicts no gate of a given answer.
 *
 * Enumeration with component caching, as exact model counters do it: after each choice the items fall
 * apart into components that share no open question; each is enumerated on its own, remembered by what
 * is left of it, and the sets of sums are added (Minkowski). A question is projected onto the classes
 * of choices that the items tell apart.
 * @param given slots answered in the state
 */
export function reachable(
  engine: Engine,
  state: State,
  given: ReadonlySet<number>,
  items: readonly Item[],
  { counter = { states: 0 }, prune = (sums) => sums, closed = NO_SLOTS }: ReachOptions = {},
): ReadonlySet<number> {
  const search = new Search(engine, given, counter, prune);
  return search.sums({ state, closed, items });
}

class Search {
  private readonly memo = new Map<string, ReadonlySet<number>>();
  private readonly engine: Engine;
  private readonly given: ReadonlySet<number>;
  private readonly counter: Counter;
  private readonly prune: Prune;

  constructor(engine: Engine, given: ReadonlySet<number>, counter: Counter, prune: Prune) {
    this.engine = engine;
    this.given = given;
    this.counter = counter;
    this.prune = prune;
  }

  sums(node: Node): ReadonlySet<number> {
    const { base, items } = simplify(node);
    const sets = this.components(node, items).map((part) =>
      this.enumerate({ ...node, items: part.items }, part.slots),
    );
    return sets.reduce((all, set) => this.prune(addSets(all, set)), new Set([base]));
  }

  /** Sets of items that share no open question; gates count as shared. */
  private components(node: Node, items: readonly Item[]): Part[] {
    const parts: Part[] = [];
    for (const item of items) {
      const slots = this.withGates(node.state, slotsOf(item));
      const touching = parts.filter((p) => [...slots].some((s) => p.slots.has(s)));
      const merged = {
        items: [...touching.flatMap((p) => p.items), item],
        slots: new Set([...touching.flatMap((p) => [...p.slots]), ...slots]),
      };
      parts.splice(0, parts.length, ...parts.filter((p) => !touching.includes(p)), merged);
    }
    return parts;
  }

  private withGates(state: State, slots: ReadonlySet<number>): Set<number> {
    const out = new Set(slots);
    for (const slot of out) {
      for (const literal of (this.engine.gates.get(slot) ?? []).flat()) {
        if (isOpen(state, literal.slot)) out.add(literal.slot);
      }
    }
    return out;
  }

  private enumerate(node: Node, slots: ReadonlySet<number>): ReadonlySet<number> {
    const key = keyOf(node, slots);
    const known = this.memo.get(key);
    if (known) return known;
    const slot = this.branchOn(node, slots);
    const out = new Set<number>();
    for (const next of this.branches(node, slot, slots)) {
      this.counter.states++;
      for (const sum of this.sums(next)) out.add(sum);
    }
    const pruned = this.prune(out);
    this.memo.set(key, pruned);
    return pruned;
  }

  /** A question that gates others comes first, then the one that most conjunctions read. */
  private branchOn(node: Node, slots: ReadonlySet<number>): number {
    const uses = new Map<number, number>();
    const count = (slot: number, by: number): void => {
      if (slots.has(slot) && !node.closed.has(slot)) uses.set(slot, (uses.get(slot) ?? 0) + by);
    };
    for (const literal of literalsOf(node.items)) count(literal.slot, 1);
    for (const slot of slots) {
      for (const literal of (this.engine.gates.get(slot) ?? []).flat()) count(literal.slot, 1000);
    }
    return [...uses].reduce((best, use) => (use[1] > best[1] ? use : best))[0];
  }

  private *branches(node: Node, index: number, slots: ReadonlySet<number>): Generator<Node> {
    const { state, closed, items } = node;
    const slot = this.engine.space.slots[index];
    const gate = this.engine.gates.get(index);
    yield { state, items, closed: new Set([...closed, index]) };
    if (slot === undefined) {
      yield* this.proven(node, index);
      return;
    }
    if (gate && !this.mayAnswer(state, index, gate)) return;
    const masks = this.masksOn(index, node.items, slots);
    for (const mask of classesOf(slot, state, masks)) {
      const next = assign(state, index, mask);
      settle(next, NO_SLOTS, this.engine.gates, this.engine.space);
      if (this.contradicts(next)) continue;
      yield { state: next, closed, items };
    }
    yield* this.narrowed(node, slot, slots);
  }

  /** Tools in use, once they are listed, prove some of the capabilities. */
  private *proven({ state, closed, items }: Node, index: number): Generator<Node> {
    const masks = literalsOf(items).flatMap((l) => (l.slot === index ? [l.mask] : []));
    for (const mask of subsets([...new Set(masks)])) {
      yield { state: assign(state, index, mask), items, closed };
    }
  }

  /**
   * Whether a gated question may be answered without narrowing an open one. Where it would narrow,
   * the branch in which that other question is answered covers the case.
   */
  private mayAnswer(state: State, slot: number, gate: Dnf): boolean {
    if (isFalse(state, gate)) return false;
    return isTrue(state, gate) || sameState(state, this.answeredAt(state, slot));
  }

  private answeredAt(state: State, slot: number): State {
    const next = state.slice();
    settle(next, new Set([slot]), this.engine.gates, this.engine.space);
    return next;
  }

  /** Open, but narrowed by answered questions that it gates: differs only where an item negates it. */
  private *narrowed(node: Node, slot: Slot, slots: ReadonlySet<number>): Generator<Node> {
    const negates = literalsOf(node.items).some((l) => l.slot === slot.index && l.negated);
    if (!negates) return;
    for (const child of slots) {
      const gate = this.engine.gates.get(child) ?? [];
      if (!gate.flat().some((l) => l.slot === slot.index)) continue;
      const next = this.answeredAt(node.state, child);
      if (sameState(next, node.state)) continue;
      yield { ...node, state: next, closed: new Set([...node.closed, slot.index]) };
    }
  }

  private masksOn(index: number, items: readonly Item[], slots: ReadonlySet<number>): number[] {
    const gates = [...slots, ...this.given].flatMap((s) => (this.engine.gates.get(s) ?? []).flat());
    const literals = [...literalsOf(items), ...gates].filter((l) => l.slot === index);
    return [...new Set(literals.map((l) => l.mask))];
  }

  private contradicts(state: State): boolean {
    for (const slot of this.given) {
      const gate = this.engine.gates.get(slot);
      if (gate && isFalse(state, gate)) return true;
    }
    return false;
  }
}

interface Part {
  readonly items: readonly Item[];
  readonly slots: ReadonlySet<number>;
}

const sameState = (a: State, b: State): boolean => a.every((value, i) => value === b[i]);

function assign(state: State, slot: number, mask: number): State {
  const next = state.slice();
  next[2 * slot] = mask;
  next[2 * slot + 1] = mask;
  return next;
}

function addSets(a: ReadonlySet<number>, b: ReadonlySet<number>): Set<number> {
  const out = new Set<number>();
  for (const x of a) for (const y of b) out.add(x + y);
  return out;
}
