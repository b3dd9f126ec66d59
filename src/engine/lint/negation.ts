import type { Condition, Test } from '../../model/condition.ts';
import { conditionsIn } from './conditions.ts';
import type { LintContext } from './context.ts';
import type { Fault, Path } from './finding.ts';

const TRUE: Condition = { all: [] };
const asIs = (condition: Condition): Condition => condition;

/** A test that makes its condition true by being false. */
interface Negated {
  readonly test: Test;
  readonly path: Path;
  /** What else has to hold for this test to matter. */
  readonly beside: readonly Condition[];
  /** The whole condition, with something else in place of the test. */
  readonly replaced: (by: Condition) => Condition;
}

/**
 * Negations that are true only because their question does not apply. A test on a question whose gate
 * is shut is false, so `not` of it is true of teams that were never asked; the gate has to stand beside it.
 */
export function* unguarded(context: LintContext): Generator<Fault<'unguarded-not'>> {
  const { kb, space, engine } = context;
  const gates = new Map(
    kb.questionnaire.questions.flatMap((q) => (q.when ? [[q.id, q.when]] : [])),
  );
  for (const { condition, path } of conditionsIn(context)) {
    const whole = { condition, path, negated: false, named: false, beside: [], replaced: asIs };
    for (const { test, path: at, beside, replaced } of negatedTests(whole, engine.facts)) {
      const gate = gates.get(test.question);
      if (gate === undefined) continue;
      const unasked = space.dnf({ all: [...beside, { not: gate }] });
      if (!space.allowsWithout(unasked, space.dnf(replaced(TRUE)))) continue;
      yield { path: at, args: { question: test.question } };
    }
  }
}

/** A condition on the way down from the whole one to its tests. */
interface Step extends Omit<Negated, 'test'> {
  readonly condition: Condition;
  readonly negated: boolean;
  /** Inside a fact, whose parts have no place in the whole condition: findings point at its name. */
  readonly named: boolean;
}

function* negatedTests(step: Step, facts: ReadonlyMap<string, Condition>): Generator<Negated> {
  const { condition, negated, replaced } = step;
  if ('question' in condition) {
    if (negated) yield { ...step, test: condition };
  } else if ('fact' in condition) {
    const fact = facts.get(condition.fact);
    if (fact) yield* negatedTests({ ...below(step, 'fact'), condition: fact, named: true }, facts);
  } else if ('not' in condition) {
    const inner = {
      ...below(step, 'not'),
      condition: condition.not,
      negated: !negated,
      replaced: (by: Condition) => replaced({ not: by }),
    };
    yield* negatedTests(inner, facts);
  } else {
    for (const part of partsOf(step, condition)) yield* negatedTests(part, facts);
  }
}

/** The parts of a conjunction stand beside each other; those of a disjunction do not, unless it is negated. */
function partsOf(
  step: Step,
  condition: Extract<Condition, { all: unknown } | { any: unknown }>,
): Step[] {
  const isAll = 'all' in condition;
  const parts = isAll ? condition.all : condition.any;
  return parts.map((part, i) => {
    const others = parts.filter((_, j) => j !== i);
    const holding = step.negated ? others.map((other): Condition => ({ not: other })) : others;
    return {
      ...below(step, isAll ? 'all' : 'any', i),
      condition: part,
      beside: isAll === step.negated ? step.beside : [...step.beside, ...holding],
      replaced: (by: Condition) => {
        const all = parts.map((other, j) => (j === i ? by : other));
        return step.replaced(isAll ? { all } : { any: all });
      },
    };
  });
}

function below(step: Step, ...more: Path): Step {
  return step.named ? step : { ...step, path: [...step.path, ...more] };
}
