import { VERDICTS, type Verdict } from '../model/ids.ts';
import { clusterOf } from './cluster.ts';
import { type Engine, fitOf } from './compile.ts';
import { Ledger } from './ledger.ts';
import { outcomeFor, run } from './program.ts';
import { type Counter, type Prune, reachable } from './reach.ts';
import { isOpen, type State } from './state.ts';

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
  const read = [...clusterOf(engine, index).masks.keys()];
  if (!read.some((slot) => isOpen(state, slot) && !closed?.has(slot)))
    return settled(engine, index, state);
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

/** Nothing that matters is open: one verdict, one fit. */
function settled(engine: Engine, index: number, state: State): Outlook {
  const { program } = clusterOf(engine, index);
  const outcome = outcomeFor(program);
  run(program, state, outcome);
  const fit = fitOf(outcome.points[index] ?? 0);
  const verdict = VERDICTS[outcome.verdicts[index] ?? 0] ?? 'not-needed';
  return { possible: [verdict], low: fit, high: fit };
}
