import type { Slot } from '../conditions/space.ts';
import { applies, isFalse, isOpen, isTrue, type State, shutGates } from '../conditions/state.ts';
import type { Engine } from '../judging/compile.ts';
import { isConditional, weightsOn } from './plausible.ts';
import { dependentsOf } from './situation.ts';

/** Numbers in [0, 1): the same slot and turn give the same number. */
export type Draw = (slot: number, turn: number) => number;

/** What is known of a team before the rest is drawn. */
export interface Known {
  readonly engine: Engine;
  readonly state: State;
  readonly given: ReadonlySet<number>;
  /** Slots that stay open: their answer is not known. */
  readonly closed: ReadonlySet<number>;
}

/** A team that might be asking. */
export interface Team {
  readonly state: State;
  /** How well it goes with the answers given, beside other teams. */
  readonly weight: number;
}

/**
 * Draws a team that agrees with the answers given and knows all the others: ancestral sampling in the
 * order of the questionnaire by the plausibility of the knowledge, with likelihood weighting for the
 * answers given (Fung and Chang 1990).
 */
export function drawTeam(known: Known, draw: Draw): Team {
  const { engine, given } = known;
  const state = known.state.slice();
  let weight = 1;
  for (const slot of gatesFirst(engine)) {
    if (given.has(slot.index)) weight *= likelihood(engine, slot, state);
    else if (isToBeDrawn(known, slot, state)) {
      const weights = weightsOn(engine, slot, state);
      put(known, state, slot.index, drawMask(slot, state, weights, draw));
    }
  }
  return { state, weight };
}

/** The share of questions that an odd team leaves open. */
const LEFT_OPEN = 0.3;

/**
 * Draws a team by chance alone, each choice as likely as the next and many questions open: such teams
 * show what could matter, however rarely it does.
 */
export function drawOddTeam(known: Known, draw: Draw): State {
  const state = known.state.slice();
  for (const slot of gatesFirst(known.engine)) {
    if (known.given.has(slot.index) || !isToBeDrawn(known, slot, state)) continue;
    const { choices, type } = slot.question;
    if (draw(slot.index, choices.length) < LEFT_OPEN) continue;
    const weights = choices.map(() => (type === 'single' ? 1 : 150 / choices.length));
    put(known, state, slot.index, drawMask(slot, state, weights, draw));
  }
  return state;
}

const orders = new WeakMap<Engine, readonly Slot[]>();

/** Slots in the order of the questionnaire, each after those that its gate reads. */
export function gatesFirst(engine: Engine): readonly Slot[] {
  const order = orders.get(engine) ?? [...orderByGates(engine)];
  orders.set(engine, order);
  return order;
}

function orderByGates({ space, gates }: Engine): Set<Slot> {
  const order = new Set<Slot>();
  const add = (slot: Slot | undefined): void => {
    if (slot === undefined || order.has(slot)) return;
    for (const literal of (gates.get(slot.index) ?? []).flat()) add(space.slots[literal.slot]);
    order.add(slot);
  };
  for (const slot of space.slots) add(slot);
  return order;
}

/** Settles whether a question applies, now that those before it are drawn. */
function isToBeDrawn({ engine, closed }: Known, { index }: Slot, state: State): boolean {
  if (!applies(state, index)) return false;
  const gate = engine.gates.get(index);
  if (gate && isFalse(state, gate)) {
    state[2 * index] = 0;
    state[2 * index + 1] = 0;
    return false;
  }
  return isOpen(state, index) && !closed.has(index) && (!gate || isTrue(state, gate));
}

/** Writes an answer down, unless it makes one of the given answers void. */
function put({ engine, given }: Known, state: State, slot: number, mask: number): void {
  const before = hasGiven(engine, slot, given) ? state.slice() : undefined;
  state[2 * slot] = mask;
  state[2 * slot + 1] = mask;
  if (before === undefined) return;
  const after = state.slice();
  shutGates(after, engine.gates);
  if (dependentsOf(engine, slot).some((other) => given.has(other) && !applies(after, other)))
    state.set(before);
}

/** Whether an answer has been given to a question that hangs on this one. */
const hasGiven = (engine: Engine, slot: number, given: ReadonlySet<number>): boolean =>
  dependentsOf(engine, slot).some((other) => given.has(other));

function drawMask(slot: Slot, state: State, weights: readonly number[], draw: Draw): number {
  const yes = state[2 * slot.index] ?? 0;
  const maybe = state[2 * slot.index + 1] ?? 0;
  return slot.question.type === 'single'
    ? drawOne(slot, maybe, weights, draw)
    : drawSome(slot, yes, maybe, weights, draw);
}

function drawOne(slot: Slot, maybe: number, weights: readonly number[], draw: Draw): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) if (maybe & (1 << i)) total += weights[i] ?? 0;
  let left = draw(slot.index, 0) * total;
  for (let i = 0; i < weights.length; i++) {
    if (maybe & (1 << i)) left -= weights[i] ?? 0;
    if (left < 0) return 1 << i;
  }
  return maybe & -maybe;
}

/** Each choice by its share, no more than a person is asked for; the likeliest where none came up. */
function drawSome(
  { index, question, none }: Slot,
  yes: number,
  maybe: number,
  shares: readonly number[],
  draw: Draw,
): number {
  const open = maybe & ~yes & ~none;
  const room = Math.min(question.max ?? shares.length, question.ask ?? shares.length);
  const drawn: { readonly bit: number; readonly luck: number }[] = [];
  let luckiest = { bit: 0, luck: Number.POSITIVE_INFINITY };
  for (let i = 0; i < shares.length; i++) {
    if ((open & (1 << i)) === 0) continue;
    const one = { bit: 1 << i, luck: (100 * draw(index, i)) / Math.max(shares[i] ?? 0, 0.001) };
    if (one.luck < luckiest.luck) luckiest = one;
    if (one.luck < 1) drawn.push(one);
  }
  if (drawn.length > room) drawn.sort((a, b) => a.luck - b.luck).length = room;
  const mask = drawn.reduce((all, { bit }) => all | bit, yes);
  return mask || maybe & none || luckiest.bit || open & -open;
}

/** How likely a given answer is under the others; of single questions only, so that no team counts for all. */
function likelihood(engine: Engine, slot: Slot, state: State): number {
  if (slot.question.type !== 'single' || !isConditional(engine, slot)) return 1;
  const mask = state[2 * slot.index] ?? 0;
  const weights = weightsOn(engine, slot, state);
  const chosen = sum(weights.filter((_, i) => mask & (1 << i)));
  return Math.max(0.001, chosen / Math.max(1, sum(weights)));
}

const sum = (values: readonly number[]): number => values.reduce((total, v) => total + v, 0);
