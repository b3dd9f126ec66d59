import type { Engine } from './compile.ts';
import {
  groupPoints,
  judgeAt,
  type Outcome,
  outcomeFor,
  type Program,
  run,
  targetAt,
} from './program.ts';
import { type SlotTests, slotTestsOf } from './slot-tests.ts';
import type { State } from './state.ts';

/**
 * Judges what becomes of a known state when a single slot is answered otherwise. Of a target that tests
 * the slot only the groups of rules are looked at that do. It is judged anew where their points take it
 * over a mark, where more than rules tests the slot, and where something upstream pulls it that did not,
 * or no longer does; nearly all are as they were.
 */
export class Rejudge {
  readonly #tests: readonly (readonly SlotTests[] | undefined)[];
  readonly #program: Program;
  /** The known state; another answer stands in it only while it is judged. */
  readonly #state: State;
  readonly #before: Outcome;
  readonly #after: Outcome;
  /** What each target pulls as things stand, by its place in the order. */
  readonly #pulls: readonly (readonly number[])[];
  /** The points of groups of rules as things stand, by where they begin. */
  readonly #points = new Map<number, number>();

  constructor({ program }: Engine, state: State) {
    this.#tests = slotTestsOf(program);
    this.#program = program;
    this.#state = state.slice();
    this.#before = outcomeFor(program);
    this.#after = outcomeFor(program);
    run(program, state, this.#before);
    this.#pulls = Array.from({ length: program.length }, (_, n) => this.#pulledBy(n));
    this.#tests
      .flatMap((tests) => tests ?? [])
      .forEach(({ groups }) => {
        groups.forEach((group) => {
          if (!this.#points.has(group)) this.#points.set(group, this.#pointsOf(group));
        });
      });
  }

  /** The verdicts on the known state, as places in `VERDICTS`, by target. */
  get now(): Uint8Array {
    return this.#before.verdicts;
  }

  /** The verdicts once a slot has these bits for an answer; those that stand where nothing changes. */
  after(slot: number, mask: number): Uint8Array {
    const tests = this.#tests[slot];
    if (tests === undefined) return this.now;
    const state = this.#state;
    const yes = state[2 * slot] ?? 0;
    const maybe = state[2 * slot + 1] ?? 0;
    state[2 * slot] = mask;
    state[2 * slot + 1] = mask;
    const places = tests.filter((each) => this.#mayChange(each)).map(({ place }) => place);
    const isChanged = places.length > 0 && this.#judge(places);
    state[2 * slot] = yes;
    state[2 * slot + 1] = maybe;
    return isChanged ? this.#after.verdicts.slice() : this.now;
  }

  #pointsOf(group: number): number {
    const { code } = this.#program;
    return groupPoints(code, group + 1, code[group] ?? 0, this.#state);
  }

  #mayChange({ place, groups, elsewhere }: SlotTests): boolean {
    if (elsewhere) return true;
    const before = this.#before.points[targetAt(this.#program, place)] ?? 0;
    let points = before;
    groups.forEach((group) => {
      points += this.#pointsOf(group) - (this.#points.get(group) ?? 0);
    });
    return this.#markOf(points) !== this.#markOf(before);
  }

  /** How many marks these points reach. */
  #markOf(points: number): number {
    const { adoptAt, considerAt } = this.#program;
    return (points >= adoptAt ? 1 : 0) + (points >= considerAt ? 1 : 0);
  }

  /** Judges the state as it is now at these places, and what they pull; returns whether a verdict is another one. */
  #judge(places: readonly number[]): boolean {
    const before = this.#before;
    const after = this.#after;
    let isChanged = false;
    after.pulled.fill(0);
    for (let n = 0; n < this.#program.length; n++) {
      const target = targetAt(this.#program, n);
      if (places.includes(n) || after.pulled[target] !== before.pulled[target]) {
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
