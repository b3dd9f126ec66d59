import type { Answers } from '../../model/answers.ts';
import { type Question, TOOLS_IN_USE } from '../../model/question.ts';
import { type Position, positionOf } from '../changes/moves.ts';
import { applies, isOpen, isTrue, type State, settle } from '../conditions/state.ts';
import type { Engine } from '../judging/compile.ts';

/**
 * Answers so far, with what may still be asked.
 *
 * A completion, in a conversation, is what it can still come to: it answers one question after the
 * other, each once its gate is known to be true; what the person leaves open stays open, with all that
 * hangs on it; and no answer makes one void that counted. Everything that looks ahead means these.
 */
export interface Situation extends Position {
  /** Questions that the person left open. */
  readonly skipped: readonly string[];
  /** Slots that stay open because the person does not know, those of tools in use included. */
  readonly closed: ReadonlySet<number>;
  /** Open questions whose gate is known to be open, in the order of the questionnaire. */
  readonly askable: readonly Question[];
}

/**
 * Works out what may still be asked.
 * @param skipped questions that the person left open; it counts once their gate is known to be open
 */
export function situationOf(
  engine: Engine,
  answers: Answers,
  skipped: readonly string[] = [],
): Situation {
  const position = positionOf(engine, answers);
  const closed = skipped
    .filter((id) => answers[id] === undefined && isWaiting(position, id))
    .flatMap((id) => slotsFilledBy(engine, id));
  const isAskable = ({ id }: Question): boolean =>
    answers[id] === undefined && !skipped.includes(id) && isWaiting(position, id);
  return {
    ...position,
    skipped,
    closed: new Set(closed),
    askable: engine.kb.questionnaire.questions.filter(isAskable),
  };
}

function isWaiting({ engine, state }: Position, id: string): boolean {
  const slot = engine.space.byId.get(id)?.index;
  if (slot === undefined) return true;
  const gate = engine.gates.get(slot);
  const isAsked = gate === undefined || isTrue(state, gate);
  return isAsked && applies(state, slot) && isOpen(state, slot);
}

/** The slots that the answer to a question fills; none for a list that no condition reads. */
export function slotsFilledBy({ space }: Engine, id: string): number[] {
  const slot = space.byId.get(id);
  if (slot) return [slot.index];
  if (id !== TOOLS_IN_USE) return [];
  return [...new Set([...space.provided.values()].map((at) => at.slot))];
}

const known = new WeakMap<Engine, readonly (readonly number[])[]>();

/** The slots that are asked only under some answers to this one, directly or through others. */
export function dependentsOf(engine: Engine, slot: number): readonly number[] {
  const all = known.get(engine) ?? engine.space.slots.map((s) => findDependents(engine, s.index));
  known.set(engine, all);
  return all[slot] ?? [];
}

function findDependents({ gates }: Engine, slot: number): number[] {
  const found = new Set([slot]);
  for (const parent of found) {
    for (const [child, gate] of gates) {
      if (gate.flat().some((literal) => literal.slot === parent)) found.add(child);
    }
  }
  found.delete(slot);
  return [...found];
}

/** Whether every answer that counted before still does. */
export const keepsAnswers = (before: Situation, after: Situation): boolean =>
  [...before.given].every((slot) => after.given.has(slot));

/** Whether a conversation can come to these answers, and not only a file. */
export function comesAbout(situation: Situation, more: Answers): boolean {
  if (Object.keys(more).every((id) => isFree(situation, id))) return true;
  let at = situation;
  let left = Object.entries(more);
  while (left.length > 0) {
    const entry = left.find(([id]) => at.askable.some((question) => question.id === id));
    if (entry === undefined) return false;
    const after = situationOf(at.engine, { ...at.answers, [entry[0]]: entry[1] }, at.skipped);
    if (!keepsAnswers(at, after)) return false;
    at = after;
    left = left.filter((each) => each !== entry);
  }
  return true;
}

/** Whether a question may be answered now, and has no say in any that is answered. */
const isFree = ({ engine, askable, given }: Situation, id: string): boolean =>
  askable.some((question) => question.id === id) &&
  slotsFilledBy(engine, id).every((slot) =>
    dependentsOf(engine, slot).every((other) => !given.has(other)),
  );

/** The answers so far and one more. */
export function withAnswer(situation: Situation, slot: number, mask: number): State {
  const next = situation.state.slice();
  next[2 * slot] = mask;
  next[2 * slot + 1] = mask;
  if (dependentsOf(situation.engine, slot).length > 0) settleAgain(situation, next);
  return next;
}

/** A completion without the answer to one question, and without those that depend on it. */
export function without(situation: Situation, completion: State, slot: number): State {
  const { engine, state } = situation;
  const next = completion.slice();
  const dependents = dependentsOf(engine, slot);
  for (const each of [slot, ...dependents]) {
    next[2 * each] = state[2 * each] ?? 0;
    next[2 * each + 1] = state[2 * each + 1] ?? 0;
  }
  if (dependents.length > 0) settleAgain(situation, next);
  return next;
}

/** Whether a completion answers a question that was open; what answers imply of others is no answer. */
export const isAnswered = ({ state }: Situation, completion: State, slot: number): boolean =>
  isOpen(state, slot) && !isOpen(completion, slot) && applies(completion, slot);

function settleAgain(situation: Situation, state: State): void {
  const { gates, space } = situation.engine;
  const answered = [...gates.keys()].filter(
    (slot) => situation.given.has(slot) || isAnswered(situation, state, slot),
  );
  settle(state, new Set(answered), gates, space);
}
