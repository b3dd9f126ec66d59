import type { Answer, Answers } from '../../model/answers.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import { TOOLS_IN_USE } from '../../model/question.ts';
import type { Dnf, Literal } from './dnf.ts';
import { narrowed } from './narrowing.ts';
import { provenBy } from './proofs.ts';
import { maskOf, type Slot, type Space } from './space.ts';

/**
 * What is known of each slot, two numbers a slot: the bits that are chosen for certain, and the bits
 * that may be chosen. Answered: both equal. Open: nothing certain, everything possible. Does not
 * apply: nothing at all. An answer may narrow another question before it is answered.
 */
export type State = Int32Array;

/** Whether the answer is not known, or not wholly. */
export const isOpen = (state: State, slot: number): boolean =>
  state[2 * slot] !== state[2 * slot + 1];
/** Whether the question is asked, or may be; behind a shut gate nothing can be chosen. */
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

/**
 * The gates of the questionnaire: slot of a gated question to the condition under which it is asked.
 * A question that another one's gate reads comes before it.
 */
export type Gates = ReadonlyMap<number, Dnf>;

/** What answers are encoded by; an engine is one. */
export interface Code {
  readonly kb: KnowledgeBase;
  readonly space: Space;
  readonly gates: Gates;
}

/** Answers in the form that conditions are tested on. */
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
 * gate false: then it is inactive and the question does not apply. Of answers that contradict each
 * other through open questions the one that the questionnaire asks first counts, so the order of keys
 * is irrelevant.
 */
export function encode(answers: Answers, code: Code): Encoded {
  const given = code.space.slots.filter((s) => answerMask(answers[s.question.id], s) !== 0);
  const { state, counting } = settled(answers, code, new Set(given));
  const inactive = given.filter((s) => !counting.has(s) || !applies(state, s.index));
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

/** Leaves out answers that contradict earlier ones, one by one, as if they had not been given. */
function settled(
  answers: Answers,
  code: Code,
  given: ReadonlySet<Slot>,
): { state: State; counting: ReadonlySet<Slot> } {
  const { kb, space, gates } = code;
  const state = openState(space);
  for (const slot of given) {
    const mask = answerMask(answers[slot.question.id], slot);
    set(state, slot.index, mask, mask);
  }
  const tools = answers[TOOLS_IN_USE];
  if (tools !== undefined) setProven(state, tools, kb, space);
  const contradicting = settle(state, new Set([...given].map((s) => s.index)), gates, space);
  if (contradicting === undefined) return { state, counting: given };
  const rest = new Set([...given].filter((s) => s.index !== contradicting));
  return settled(answers, code, rest);
}

function answerMask(answer: Answer | undefined, slot: Space['slots'][number]): number {
  if (answer === undefined) return 0;
  return maskOf(slot, typeof answer === 'string' ? [answer] : answer);
}

function set(state: State, slot: number, yes: number, maybe: number): void {
  state[2 * slot] = yes;
  state[2 * slot + 1] = maybe;
}

function setProven(state: State, tools: Answer, kb: KnowledgeBase, space: Space): void {
  const proven = provenBy(typeof tools === 'string' ? [tools] : tools, kb, space);
  for (const [i, mask] of proven.entries()) set(state, space.slots.length + i, mask, mask);
}

/**
 * Applies gates: shut ones switch questions off, then each given answer opens its own.
 * @returns an answer that has to be left out: it contradicts an earlier one, or an earlier one has just
 *   switched it off after it had its say
 */
export function settle(
  state: State,
  given: ReadonlySet<number>,
  gates: Gates,
  space: Space,
): number | undefined {
  shutGates(state, gates);
  const waiting = new Set([...gates.keys()].filter((s) => given.has(s) && applies(state, s)));
  const counting = new Set<number>();
  for (const slot of waiting) {
    counting.add(slot);
    if (!openGates(state, counting, gates, space)) continue;
    shutGates(state, gates);
    const isOff = (s: number): boolean => !applies(state, s);
    if ([...counting].some(isOff)) return slot;
    const off = [...waiting].find(isOff);
    if (off !== undefined) return off;
  }
  return undefined;
}

/** Switches off every question whose gate is certainly false. Gates come parents first: one pass does. */
export function shutGates(state: State, gates: Gates): void {
  gates.forEach((gate, slot) => {
    if (isFalse(state, gate)) set(state, slot, 0, 0);
  });
}

/**
 * Makes the gates of answered questions true, as far as that says something of single questions; these
 * are open and stay so.
 * @returns whether anything changed
 */
export function openGates(
  state: State,
  answered: ReadonlySet<number>,
  gates: Gates,
  space: Space,
): boolean {
  let changed = false;
  for (let again = true; again; ) {
    again = false;
    for (const slot of answered) again = imply(state, gates.get(slot) ?? [], space) || again;
    changed ||= again;
  }
  return changed;
}

function imply(state: State, gate: Dnf, space: Space): boolean {
  const [conjunction] = gate;
  if (gate.length !== 1 || conjunction === undefined) return false;
  return conjunction.map((literal) => implyLiteral(state, literal, space)).includes(true);
}

function implyLiteral(state: State, literal: Literal, space: Space): boolean {
  const { slot: index } = literal;
  const slot = space.slots[index];
  const before = { yes: state[2 * index] ?? 0, maybe: state[2 * index + 1] ?? 0 };
  if (slot === undefined || before.yes === before.maybe) return false;
  const { yes, maybe } = narrowed(slot, before, literal);
  set(state, index, yes, maybe);
  return yes !== before.yes || maybe !== before.maybe;
}
