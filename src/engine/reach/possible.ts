import { VERDICTS, type Verdict } from '../../model/ids.ts';
import { isOpen, type State } from '../conditions/state.ts';
import { clusterOf, slotsReadBy } from '../judging/cluster.ts';
import { type Engine, fitOf } from '../judging/compile.ts';
import { outcomeFor, run } from '../judging/program.ts';
import { Ledger } from './ledger.ts';
import { type Counter, type Prune, reachable } from './reach.ts';

/** What completions of the answers can still make of a target. */
export interface Outlook {
  /** In the order of `VERDICTS`. */
  readonly possible: readonly Verdict[];
  readonly low: number;
  readonly high: number;
}

/**
 * Every verdict that some completion reaches, and the interval of fit: exact, over the target and all
 * that include or require it.
 * @param given slots answered in the state
 * @param closed open slots that the person left open: then of all completions only those count that the
 *   conversation can come to, answering one question after the other once its gate is known to be true
 * @throws RangeError where more includes or requires the target than can be looked through
 */
export function outlook(
  engine: Engine,
  index: number,
  state: State,
  given: ReadonlySet<number>,
  counter?: Counter,
  closed?: ReadonlySet<number>,
): Outlook {
  if (isSettled(engine, index, state, closed)) return settled(engine, index, state);
  const ledger = new Ledger(engine, index);
  const prune: Prune = (sums) => ledger.prune(sums);
  const sums = reachable(engine, state, given, ledger.items, { counter, prune, closed });
  const possible = new Set<Verdict>();
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const sum of sums) {
    const { verdict, points } = ledger.read(sum);
    possible.add(verdict);
    low = Math.min(low, points);
    high = Math.max(high, points);
  }
  return {
    possible: VERDICTS.filter((v) => possible.has(v)),
    low: fitOf(low),
    high: fitOf(high),
  };
}

/** Whether nothing is open that the target and all that include or require it hang on. */
export function isSettled(
  engine: Engine,
  index: number,
  state: State,
  closed?: ReadonlySet<number>,
): boolean {
  const { members } = clusterOf(engine, index);
  for (let slot = 0; slot < engine.space.size; slot++) {
    if (!isOpen(state, slot) || closed?.has(slot)) continue;
    if (members.some((member) => slotsReadBy(member).has(slot))) return false;
  }
  return true;
}

function settled(engine: Engine, index: number, state: State): Outlook {
  const { program } = clusterOf(engine, index);
  const outcome = outcomeFor(program);
  run(program, state, outcome);
  const verdict = VERDICTS[outcome.verdicts[index] ?? 0] ?? 'not-needed';
  return certainly(verdict, outcome.points[index] ?? 0);
}

/** The outlook where one verdict is certain: it, and one fit. */
export function certainly(verdict: Verdict, points: number): Outlook {
  const fit = fitOf(points);
  return { possible: [verdict], low: fit, high: fit };
}
