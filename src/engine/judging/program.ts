import { VERDICTS, type Verdict } from '../../model/ids.ts';
import type { State } from '../conditions/state.ts';

/**
 * All targets as one flat array of integers, in the order in which they are judged. A condition is
 * its length, then for each conjunction the number of literals and two integers a literal: where in
 * the state to look (complemented for a negated one) and the mask. Lint, counterfactuals and batches
 * judge millions of states; walking an array costs a tenth of walking objects.
 */
export interface Program {
  readonly code: Int32Array;
  /** Where the code of each target begins, in the order in which they are judged. */
  readonly starts: Int32Array;
  /** How many targets it judges; their order in the code is upstream first. */
  readonly length: number;
  /** How many targets there are, so how long an outcome is. */
  readonly targets: number;
  readonly adoptAt: number;
  readonly considerAt: number;
}

/** What a run fills in: points and verdict (index in `VERDICTS`) of each target, and who was pulled. */
export interface Outcome {
  readonly points: Int32Array;
  readonly verdicts: Uint8Array;
  readonly pulled: Uint8Array;
}

/** Room for what one program fills in; a run overwrites all of it, so it can be used again. */
export function outcomeFor(program: Program): Outcome {
  const { targets } = program;
  return {
    points: new Int32Array(targets),
    verdicts: new Uint8Array(targets),
    pulled: new Uint8Array(targets),
  };
}

const UNSUITABLE = VERDICTS.indexOf('unsuitable');
const LATER = VERDICTS.indexOf('later');
const ADOPT = VERDICTS.indexOf('adopt');
const CONSIDER = VERDICTS.indexOf('consider');
const NOT_NEEDED = VERDICTS.indexOf('not-needed');

/** What decides a verdict. */
export interface Grounds {
  readonly points: number;
  /** An adopted target includes it, or a needed one requires it. */
  readonly pulled: boolean;
  /** It, or something it includes or requires, is ruled out. */
  readonly excluded: boolean;
  /** A required condition is false, or a required target missing. */
  readonly blocked: boolean;
}

/** The marks, in points. */
export interface PointMarks {
  readonly adoptAt: number;
  readonly considerAt: number;
}

/** The verdict on one target, by the table of the five verdicts. */
export function decide(marks: PointMarks, grounds: Grounds): Verdict {
  const { points, pulled, excluded, blocked } = grounds;
  return VERDICTS[decision(marks, points, pulled, excluded, blocked)] ?? 'not-needed';
}

function decision(
  marks: PointMarks,
  points: number,
  pulled: boolean,
  excluded: boolean,
  blocked: boolean,
): number {
  if (excluded) return UNSUITABLE;
  if (points >= marks.adoptAt || pulled) return blocked ? LATER : ADOPT;
  return points >= marks.considerAt ? CONSIDER : NOT_NEEDED;
}

/** Judges every target in one pass over the program. Allocates nothing. */
export function run(program: Program, state: State, outcome: Outcome): void {
  outcome.pulled.fill(0);
  for (let n = 0; n < program.length; n++) judgeAt(program, n, state, outcome);
}

/**
 * Judges the target at a place in the order, once all that come before it are judged: writes its points
 * and verdict and marks what it pulls.
 */
export function judgeAt(program: Program, n: number, state: State, outcome: Outcome): void {
  const { code, starts } = program;
  const { points, verdicts, pulled } = outcome;
  let at = starts[n] ?? 0;
  const index = code[at] ?? 0;
  let sum = code[at + 1] ?? 0;
  let groups = code[at + 2] ?? 0;
  at += 3;
  for (; groups > 0; groups--) {
    const end = code[at] ?? 0;
    sum += groupPoints(code, at + 1, end, state);
    at = end;
  }
  const excluded = holds(code, at, state);
  at = code[at] ?? 0;
  const requirements = at;
  let blocked = false;
  at++;
  for (let left = code[requirements] ?? 0; left > 0; left--) {
    if (!blocked) blocked = holds(code, at + 1, state);
    at = code[at + 1] ?? 0;
  }
  const verdict = decision(program, sum, pulled[index] === 1, excluded, blocked);
  points[index] = sum;
  verdicts[index] = verdict;
  if (verdict === ADOPT || verdict === LATER) pullRequired(code, requirements, state, pulled);
  if (verdict === ADOPT) pullIncluded(code, at, state, pulled);
}

/** Which target stands at a place in the order. */
export const targetAt = ({ code, starts }: Program, n: number): number => code[starts[n] ?? 0] ?? 0;

/** Points of the first, so strongest, rule that is true of the group between these places. */
export function groupPoints(code: Int32Array, start: number, end: number, state: State): number {
  let at = start;
  while (at < end) {
    const next = code[at + 1] ?? end;
    // Most rules test one literal: no loop is set up for it.
    const isTrue = next === at + 5 ? literalHolds(code, at + 3, state) : holds(code, at + 1, state);
    if (isTrue) return code[at] ?? 0;
    at = next;
  }
  return 0;
}

function literalHolds(code: Int32Array, at: number, state: State): boolean {
  const where = code[at] ?? 0;
  const mask = code[at + 1] ?? 0;
  return where >= 0 ? ((state[where] ?? 0) & mask) !== 0 : ((state[~where] ?? 0) & mask) === 0;
}

/** Whether the condition whose block begins here is certainly true. */
function holds(code: Int32Array, start: number, state: State): boolean {
  const end = code[start] ?? 0;
  let at = start + 1;
  while (at < end) {
    const next = at + 1 + 2 * (code[at] ?? 0);
    at++;
    while (at < next) {
      const where = code[at] ?? 0;
      const mask = code[at + 1] ?? 0;
      if (where >= 0 ? ((state[where] ?? 0) & mask) === 0 : ((state[~where] ?? 0) & mask) !== 0)
        break;
      at += 2;
    }
    if (at === next) return true;
    at = next;
  }
  return false;
}

function pullRequired(code: Int32Array, start: number, state: State, pulled: Uint8Array): void {
  let at = start + 1;
  for (let left = code[start] ?? 0; left > 0; left--) {
    const required = code[at] ?? -1;
    if (required >= 0 && holds(code, at + 1, state)) pulled[required] = 1;
    at = code[at + 1] ?? 0;
  }
}

function pullIncluded(code: Int32Array, start: number, state: State, pulled: Uint8Array): void {
  let at = start + 1;
  for (let left = code[start] ?? 0; left > 0; left--) {
    if (holds(code, at + 1, state)) pulled[code[at] ?? 0] = 1;
    at = code[at + 1] ?? 0;
  }
}
