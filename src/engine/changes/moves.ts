import type { Answer, Answers } from '../../model/answers.ts';
import type { Dnf } from '../conditions/dnf.ts';
import { choicesOf, type Slot } from '../conditions/space.ts';
import { encode, isFalse, type State } from '../conditions/state.ts';
import type { Engine } from '../judging/compile.ts';

/**
 * One change of answers: another choice of a single question, or one choice of a multi question more
 * or less. A choice added to `none` replaces it; taking away the last leaves `none` where it exists.
 */
export interface Move {
  readonly slot: Slot;
  /** The new whole answer, as a mask. */
  readonly mask: number;
  /** How far it goes on an ordered scale; 1 for all others. */
  readonly distance: number;
}

/** Answers with what the engine made of them: the point that moves start from. */
export interface Position {
  readonly engine: Engine;
  readonly answers: Answers;
  readonly state: State;
  /** Answers to questions that do not apply under the others. */
  readonly inactive: Readonly<Record<string, Answer>>;
  /** Answered slots that apply. */
  readonly given: ReadonlySet<number>;
  /** Slots that other questions are gated by, with these gates. */
  readonly gating: ReadonlyMap<number, readonly Dnf[]>;
  /**
   * Answered slots whose gate reads one that is not: the answer says something of that one, so what
   * switches such a question on or off has a say in more than itself.
   */
  readonly implying: readonly number[];
}

/** Encodes answers and notes which of them count, and which questions decide whether others are asked. */
export function positionOf(engine: Engine, answers: Answers): Position {
  const { state, inactive } = encode(answers, engine);
  const given = engine.space.slots.filter(
    ({ question: { id } }) => answers[id] !== undefined && inactive[id] === undefined,
  );
  return {
    engine,
    answers,
    state,
    inactive,
    given: new Set(given.map((s) => s.index)),
    gating: gatingIn(engine),
    implying: implyingIn(engine, answers),
  };
}

function gatingIn({ gates }: Engine): Map<number, Dnf[]> {
  const gating = new Map<number, Dnf[]>();
  gates.forEach((gate) => {
    gate.flat().forEach(({ slot }) => {
      const known = gating.get(slot);
      if (known === undefined) gating.set(slot, [gate]);
      else if (!known.includes(gate)) known.push(gate);
    });
  });
  return gating;
}

function implyingIn({ gates, space }: Engine, answers: Answers): number[] {
  const isAnswered = (slot: number): boolean =>
    answers[space.slots[slot]?.question.id ?? ''] !== undefined;
  return [...gates]
    .filter(([slot, gate]) => isAnswered(slot) && gate.flat().some((l) => !isAnswered(l.slot)))
    .map(([slot]) => slot);
}

/** Every single change of the answers given, in the order of the questionnaire. */
export function movesFrom({ engine, state, given }: Position): Move[] {
  const moves: Move[] = [];
  engine.space.slots.forEach((slot) => {
    if (given.has(slot.index)) moves.push(...movesOn(slot, state[2 * slot.index] ?? 0));
  });
  return moves;
}

/** Every single change of one answer. */
export function movesOn(slot: Slot, mask: number): Move[] {
  const bits = [...slot.bits.values()];
  if (slot.question.type === 'single') {
    const at = bits.indexOf(mask);
    const far = (i: number): number => (slot.question.ordered ? Math.abs(i - at) : 1);
    return bits
      .map((bit, i) => ({ slot, mask: bit, distance: far(i) }))
      .filter((move) => move.mask !== mask);
  }
  const masks = new Set(bits.map((bit) => toggled(slot, mask, bit)));
  return [...masks].filter((m) => m !== mask).map((m) => ({ slot, mask: m, distance: 1 }));
}

/** The answer with one choice more or less; the same where that is no move. */
function toggled(slot: Slot, mask: number, bit: number): number {
  if (bit === slot.none) return mask;
  if ((mask & bit) === 0) {
    const next = (mask & ~slot.none) | bit;
    return countBits(next) > (slot.question.max ?? 31) ? mask : next;
  }
  const left = mask & ~bit;
  if (left !== 0) return left;
  return slot.none === 0 ? mask : slot.none;
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * The state after some changes of answers given. They have to be settled anew where a gate shuts or no
 * longer is shut, and wherever answers say something of open questions, for which of them has its say
 * may hang on the one that is changed.
 */
export function stateAfter(position: Position, moves: readonly Move[]): State {
  const { engine, answers, state } = position;
  const next = state.slice();
  for (const { slot, mask } of moves) {
    next[2 * slot.index] = mask;
    next[2 * slot.index + 1] = mask;
  }
  if (!mustSettle(position, moves, next)) return next;
  const changed = { ...answers, ...answersOf(moves) };
  return encode(changed, engine).state;
}

function mustSettle(
  { state, gating, implying }: Position,
  moves: readonly Move[],
  next: State,
): boolean {
  return moves.some(({ slot: { index } }) => {
    const gates = gating.get(index) ?? [];
    if (implying.length > 0) return gates.length > 0;
    return gates.some((gate) => isFalse(state, gate) !== isFalse(next, gate));
  });
}

/** The new whole value of each changed question. */
export function answersOf(moves: readonly Move[]): Answers {
  const out: Record<string, Answer> = {};
  for (const { slot, mask } of moves) {
    const choices = choicesOf(slot, mask);
    out[slot.question.id] = slot.question.type === 'single' ? (choices[0] ?? '') : choices;
  }
  return out;
}

/** Answers in use that stop applying under some changes, in the order of the questionnaire. */
export function droppedBy(position: Position, moves: readonly Move[]): string[] {
  const after = stateAfter(position, moves);
  return position.engine.space.slots
    .filter((s) => position.given.has(s.index) && after[2 * s.index + 1] === 0)
    .map((s) => s.question.id);
}
