import type { State } from '../conditions/state.ts';
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
import { type Literals, type SlotTests, slotTestsOf } from './slot-tests.ts';

/**
 * Judges what becomes of a known state when a single slot is answered otherwise. Of a target that tests
 * the slot only the groups of rules are looked at in which a literal turns. It is judged anew where their
 * points take it over a mark, where a literal turns outside its rules, and where something upstream pulls
 * it that did not, or no longer does; nearly all are as they were.
 */
export class Rejudge {
  // Not private to the engine of JavaScript: such fields take twice as long to look up.
  private readonly tests: readonly (readonly SlotTests[] | undefined)[];
  private readonly program: Program;
  private readonly known: State;
  /** The known state but for the slot whose other answer is being judged. */
  private readonly changed: State;
  private readonly before: Outcome;
  private readonly outcome: Outcome;
  /** What each target pulls as things stand, by its place in the order. */
  private readonly pulls: readonly (readonly number[])[];

  constructor({ program }: Engine, state: State) {
    this.tests = slotTestsOf(program);
    this.program = program;
    this.known = state;
    this.changed = state.slice();
    this.before = outcomeFor(program);
    this.outcome = outcomeFor(program);
    run(program, state, this.before);
    this.pulls = pullsIn(program, state, this.before);
  }

  /** The verdicts on the known state, as places in `VERDICTS`, by target. */
  get now(): Uint8Array {
    return this.before.verdicts;
  }

  /** The verdicts once a slot has these bits for an answer; those that stand where nothing changes. */
  after(slot: number, mask: number): Uint8Array {
    const { known, changed } = this;
    const tests = this.tests[slot] ?? [];
    changed[2 * slot] = mask;
    changed[2 * slot + 1] = mask;
    const places: number[] = [];
    for (let n = 0; n < tests.length; n++) {
      const each = tests[n];
      if (each !== undefined && this.mayChange(each, mask)) places.push(each.place);
    }
    const isChanged = places.length > 0 && this.judge(places);
    changed[2 * slot] = known[2 * slot] ?? 0;
    changed[2 * slot + 1] = known[2 * slot + 1] ?? 0;
    return isChanged ? this.outcome.verdicts.slice() : this.now;
  }

  private mayChange({ place, groups, elsewhere }: SlotTests, mask: number): boolean {
    const { known, changed, program } = this;
    if (turns(elsewhere, known, mask)) return true;
    let difference = 0;
    for (let n = 0; n < groups.length; n++) {
      const group = groups[n];
      if (group === undefined || !turns(group.literals, known, mask)) continue;
      difference += pointsOf(program, group.start, changed) - pointsOf(program, group.start, known);
    }
    if (difference === 0) return false;
    const before = this.before.points[targetAt(program, place)] ?? 0;
    return marksReached(program, before) !== marksReached(program, before + difference);
  }

  /** Judges the state as it is now at these places, and what they pull; returns whether a verdict is another one. */
  private judge(places: readonly number[]): boolean {
    const { program, before, outcome } = this;
    let isChanged = false;
    outcome.pulled.fill(0);
    for (let n = 0; n < program.length; n++) {
      const target = targetAt(program, n);
      if (places.includes(n) || outcome.pulled[target] !== before.pulled[target]) {
        judgeAt(program, n, this.changed, outcome);
        isChanged ||= outcome.verdicts[target] !== before.verdicts[target];
      } else {
        outcome.verdicts[target] = before.verdicts[target] ?? 0;
        this.pulls[n]?.forEach((pulled) => {
          outcome.pulled[pulled] = 1;
        });
      }
    }
    return isChanged;
  }
}

/** Whether one of the literals on a slot is true of what is known and not of this answer, or the other way round. */
function turns(literals: Literals, known: State, mask: number): boolean {
  for (let at = 0; at < literals.length; at += 2) {
    const tested = literals[at + 1] ?? 0;
    const before = (known[literals[at] ?? 0] ?? 0) & tested;
    if ((before === 0) !== ((mask & tested) === 0)) return true;
  }
  return false;
}

const pointsOf = ({ code }: Program, group: number, state: State): number =>
  groupPoints(code, group + 1, code[group] ?? 0, state);

/** How many marks these points reach. */
const marksReached = ({ adoptAt, considerAt }: Program, points: number): number =>
  (points >= adoptAt ? 1 : 0) + (points >= considerAt ? 1 : 0);

/** What each target pulls in a state, by its place in the order. */
function pullsIn(program: Program, state: State, outcome: Outcome): number[][] {
  const alone = outcomeFor(program);
  return Array.from({ length: program.length }, (_, n) => {
    const index = targetAt(program, n);
    alone.pulled.fill(0);
    alone.pulled[index] = outcome.pulled[index] ?? 0;
    judgeAt(program, n, state, alone);
    const pulled: number[] = [];
    for (let target = 0; target < program.targets; target++) {
      if (target !== index && alone.pulled[target] === 1) pulled.push(target);
    }
    return pulled;
  });
}
