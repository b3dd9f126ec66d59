import { slotsReadBy } from './cluster.ts';
import type { Engine } from './compile.ts';
import { judgeAt, type Outcome, outcomeFor, type Program, run, targetAt } from './program.ts';
import type { State } from './state.ts';

const readers = new WeakMap<Engine, ReadonlyMap<number, ReadonlySet<number>>>();

/** The targets whose own conditions test a slot, by slot; worked out once for each engine. */
function readersOf(engine: Engine): ReadonlyMap<number, ReadonlySet<number>> {
  const known = readers.get(engine);
  if (known) return known;
  const bySlot = new Map<number, Set<number>>();
  for (const target of engine.targets) {
    for (const slot of slotsReadBy(target)) {
      const reading = bySlot.get(slot);
      if (reading) reading.add(target.index);
      else bySlot.set(slot, new Set([target.index]));
    }
  }
  readers.set(engine, bySlot);
  return bySlot;
}

/**
 * Judges what becomes of a known state when a single slot is answered otherwise. A target is judged
 * anew where it tests the slot, or where something upstream pulls it that did not, or no longer does;
 * all others, three of four, are as they were.
 */
export class Rejudge {
  readonly #readers: ReadonlyMap<number, ReadonlySet<number>>;
  readonly #program: Program;
  /** The known state; another answer stands in it only while it is judged. */
  readonly #state: State;
  readonly #before: Outcome;
  readonly #after: Outcome;
  /** What each target pulls as things stand, by its place in the order. */
  readonly #pulls: readonly (readonly number[])[];

  constructor(engine: Engine, state: State) {
    const { program } = engine;
    this.#readers = readersOf(engine);
    this.#program = program;
    this.#state = state.slice();
    this.#before = outcomeFor(program);
    this.#after = outcomeFor(program);
    run(program, state, this.#before);
    this.#pulls = Array.from({ length: program.length }, (_, n) => this.#pulledBy(n));
  }

  /** The verdicts on the known state, as places in `VERDICTS`, by target. */
  get now(): Uint8Array {
    return this.#before.verdicts;
  }

  /** The verdicts once a slot has these bits for an answer; those that stand where nothing changes. */
  after(slot: number, mask: number): Uint8Array {
    const reading = this.#readers.get(slot);
    if (reading === undefined) return this.now;
    const state = this.#state;
    const yes = state[2 * slot] ?? 0;
    const maybe = state[2 * slot + 1] ?? 0;
    state[2 * slot] = mask;
    state[2 * slot + 1] = mask;
    const isChanged = this.#judge(reading);
    state[2 * slot] = yes;
    state[2 * slot + 1] = maybe;
    return isChanged ? this.#after.verdicts.slice() : this.now;
  }

  /** Judges the state as it is now; returns whether a verdict is another one. */
  #judge(reading: ReadonlySet<number>): boolean {
    const before = this.#before;
    const after = this.#after;
    let isChanged = false;
    after.pulled.fill(0);
    for (let n = 0; n < this.#program.length; n++) {
      const target = targetAt(this.#program, n);
      if (reading.has(target) || after.pulled[target] !== before.pulled[target]) {
        judgeAt(this.#program, n, this.#state, after);
        isChanged ||= after.verdicts[target] !== before.verdicts[target];
      } else {
        after.verdicts[target] = before.verdicts[target] ?? 0;
        this.#pulls[n]?.forEach((pulled) => {
          after.pulled[pulled] = 1;
        });
      }
    }
    return isChanged;
  }

  #pulledBy(n: number): number[] {
    const alone = outcomeFor(this.#program);
    const index = targetAt(this.#program, n);
    alone.pulled[index] = this.#before.pulled[index] ?? 0;
    judgeAt(this.#program, n, this.#state, alone);
    return [...alone.pulled.keys()].filter((at) => at !== index && alone.pulled[at] === 1);
  }
}
