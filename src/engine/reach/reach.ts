import { type Item, keyOfItems, literalsIn, simplify, slotsIn } from '../conditions/residual.ts';
import { isOpen, type State } from '../conditions/state.ts';
import type { Engine } from '../judging/compile.ts';
import { type Decided, Decisions, type Matter } from './decisions.ts';

/** How many steps an enumeration took, for those who print it. */
export interface Counter {
  states: number;
}

/** Drops sums that can be dropped without changing what is asked of the result. */
export type Prune = (sums: ReadonlySet<number>) => ReadonlySet<number>;

/** What an enumeration may leave out, and what it counts. */
export interface ReachOptions {
  readonly counter?: Counter | undefined;
  /** Nothing is dropped where it is left out. */
  readonly prune?: Prune;
  /**
   * Of all completions only those that a conversation can come to: it answers one question after the
   * other, each once its gate is known to be true, and never these open slots.
   */
  readonly closed?: ReadonlySet<number> | undefined;
}

/**
 * All sums that completions of a state can reach, exactly. A completion answers any subset of the open
 * questions and contradicts no gate of a given answer.
 *
 * Enumeration with component caching, as exact model counters do it: after each decision the items fall
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
  { counter = { states: 0 }, prune = (sums) => sums, closed }: ReachOptions = {},
): ReadonlySet<number> {
  const answered = new Set([...given].filter((slot) => engine.gates.has(slot)));
  const decisions = new Decisions(engine, closed !== undefined);
  const search = new Search(engine, decisions, counter, prune);
  return search.sums({ state, closed: closed ?? new Set(), answered }, items);
}

/** Items that share open questions, with those questions and the ones that decide whether they are asked. */
interface Part {
  readonly items: readonly Item[];
  readonly slots: ReadonlySet<number>;
}

class Search {
  private readonly memo = new Map<string, ReadonlySet<number>>();
  private readonly engine: Engine;
  private readonly decisions: Decisions;
  private readonly counter: Counter;
  private readonly prune: Prune;

  constructor(engine: Engine, decisions: Decisions, counter: Counter, prune: Prune) {
    this.engine = engine;
    this.decisions = decisions;
    this.counter = counter;
    this.prune = prune;
  }

  sums(from: Decided, all: readonly Item[]): ReadonlySet<number> {
    const { base, items } = simplify(from, all);
    const sets = this.parts(from, items).map((part) => this.enumerate(from, part));
    return sets.reduce((sums, set) => this.prune(addSets(sums, set)), new Set([base]));
  }

  private parts(from: Decided, items: readonly Item[]): Part[] {
    const parts: Part[] = [];
    const merge = (part: Part): void => {
      const touching = parts.filter((p) => [...part.slots].some((s) => p.slots.has(s)));
      const merged = {
        items: [...touching.flatMap((p) => p.items), ...part.items],
        slots: new Set([...touching.flatMap((p) => [...p.slots]), ...part.slots]),
      };
      parts.splice(0, parts.length, ...parts.filter((p) => !touching.includes(p)), merged);
    };
    for (const item of items) merge({ items: [item], slots: this.withGates(from, slotsIn(item)) });
    const undecided = (slot: number): boolean => isUndecided(from, slot);
    for (const tie of this.decisions.ties(from)) {
      merge({ items: [], slots: this.withGates(from, new Set([...tie].filter(undecided))) });
    }
    return parts.filter((p) => p.items.length > 0);
  }

  /** Adds the undecided questions that decide whether others are asked. */
  private withGates(from: Decided, slots: ReadonlySet<number>): Set<number> {
    const out = new Set(slots);
    for (const slot of out) {
      for (const literal of (this.engine.gates.get(slot) ?? []).flat()) {
        if (isUndecided(from, literal.slot)) out.add(literal.slot);
      }
    }
    return out;
  }

  private enumerate(from: Decided, { items, slots }: Part): ReadonlySet<number> {
    const key = this.keyOf(from, items, slots);
    const known = this.memo.get(key);
    if (known) return known;
    const matter = { slots, literals: literalsIn(items) };
    const slot = this.next(matter);
    const out = new Set<number>();
    for (const way of this.decisions.on(slot, from, matter)) {
      this.counter.states++;
      for (const sum of this.sums(way, items)) out.add(sum);
    }
    const pruned = this.prune(out);
    this.memo.set(key, pruned);
    return pruned;
  }

  /**
   * The question to decide next: never one whose gate reads another undecided one, then one that gates
   * others, then the one that most conjunctions read.
   */
  private next({ slots, literals }: Matter): number {
    const uses = new Map<number, number>();
    for (const { slot } of literals) uses.set(slot, (uses.get(slot) ?? 0) + 1);
    const weight = (slot: number): number =>
      (uses.get(slot) ?? 0) +
      1000 * this.decisions.childrenOf(slot).filter((child) => slots.has(child)).length;
    const ready = [...slots].filter((slot) => {
      const gate = this.engine.gates.get(slot) ?? [];
      return !gate.flat().some((l) => slots.has(l.slot));
    });
    return ready.reduce((best, slot) => (weight(slot) > weight(best) ? slot : best));
  }

  private keyOf(from: Decided, items: readonly Item[], slots: ReadonlySet<number>): string {
    const relevant = new Set(slots);
    for (const slot of relevant) {
      for (const child of this.decisions.childrenOf(slot)) relevant.add(child);
    }
    const standings = [...relevant]
      .sort((a, b) => a - b)
      .map((slot) => this.decisions.standing(slot, from));
    return `${standings.join(',')}#${keyOfItems(items)}`;
  }
}

const isUndecided = ({ state, closed }: Decided, slot: number): boolean =>
  isOpen(state, slot) && !closed.has(slot);

function addSets(a: ReadonlySet<number>, b: ReadonlySet<number>): Set<number> {
  const out = new Set<number>();
  for (const x of a) for (const y of b) out.add(x + y);
  return out;
}
