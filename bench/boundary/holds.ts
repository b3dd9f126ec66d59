import type { Engine } from '../../src/engine/judging/compile.ts';
import type { CompiledRule, CompiledTarget } from '../../src/engine/judging/compiled.ts';
import type { BoundaryExample } from '../../src/model/target.ts';
import { regraded, verdictUnder, withRule } from './mutants.ts';

/** Whether the example of a rule is what the engine says, with the rule and without it. */
export function holds(engine: Engine, target: number, rule: string, e: BoundaryExample): boolean {
  const without = withRule(engine, target, rule, () => undefined);
  return (
    e.gives !== e.without &&
    verdictUnder(engine, target, e.answers) === e.gives &&
    verdictUnder(without, target, e.answers) === e.without
  );
}

/** How many engines with the rule two grades stronger or weaker break its example, and of how many. */
export function regradesCaught(
  engine: Engine,
  { index }: CompiledTarget,
  rule: CompiledRule,
): { caught: number; of: number } {
  const { answers, gives } = rule.rule.example;
  const mutants = regradedEngines(engine, index, rule);
  const caught = mutants.filter((mutant) => verdictUnder(mutant, index, answers) !== gives);
  return { caught: caught.length, of: mutants.length };
}

/** The engines with one rule two grades stronger or weaker, where the scale goes that far. */
export function regradedEngines(engine: Engine, target: number, rule: CompiledRule): Engine[] {
  return [2, -2].flatMap((by) => {
    if (regraded(rule, by) === undefined) return [];
    return [withRule(engine, target, rule.rule.id, (r) => regraded(r, by) ?? r)];
  });
}
