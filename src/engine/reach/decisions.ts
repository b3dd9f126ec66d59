import type { Dnf, Literal } from '../conditions/dnf.ts';
import { applies, isFalse, isTrue, openGates, type State, shutGates } from '../conditions/state.ts';
import type { View } from '../conditions/truth.ts';
import type { Engine } from '../judging/compile.ts';
import { classesOf, provable } from './projection.ts';

/** How far a completion has been decided. */
export interface Decided extends View {
  /** Gated questions that are answered, some of them in a way still to be decided. */
  readonly answered: ReadonlySet<number>;
}

/** What is being decided together: the open slots, and the literals that read them. */
export interface Matter {
  readonly slots: ReadonlySet<number>;
  readonly literals: readonly Literal[];
}

/**
 * Every way in which an open question can go, one for each class of answers that cannot be told apart:
 * answered, or left open. An answer to a gated question says something of the questions that its gate
 * reads even where those are left open, so leaving one open can go several ways. The questions that a
 * gate reads must be decided before the gated one. In a conversation none of that comes about: there a
 * question is answered once its gate is known to be true, and what is left open goes one way.
 */
export class Decisions {
  private readonly engine: Engine;
  /** The gated slots whose gates read a slot. */
  private readonly gatedBy: ReadonlyMap<number, readonly number[]>;
  private readonly isConversation: boolean;

  constructor(engine: Engine, isConversation: boolean) {
    this.engine = engine;
    this.gatedBy = gatedBy(engine);
    this.isConversation = isConversation;
  }

  /** The ways in which a slot can go. */
  *on(slot: number, from: Decided, matter: Matter): Generator<Decided> {
    if (this.engine.space.slots[slot] === undefined) {
      yield* this.tools(from, matter);
      return;
    }
    if (!from.answered.has(slot)) yield* this.leftOpen(slot, from, matter);
    if (this.isAnswerable(slot, from)) yield* this.answers(slot, from, matter);
  }

  /** The gated slots whose gates read a slot. */
  childrenOf(slot: number): readonly number[] {
    return this.gatedBy.get(slot) ?? [];
  }

  /**
   * Slots that cannot be decided apart: the gate of a question that is or may be answered reads them
   * together, or they stand for one list.
   */
  ties({ answered }: Decided): ReadonlySet<number>[] {
    const { gates, space } = this.engine;
    const joint = [...gates]
      .filter(([slot]) => !this.isConversation || answered.has(slot))
      .map(([, gate]) => gate.flat())
      .filter(isJoint);
    const tools = Array.from(
      { length: space.size - space.slots.length },
      (_, i) => space.slots.length + i,
    );
    return [...joint.map((literals) => new Set(literals.map((l) => l.slot))), new Set(tools)];
  }

  /** What a gate says, and what is known of the questions that it reads. */
  standing(slot: number, { state, closed, answered }: Decided): string {
    const gate = this.gateOf(slot);
    const own = `${slot}:${state[2 * slot]}:${state[2 * slot + 1]}:${closed.has(slot)}:${answered.has(slot)}`;
    if (isTrue(state, gate)) return own;
    const reads = gate.flat().map((l) => l.slot);
    return `${own}(${reads.map((s) => `${s}:${state[2 * s]}:${state[2 * s + 1]}:${closed.has(s)}`)})`;
  }

  private gateOf(slot: number): Dnf {
    return this.engine.gates.get(slot) ?? [[]];
  }

  /** The list of tools in use: left out, or one for each class of what tools prove. */
  private *tools(from: Decided, matter: Matter): Generator<Decided> {
    const { slots, size } = this.engine.space;
    const all = Array.from({ length: size - slots.length }, (_, i) => slots.length + i);
    yield { ...from, closed: new Set([...from.closed, ...all]) };
    const reading = all.flatMap((slot) => this.reading(slot, from, matter));
    for (const proof of provable(this.engine, reading)) {
      const state = from.state.slice();
      for (const [i, mask] of proof.entries()) assign(state, slots.length + i, mask);
      yield* this.settled({ ...from, state });
    }
  }

  private *answers(index: number, from: Decided, matter: Matter): Generator<Decided> {
    const slot = this.engine.space.slots[index];
    if (slot === undefined) return;
    const reading = this.reading(index, from, matter).filter((l) => l.slot === index);
    const masks = [...new Set(reading.map((l) => l.mask))];
    for (const mask of classesOf(slot, from.state, masks)) {
      const state = from.state.slice();
      assign(state, index, mask);
      yield* this.settled({ ...from, state });
    }
  }

  /**
   * The literals that tell answers to a slot apart: those of the matter, and of gates that have a say
   * in it.
   */
  private reading(slot: number, from: Decided, matter: Matter): Literal[] {
    const children = this.childrenOf(slot).filter((child) => this.hasSay(child, from, matter));
    return [...matter.literals, ...children.flatMap((child) => this.gateOf(child).flat())];
  }

  /**
   * Whether it matters if a question is asked: it is part of the matter, answered, or decides that of
   * one which is. The gate of any other has a say only where it ties questions to each other.
   */
  private hasSay(slot: number, from: Decided, matter: Matter): boolean {
    return (
      matter.slots.has(slot) ||
      from.answered.has(slot) ||
      (!this.isConversation && isJoint(this.gateOf(slot).flat())) ||
      this.childrenOf(slot).some((child) => this.hasSay(child, from, matter))
    );
  }

  /**
   * Whether a question may be answered without saying anything of others that are left open: where it
   * would, those were left open in another way.
   */
  private isAnswerable(slot: number, { state }: Decided): boolean {
    const gate = this.gateOf(slot);
    if (isFalse(state, gate)) return false;
    if (isTrue(state, gate)) return true;
    return !this.isConversation && !this.opens(state.slice(), new Set([slot]));
  }

  /** Left open: as it is, and narrowed by each set of answered questions that it gates. */
  private *leftOpen(slot: number, from: Decided, { slots }: Matter): Generator<Decided> {
    const first = { ...from, closed: new Set([...from.closed, slot]) };
    if (this.isConversation) {
      yield first;
      return;
    }
    const ways: Decided[] = [first];
    // Answers to questions outside the matter are free; with one of them nothing inside must be answered.
    const children = [...this.childrenOf(slot)].sort(
      (a, b) => Number(slots.has(a)) - Number(slots.has(b)),
    );
    for (const way of ways) {
      yield way;
      for (const child of children) {
        for (const next of this.narrowed(child, way, slot)) {
          if (!ways.some((w) => this.covers(w, next, slots))) ways.push(next);
        }
      }
    }
  }

  /** What answering a gated question says of those that its gate reads, the last of them just left open. */
  private *narrowed(child: number, way: Decided, slot: number): Generator<Decided> {
    const { state, closed, answered } = way;
    // What an implied answer says of others is said only where it is given.
    if (answered.has(child) || !applies(state, child)) return;
    const next = { closed, state: state.slice(), answered: new Set([...answered, child]) };
    if (isFalse(state, this.gateOf(child)) || !this.opens(next.state, next.answered)) return;
    const others = [...closed].filter((s) => s !== slot);
    if (others.every((s) => !differs(state, next.state, s))) yield* this.settled(next);
  }

  private opens(state: State, answered: ReadonlySet<number>): boolean {
    return openGates(state, answered, this.engine.gates, this.engine.space);
  }

  /** Whether the first way is the same as the second, and obliges nothing more. */
  private covers(a: Decided, b: Decided, slots: ReadonlySet<number>): boolean {
    const obliged = [...a.answered].filter((s) => slots.has(s));
    return a.state.every((v, i) => v === b.state[i]) && obliged.every((s) => b.answered.has(s));
  }

  /** Shuts gates; nothing where that contradicts an answered question. */
  private *settled(next: Decided): Generator<Decided> {
    shutGates(next.state, this.engine.gates);
    for (const slot of next.answered) if (!applies(next.state, slot)) return;
    yield next;
  }
}

/** Whether literals read more than one slot. */
const isJoint = (literals: readonly Literal[]): boolean =>
  literals.some((l) => l.slot !== literals[0]?.slot);

function gatedBy({ gates }: Engine): Map<number, number[]> {
  const out = new Map<number, number[]>();
  for (const [slot, gate] of gates) {
    for (const parent of new Set(gate.flat().map((l) => l.slot))) {
      out.set(parent, [...(out.get(parent) ?? []), slot]);
    }
  }
  return out;
}

function assign(state: State, slot: number, mask: number): void {
  state[2 * slot] = mask;
  state[2 * slot + 1] = mask;
}

const differs = (a: State, b: State, slot: number): boolean =>
  a[2 * slot] !== b[2 * slot] || a[2 * slot + 1] !== b[2 * slot + 1];
