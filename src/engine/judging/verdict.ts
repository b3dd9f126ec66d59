import { isRecommended, type Standing, VERDICTS, type Verdict } from '../../model/ids.ts';
import { isFalse, isTrue, type State } from '../conditions/state.ts';
import type { Engine } from './compile.ts';
import type { CompiledRule, CompiledTarget } from './compiled.ts';
import { outcomeFor, run } from './program.ts';

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
  /** By group of rules those that are true, strongest first. */
  readonly fired: readonly (readonly CompiledRule[])[];
}

/**
 * Judges every target, upstream first, so that what an adopted target includes or requires follows it.
 * @returns one judgement for each target, by index
 */
export function judge(engine: Engine, state: State): Judgement[] {
  const outcome = outcomeFor(engine.program);
  run(engine.program, state, outcome);
  const pulls: Pull[][] = engine.targets.map(() => []);
  const verdictOn = (index: number): Verdict =>
    VERDICTS[outcome.verdicts[index] ?? 0] ?? 'not-needed';
  for (const target of engine.targets) {
    const verdict = verdictOn(target.index);
    if (verdict === 'adopt') pullIncluded(target, state, pulls);
    if (isRecommended(verdict)) pullRequired(target, state, pulls);
  }
  return engine.targets.map(({ index, groups }) => ({
    points: outcome.points[index] ?? 0,
    verdict: verdictOn(index),
    pulls: pulls[index] ?? [],
    fired: groups.map((group) => group.filter((rule) => isTrue(state, rule.when))),
  }));
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

/** Whether the habit without the programme is enough: its condition is true, and nothing calls for the whole. */
export const isLight = (target: CompiledTarget, state: State): boolean =>
  isTrue(state, target.light) && !isTrue(state, target.whole);
