import type { State } from '../conditions/state.ts';
import { outcomeFor, run } from '../judging/program.ts';
import { Rejudge } from '../judging/rejudge.ts';
import { type Move, movesFrom, type Position, stateAfter } from './moves.ts';

/** One single change and what it makes of every target. */
export interface Trial {
  readonly move: Move;
  /** Index in `VERDICTS`, by target. */
  readonly verdicts: Uint8Array;
}

/** The verdicts as they stand, then those after every single change of the answers given. */
export interface Trials {
  readonly now: Uint8Array;
  readonly all: readonly Trial[];
  /** Those that may turn a verdict: few, and all that do. */
  readonly turning: readonly Trial[];
}

/** Judges all targets once for each single change; counterfactuals and robustness both read it. */
export function trialsFrom(position: Position): Trials {
  const { engine, state, gating } = position;
  const rejudge = new Rejudge(engine, state);
  const outcome = outcomeFor(engine.program);
  const verdicts = (move: Move): Uint8Array => {
    const { index } = move.slot;
    if (!gating.has(index)) return rejudge.after(index, move.mask);
    const after = stateAfter(position, [move]);
    if (differOnlyIn(index, state, after)) return rejudge.after(index, move.mask);
    run(engine.program, after, outcome);
    return outcome.verdicts.slice();
  };
  const { now } = rejudge;
  const all = movesFrom(position).map((move) => ({ move, verdicts: verdicts(move) }));
  return { now, all, turning: all.filter((trial) => trial.verdicts !== now) };
}

/** Whether a change has left all other questions as they were. */
function differOnlyIn(slot: number, before: State, after: State): boolean {
  for (let at = 0; at < before.length; at++) {
    if (at >> 1 !== slot && after[at] !== before[at]) return false;
  }
  return true;
}
