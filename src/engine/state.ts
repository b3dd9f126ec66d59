import type { Answer, Answers } from '../model/answers.ts';
import type { KnowledgeBase } from '../model/knowledge.ts';
import type { Tool } from '../model/tool.ts';
import type { Dnf, Literal } from './dnf.ts';
import { maskOf, type Space } from './space.ts';

/**
 * What is known of each slot, two numbers a slot: the bits that are chosen for certain, and the bits
 * that may be chosen. Answered: both equal. Open: nothing certain, everything possible. Does not
 * apply: nothing at all. An answer may narrow another question before it is answered.
 */
export type State = Int32Array;

export const isOpen = (state: State, slot: number): boolean =>
  state[2 * slot] !== state[2 * slot + 1];
export const applies = (state: State, slot: number): boolean => state[2 * slot + 1] !== 0;

const literalTrue = (state: State, { slot, mask, negated }: Literal): boolean =>
  negated ? ((state[2 * slot + 1] ?? 0) & mask) === 0 : ((state[2 * slot] ?? 0) & mask) !== 0;

const literalFalse = (state: State, { slot, mask, negated }: Literal): boolean =>
  negated ? ((state[2 * slot] ?? 0) & mask) !== 0 : ((state[2 * slot + 1] ?? 0) & mask) === 0;

/** Whether a condition is certainly true. */
export const isTrue = (state: State, dnf: Dnf): boolean =>
  dnf.some((conjunction) => conjunction.every((l) => literalTrue(state, l)));

/** Whether a condition is certainly false. */
export const isFalse = (state: State, dnf: Dnf): boolean =>
  dnf.every((conjunction) => conjunction.some((l) => literalFalse(state, l)));

/** The literals of the first conjunction that is true; undefined where the condition is not. */
export const witness = (state: State, dnf: Dnf): readonly Literal[] | undefined =>
  dnf.find((conjunction) => conjunction.every((l) => literalTrue(state, l)));

/** The literals that keep a condition from being true, of the conjunction that lacks the fewest. */
export function lacking(state: State, dnf: Dnf): readonly Literal[] {
  const gaps = dnf.map((conjunction) => conjunction.filter((l) => !literalTrue(state, l)));
  return gaps.reduce((best, gap) => (gap.length < best.length ? gap : best), gaps[0] ?? []);
}

/** The gates of the questionnaire: slot of a gated question to the condition under which it is asked. */
export type Gates = ReadonlyMap<number, Dnf>;

export interface Encoded {
  readonly state: State;
  /** Answers that do not apply under the others, by question. */
  readonly inactive: Readonly<Record<string, Answer>>;
}

const templates = new WeakMap<Space, State>();

/** Everything open. */
export function openState(space: Space): State {
  const known = templates.get(space);
  if (known) return known.slice();
  const state = new Int32Array(2 * space.size).fill(0);
  for (const slot of space.slots) state[2 * slot.index + 1] = slot.all;
  for (const { slot, bit } of space.provided.values()) {
    state[2 * slot + 1] = (state[2 * slot + 1] ?? 0) | bit;
  }
  templates.set(space, state);
  return state.slice();
}

/**
 * Encodes answers. An answer to a gated question implies its gate, unless the other answers make the
 * gate false: then it is inactive and the question does not apply. Settles in questionnaire order,
 * so the order of keys is irrelevant.
 */
export function encode(answers: Answers, kb: KnowledgeBase, space: Space, gates: Gates): Encoded {
  const state = openState(space);
  const given = new Set<number>();
  for (const slot of space.slots) {
    const mask = answerMask(answers[slot.question.id], slot);
    if (mask === 0) continue;
    given.add(slot.index);
    set(state, slot.index, mask, mask);
  }
  setProvided(state, answers.current_tools, kb, space);
  settle(state, given, gates, space);
  const inactive = space.slots.filter((s) => given.has(s.index) && !applies(state, s.index));
  return {
    state,
    inactive: Object.fromEntries(
      inactive.flatMap(({ question: { id } }) => {
        const answer = answers[id];
        return answer === undefined ? [] : [[id, answer]];
      }),
    ),
  };
}

function answerMask(answer: Answer | undefined, slot: Space['slots'][number]): number {
  if (answer === undefined) return 0;
  return maskOf(slot, typeof answer === 'string' ? [answer] : answer);
}

function set(state: State, slot: number, yes: number, maybe: number): void {
  state[2 * slot] = yes;
  state[2 * slot + 1] = maybe;
}

function setProvided(
  state: State,
  tools: Answer | undefined,
  kb: KnowledgeBase,
  space: Space,
): void {
  if (tools === undefined || space.provided.size === 0) return;
  const used = new Set(typeof tools === 'string' ? [tools] : tools);
  const byId = toolsById(kb);
  const proven = [...used].flatMap((id) => byId.get(id)?.capabilities ?? []);
  for (const { slot } of space.provided.values()) set(state, slot, 0, 0);
  for (const { id } of proven) {
    const at = space.provided.get(id);
    if (at === undefined) continue;
    const mask = (state[2 * at.slot] ?? 0) | at.bit;
    set(state, at.slot, mask, mask);
  }
}

const toolTables = new WeakMap<KnowledgeBase, ReadonlyMap<string, Tool>>();

function toolsById(kb: KnowledgeBase): ReadonlyMap<string, Tool> {
  const known = toolTables.get(kb) ?? new Map(kb.tools.map((tool) => [tool.id, tool]));
  toolTables.set(kb, known);
  return known;
}

/** Applies gates until nothing changes: closed gates switch questions off, given answers open gates. */
export function settle(state: State, given: ReadonlySet<number>, gates: Gates, space: Space): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const [slot, gate] of gates) {
      if (!applies(state, slot)) continue;
      if (isFalse(state, gate)) {
        set(state, slot, 0, 0);
        changed = true;
      } else if (given.has(slot) && imply(state, gate, space)) changed = true;
    }
  }
}

/** Makes a gate true where that says something of single questions; returns whether anything changed. */
function imply(state: State, gate: Dnf, space: Space): boolean {
  const [conjunction] = gate;
  if (gate.length !== 1 || conjunction === undefined) return false;
  return conjunction.map((literal) => implyLiteral(state, literal, space)).includes(true);
}

function implyLiteral(state: State, { slot, mask, negated }: Literal, space: Space): boolean {
  const question = space.slots[slot];
  const yes = state[2 * slot] ?? 0;
  const maybe = state[2 * slot + 1] ?? 0;
  if (question === undefined || yes === maybe) return false;
  let nextYes = yes;
  let nextMaybe = maybe;
  if (negated) nextMaybe &= ~mask;
  else if (question.question.type === 'single') {
    nextMaybe &= mask;
    if ((nextMaybe & (nextMaybe - 1)) === 0) nextYes = nextMaybe;
  } else {
    if ((mask & (mask - 1)) === 0) nextYes |= mask;
    if ((mask & question.none) === 0) nextMaybe &= ~question.none;
  }
  if (nextYes === yes && nextMaybe === maybe) return false;
  set(state, slot, nextYes, nextMaybe);
  return true;
}
