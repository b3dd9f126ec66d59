import { encode } from '../../src/engine/conditions/state.ts';
import { type Engine, withTargets } from '../../src/engine/judging/compile.ts';
import type { CompiledRule, CompiledTarget } from '../../src/engine/judging/compiled.ts';
import { judge } from '../../src/engine/judging/verdict.ts';
import type { Answers } from '../../src/model/answers.ts';
import { STRENGTHS, type Strength, type Verdict } from '../../src/model/ids.ts';

const GRADES: readonly Strength[] = ['weak', 'substantial', 'strong', 'decisive'];

/** An engine in which one rule of one target is changed, or gone. */
export function withRule(
  engine: Engine,
  target: number,
  rule: string,
  change: (rule: CompiledRule) => CompiledRule | undefined,
): Engine {
  const targets = engine.targets.map((t) => (t.index === target ? patched(t, rule, change) : t));
  return withTargets(engine, targets);
}

function patched(
  target: CompiledTarget,
  id: string,
  change: (rule: CompiledRule) => CompiledRule | undefined,
): CompiledTarget {
  const groups = target.groups.map((group) =>
    group
      .flatMap((r) => (r.rule.id === id ? (change(r) ?? []) : [r]))
      .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)),
  );
  return { ...target, groups: groups.filter((g) => g.length > 0) };
}

/** The points of a rule moved by some grades; undefined where the scale ends. */
export function regraded(rule: CompiledRule, by: number): CompiledRule | undefined {
  const weight = Math.abs(rule.points);
  const grade = GRADES[GRADES.findIndex((g) => STRENGTHS[g] === weight) + by];
  return grade && { ...rule, points: Math.sign(rule.points) * STRENGTHS[grade] };
}

/** The verdict on one target. */
export function verdictUnder(engine: Engine, target: number, answers: Answers): Verdict {
  const { state } = encode(answers, engine);
  return judge(engine, state)[target]?.verdict ?? 'not-needed';
}
