import type { Answers } from '../../model/answers.ts';
import type { Question } from '../../model/question.ts';
import type { Engine } from '../compile.ts';
import { type Position, positionOf } from '../moves.ts';
import { applies, isOpen, isTrue, type State, settle } from '../state.ts';

/** Answers so far, with what may still be asked. */
export interface Situation extends Position {
  /** Slots that stay open because the person does not know, those of tools in use included. */
  readonly closed: ReadonlySet<number>;
  /** Open questions whose gate is known to be open, in the order of the questionnaire. */
  readonly askable: readonly Question[];
}

/** The question whose answer fills the slots that stand for capabilities of tools in use. */
const TOOLS_IN_USE = 'current_tools';

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

/** The question that fills a slot. */
export function questionOn({ space }: Engine, slot: number): string {
  return space.slots[slot]?.question.id ?? TOOLS_IN_USE;
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

/** The answers so far and one more. */
export function withAnswer({ engine, state }: Situation, slot: number, mask: number): State {
  const next = state.slice();
  next[2 * slot] = mask;
  next[2 * slot + 1] = mask;
  if (dependentsOf(engine, slot).length > 0) settleAgain(engine, next);
  return next;
}

/** A completion without the answer to one question, and without those that depend on it. */
export function without({ engine, state }: Situation, completion: State, slot: number): State {
  const next = completion.slice();
  const dependents = dependentsOf(engine, slot);
  for (const each of [slot, ...dependents]) {
    next[2 * each] = state[2 * each] ?? 0;
    next[2 * each + 1] = state[2 * each + 1] ?? 0;
  }
  if (dependents.length > 0) settleAgain(engine, next);
  return next;
}

function settleAgain({ gates, space }: Engine, state: State): void {
  const answered = [...gates.keys()].filter((s) => applies(state, s) && !isOpen(state, s));
  settle(state, new Set(answered), gates, space);
}
