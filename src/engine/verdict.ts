import type { Standing, Verdict } from '../model/ids.ts';
import type { CompiledTarget, Engine } from './compile.ts';
import { isFalse, isTrue, type State } from './state.ts';

/** Why one target brings along another. */
export interface Pull {
  readonly from: number;
  readonly kind: 'included' | 'required';
  readonly because: string;
}

/** What the evidence says of one target, before and after other targets have spoken. */
export interface Judgement {
  readonly points: number;
  readonly verdict: Verdict;
  readonly pulls: readonly Pull[];
}

/** Prior and evidence added up: of each group the strongest rule that is true. */
export function pointsFor(target: CompiledTarget, state: State): number {
  let points = target.target.prior;
  for (const group of target.groups) {
    for (const rule of group) {
      if (!isTrue(state, rule.when)) continue;
      points += rule.points;
      break;
    }
  }
  return points;
}

/**
 * Judges every target, upstream first, so that what an adopted target includes or requires follows it.
 * @returns one judgement for each target, by index
 */
export function judge(engine: Engine, state: State): Judgement[] {
  const pulls: Pull[][] = engine.targets.map(() => []);
  const out: Judgement[] = [];
  for (const index of engine.order) {
    const target = engine.targets[index];
    const pulled = pulls[index];
    if (target === undefined || pulled === undefined) continue;
    const points = pointsFor(target, state);
    const verdict = decide(engine, {
      points,
      pulled: pulled.length > 0,
      excluded: target.exclusions.some((e) => isTrue(state, e.when)),
      blocked: target.requirements.some((r) => isTrue(state, r.unmet)),
    });
    out[index] = { points, verdict, pulls: pulled };
    if (verdict === 'adopt') pullIncluded(target, state, pulls);
    if (verdict === 'adopt' || verdict === 'later') pullRequired(target, state, pulls);
  }
  return out;
}

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

/** The verdict on one target, by the table of the five verdicts. */
export function decide(
  engine: Pick<Engine, 'adoptAt' | 'considerAt'>,
  { points, pulled, excluded, blocked }: Grounds,
): Verdict {
  if (excluded) return 'unsuitable';
  if (points >= engine.adoptAt || pulled) return blocked ? 'later' : 'adopt';
  return points >= engine.considerAt ? 'consider' : 'not-needed';
}

function pullIncluded(target: CompiledTarget, state: State, pulls: Pull[][]): void {
  for (const { target: part, when, because } of target.includes) {
    if (isTrue(state, when)) pulls[part]?.push({ from: target.index, kind: 'included', because });
  }
}

function pullRequired(target: CompiledTarget, state: State, pulls: Pull[][]): void {
  for (const { target: required, unmet, because } of target.requirements) {
    if (required !== undefined && isTrue(state, unmet)) {
      pulls[required]?.push({ from: target.index, kind: 'required', because });
    }
  }
}

/** How much of a target is there, from questions about remedies only. */
export function standingOf(target: CompiledTarget, state: State): Standing {
  if (isTrue(state, target.inPlace)) return 'in-place';
  if (isTrue(state, target.partial)) return 'partial';
  return isFalse(state, target.inPlace) && isFalse(state, target.partial) ? 'missing' : 'unknown';
}
