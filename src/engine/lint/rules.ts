import { type Dnf, disjoin } from '../conditions/dnf.ts';
import { encode, isTrue } from '../conditions/state.ts';
import { withTargets } from '../judging/compile.ts';
import type { CompiledRule, CompiledTarget } from '../judging/compiled.ts';
import { judge } from '../judging/verdict.ts';
import type { LintContext } from './context.ts';
import type { Example, Fault, Path } from './finding.ts';

const pathOf = ({ target }: CompiledTarget, { rule }: CompiledRule): Path => [
  'targets',
  target.id,
  'rules',
  rule.id,
];

/** Rules whose condition no answers make true. */
export function* neverFiring({
  targets,
  space,
}: LintContext): Generator<Fault<'rule-never-fires'>> {
  for (const target of targets) {
    for (const rule of target.groups.flat()) {
      if (space.allows(rule.when)) continue;
      yield { path: [...pathOf(target, rule), 'when'], args: { rule: rule.rule.id } };
    }
  }
}

/**
 * Rules that never count: whenever one is true, so is a rule of its group that is as strong. Looked
 * through from the weakest up, each against those that are left, so that of equal ones one remains.
 */
export function* shadowed({ targets, space }: LintContext): Generator<Fault<'rule-shadowed'>> {
  for (const target of targets) {
    for (const group of target.groups) {
      const left = [...group];
      for (const rule of group.toReversed()) {
        const stronger = left.filter(
          (r) => r !== rule && Math.abs(r.points) >= Math.abs(rule.points),
        );
        if (!space.allows(rule.when) || !space.implies(rule.when, anyOf(stronger))) continue;
        left.splice(left.indexOf(rule), 1);
        const by = fewest(stronger, (some) => space.implies(rule.when, anyOf(some)));
        const args = { rule: rule.rule.id, by: by.map((r) => r.rule.id) };
        yield { path: pathOf(target, rule), args };
      }
    }
  }
}

const anyOf = (rules: readonly CompiledRule[]): Dnf => disjoin(rules.map((r) => r.when));

/** Leaves out what can be left out. */
function fewest<T>(all: readonly T[], suffice: (some: readonly T[]) => boolean): readonly T[] {
  return all.reduce((kept, one) => {
    const others = kept.filter((k) => k !== one);
    return suffice(others) ? others : kept;
  }, all);
}

/** Rules on the same side of a target that are true under the same answers. */
export function* duplicates(context: LintContext): Generator<Fault<'duplicate-condition'>> {
  yield* equivalentRules(context, (a, b) => Math.sign(a.points) === Math.sign(b.points));
}

/** Rules for and against a target that are true under the same answers. */
export function* contradictions(context: LintContext): Generator<Fault<'contradiction'>> {
  yield* equivalentRules(context, (a, b) => Math.sign(a.points) !== Math.sign(b.points));
}

function* equivalentRules(
  context: LintContext,
  concerns: (a: CompiledRule, b: CompiledRule) => boolean,
): Generator<{ path: Path; args: { rule: string; other: string } }> {
  for (const target of context.targets) {
    const inOrder = target.target.rules.flatMap(
      ({ id }) => target.groups.flat().find((r) => r.rule.id === id) ?? [],
    );
    for (const [index, rule] of inOrder.entries()) {
      const earlier = inOrder.slice(0, index).filter((r) => concerns(r, rule));
      const other = earlier.find((r) => areEquivalent(context, r, rule));
      if (other === undefined) continue;
      const args = { rule: rule.rule.id, other: other.rule.id };
      yield { path: [...pathOf(target, rule), 'when'], args };
    }
  }
}

/** Whether two rules fire under the same answers; most pairs differ in the example of one of them. */
function areEquivalent({ engine, space }: LintContext, a: CompiledRule, b: CompiledRule): boolean {
  for (const { rule } of [a, b]) {
    const { state } = encode(rule.example.answers, engine);
    space.states += 1;
    if (isTrue(state, a.when) !== isTrue(state, b.when)) return false;
  }
  return space.allows(a.when) && space.implies(a.when, b.when) && space.implies(b.when, a.when);
}

/** Boundary examples that do not give the verdicts they claim, with their rule or without it. */
export function* failingExamples({
  targets,
  engine,
  space,
}: LintContext): Generator<Fault<'example-fails'>> {
  for (const target of targets) {
    for (const rule of target.groups.flat()) {
      const { answers, ...says } = rule.rule.example;
      const { state } = encode(answers, engine);
      const verdictIn = (by: typeof engine): string =>
        judge(by, state)[target.index]?.verdict ?? '';
      const is: Example = {
        gives: verdictIn(engine),
        without: verdictIn(withTargets(engine, without(engine.targets, target, rule))),
      };
      space.states += 2;
      if (is.gives === says.gives && is.without === says.without && is.gives !== is.without)
        continue;
      const args = { rule: rule.rule.id, says, is };
      yield { path: [...pathOf(target, rule), 'example'], args };
    }
  }
}

function without(
  targets: readonly CompiledTarget[],
  from: CompiledTarget,
  rule: CompiledRule,
): CompiledTarget[] {
  const groups = from.groups.map((group) => group.filter((r) => r !== rule));
  return targets.map((t) => (t === from ? { ...t, groups } : t));
}
