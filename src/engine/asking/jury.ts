import { isRecommended, VERDICTS } from '../../model/ids.ts';
import type { State } from '../conditions/state.ts';
import { assemble } from '../judging/assemble.ts';
import { clusterOf } from '../judging/cluster.ts';
import type { Engine } from '../judging/compile.ts';
import { type Outcome, outcomeFor, type Program, run } from '../judging/program.ts';
import { dependentsOf } from './situation.ts';

/** A verdict that is wrong counts less than a recommendation that is. */
const SHADE = 0.3;

/** Judges states one after the other; what it says last holds until it is asked again. */
export class Jury {
  readonly judged: readonly number[];
  private readonly program: Program;
  private readonly outcome: Outcome;

  private constructor(program: Program, judged: readonly number[]) {
    this.program = program;
    this.judged = judged;
    this.outcome = outcomeFor(program);
  }

  /** Judges some targets, with what pulls them along. */
  static over(engine: Engine, judged: readonly number[]): Jury {
    return new Jury(programFor(engine, judged), judged);
  }

  /** Judges those of some targets on which a slot, or one that depends on it, has a say. */
  static on(engine: Engine, slot: number, targets: ReadonlySet<number>): Jury {
    const { program, judged } = readersOf(engine, slot);
    return new Jury(
      program,
      judged.filter((target) => targets.has(target)),
    );
  }

  judge(state: State): Uint8Array {
    run(this.program, state, this.outcome);
    return this.outcome.verdicts;
  }

  /** The targets judged otherwise. */
  differing(one: Uint8Array, other: Uint8Array): readonly number[] {
    return this.judged.filter((target) => one[target] !== other[target]);
  }

  /** What it costs to show some verdicts in the place of others. */
  misses(shown: Uint8Array, right: Uint8Array): number {
    let cost = 0;
    for (const i of this.judged) {
      cost += COSTS[(shown[i] ?? 0) * VERDICTS.length + (right[i] ?? 0)] ?? 0;
    }
    return cost;
  }
}

/** The targets that read a slot, and the program that judges them with what pulls them along. */
interface Readers {
  readonly program: Program;
  readonly judged: readonly number[];
}

const readers = new WeakMap<Engine, Map<number, Readers>>();

function readersOf(engine: Engine, slot: number): Readers {
  const known = readers.get(engine) ?? new Map<number, Readers>();
  readers.set(engine, known);
  const found = known.get(slot) ?? findReaders(engine, slot);
  known.set(slot, found);
  return found;
}

function findReaders(engine: Engine, slot: number): Readers {
  const slots = [slot, ...dependentsOf(engine, slot)];
  const judged = engine.targets
    .map(({ index }) => index)
    .filter((target) => slots.some((each) => clusterOf(engine, target).masks.has(each)));
  return { judged, program: programFor(engine, judged) };
}

/** Judges some targets and what pulls them along. */
function programFor(engine: Engine, judged: readonly number[]): Program {
  const members = judged.flatMap((index) => clusterOf(engine, index).members);
  const needed = new Set(members.map((target) => target.index));
  const order = engine.order.filter((index) => needed.has(index));
  return assemble(engine.targets, order, engine);
}

/** What it costs to show one verdict in the place of another, by index of both. */
const COSTS = Float64Array.from(
  VERDICTS.flatMap((shown) =>
    VERDICTS.map((right) => {
      if (shown === right) return 0;
      return isRecommended(shown) === isRecommended(right) ? SHADE : 1 + SHADE;
    }),
  ),
);
