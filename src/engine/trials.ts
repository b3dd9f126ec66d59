import { type Move, movesFrom, type Position, stateAfter } from './moves.ts';
import { outcomeFor, run } from './program.ts';

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
}

/** Judges all targets once for each single change; counterfactuals and robustness both read it. */
export function trialsFrom(position: Position): Trials {
  const { engine, state } = position;
  const outcome = outcomeFor(engine.program);
  const verdicts = (moves: readonly Move[]): Uint8Array => {
    run(engine.program, moves.length === 0 ? state : stateAfter(position, moves), outcome);
    return outcome.verdicts.slice();
  };
  const all = movesFrom(position).map((move) => ({ move, verdicts: verdicts([move]) }));
  return { now: verdicts([]), all };
}
