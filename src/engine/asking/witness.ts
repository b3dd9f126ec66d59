import type { Answers } from '../../model/answers.ts';
import { answersOf } from '../changes/moves.ts';
import { questionOn } from '../conditions/space.ts';
import { applies, isOpen, type State } from '../conditions/state.ts';
import type { Engine } from '../judging/compile.ts';
import { dependentsOf, isAnswered, type Situation } from './situation.ts';

/**
 * Proof that a question matters: a completion of the answers so far which says something else once some
 * answers are left out again, namely that to the question, or to one that depends on it.
 */
export interface Witness {
  readonly answers: Answers;
  readonly without: readonly string[];
}

/** The witness that a completed state is, for a question that it answers. */
export function witnessFrom(situation: Situation, completion: State, slot: number): Witness {
  const { engine, answers } = situation;
  const more = answersIn(engine, completion, (index) => isAnswered(situation, completion, index));
  const completed = { ...more, ...answers };
  const left = [slot, ...dependentsOf(engine, slot)].map((s) => questionOn(engine.space, s));
  return {
    answers: completed,
    without: left.filter((id) => completed[id] !== undefined && answers[id] === undefined),
  };
}

/** The answers to some questions with choices, all if nothing else is said, that a state holds. */
export function answersIn(
  { space }: Engine,
  state: State,
  isWanted: (slot: number) => boolean = () => true,
): Answers {
  const answered = space.slots.filter(
    ({ index }) => !isOpen(state, index) && applies(state, index) && isWanted(index),
  );
  return answersOf(
    answered.map((slot) => ({ slot, mask: state[2 * slot.index] ?? 0, distance: 1 })),
  );
}
