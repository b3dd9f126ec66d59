import type { Verdict } from '../../model/ids.ts';
import type { Dnf } from '../conditions/dnf.ts';
import { openLiterals, truthOf, type View } from '../conditions/truth.ts';
import type { Engine } from '../judging/compile.ts';
import type { CompiledRule, CompiledTarget } from '../judging/compiled.ts';

/** What cannot be ruled out without looking at questions together. */
export interface Bounds {
  /** By target: every verdict that completions reach is among them. */
  readonly verdicts: readonly ReadonlySet<Verdict>[];
  /** Slots that may matter to a verdict: a question on none of them certainly does not. */
  readonly live: ReadonlySet<number>;
}

/** Whether an adopted target brings this one along, as far as bounds tell. */
interface Pull {
  may: boolean;
  must: boolean;
}

/**
 * Bounds on all verdicts by intervals of points, upstream first. Cheap and cautious: they only narrow
 * as answers come in, so what is left to ask, counted by them, never grows on its own.
 */
export function boundsOf(engine: Engine, view: View): Bounds {
  const pulls = engine.targets.map((): Pull => ({ may: false, must: false }));
  const verdicts = engine.targets.map((): ReadonlySet<Verdict> => new Set());
  const live = new Set<number>();
  for (const index of engine.order) {
    const target = engine.targets[index];
    const pull = pulls[index];
    if (target === undefined || pull === undefined) continue;
    const possible = verdictsOf(engine, target, view, pull);
    verdicts[index] = possible;
    pullAlong(target, possible, view, pulls);
    if (possible.size > 1) addLive(engine, target, view, live);
  }
  withGates(engine, view, live);
  return { verdicts, live };
}

function verdictsOf(
  { adoptAt, considerAt }: Engine,
  target: CompiledTarget,
  view: View,
  pull: Pull,
): Set<Verdict> {
  const { low, high } = pointsOf(target, view);
  const excluded = truthOf(
    view,
    target.exclusions.flatMap((e) => e.when),
  );
  const blocked = truthOf(
    view,
    target.requirements.flatMap((r) => r.unmet),
  );
  const out = new Set<Verdict>();
  if (excluded !== 'false') out.add('unsuitable');
  if (excluded === 'true') return out;
  if (high >= adoptAt || pull.may) {
    if (blocked !== 'false') out.add('later');
    if (blocked !== 'true') out.add('adopt');
  }
  if (low >= adoptAt || pull.must) return out;
  if (high >= considerAt) out.add('consider');
  if (low < considerAt) out.add('not-needed');
  return out;
}

function pointsOf({ target, groups }: CompiledTarget, view: View): { low: number; high: number } {
  let low = target.prior;
  let high = target.prior;
  for (const group of groups) {
    const reached = reachedIn(group, view);
    low += Math.min(...reached);
    high += Math.max(...reached);
  }
  return { low, high };
}

/** The points that a group may add: of open rules, and of the first that is certain, or none. */
function reachedIn(group: readonly CompiledRule[], view: View): number[] {
  const reached: number[] = [];
  for (const { when, points } of group) {
    const truth = truthOf(view, when);
    if (truth !== 'false') reached.push(points);
    if (truth === 'true') return reached;
  }
  return [...reached, 0];
}

function pullAlong(
  { includes, requirements }: CompiledTarget,
  possible: ReadonlySet<Verdict>,
  view: View,
  pulls: readonly Pull[],
): void {
  const pull = (index: number | undefined, when: Dnf, by: readonly Verdict[]): void => {
    const part = index === undefined ? undefined : pulls[index];
    const truth = truthOf(view, when);
    if (part === undefined || truth === 'false' || !by.some((v) => possible.has(v))) return;
    part.may = true;
    if (truth === 'true' && [...possible].every((v) => by.includes(v))) part.must = true;
  };
  for (const part of includes) pull(part.target, part.when, ['adopt']);
  for (const { target, unmet } of requirements) pull(target, unmet, ['adopt', 'later']);
}

/** Everything open that an undecided target reads, and the conditions under which it is pulled. */
function addLive(engine: Engine, target: CompiledTarget, view: View, live: Set<number>): void {
  const upstream = engine.targets.flatMap((other) => [
    ...other.includes.filter((i) => i.target === target.index).map((i) => i.when),
    ...other.requirements.filter((r) => r.target === target.index).map((r) => r.unmet),
  ]);
  const conditions = [
    ...target.groups.flat().map((r) => r.when),
    ...target.exclusions.map((e) => e.when),
    ...target.requirements.map((r) => r.unmet),
    ...upstream,
  ];
  for (const literal of conditions.flatMap((dnf) => openLiterals(view, dnf)))
    live.add(literal.slot);
}

/** A question behind a gate matters only if the gate opens, so what opens it matters too. */
function withGates({ gates }: Engine, view: View, live: Set<number>): void {
  for (const slot of live) {
    const gate = gates.get(slot);
    if (gate === undefined || truthOf(view, gate) !== 'open') continue;
    for (const literal of openLiterals(view, gate)) live.add(literal.slot);
  }
}
