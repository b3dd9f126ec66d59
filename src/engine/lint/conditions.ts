import type { Condition, Test } from '../../model/condition.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Target } from '../../model/target.ts';
import type { LintContext, Part } from './context.ts';
import type { Path } from './finding.ts';

/** What a condition decides. */
export type Use =
  | 'rule'
  | 'exclusion'
  | 'inclusion'
  | 'requirement'
  | 'trigger'
  | 'light'
  | 'in-place'
  | 'partial'
  | 'need'
  | 'activity'
  | 'practice'
  | 'tension'
  | 'gate';

/** A condition, where it stands and what for. Facts are no uses: they are read where they are named. */
export interface PlacedCondition {
  readonly use: Use;
  readonly part: Part;
  readonly condition: Condition;
  readonly path: Path;
}

/** Every condition that decides something. */
export function* conditionsOf(kb: KnowledgeBase): Generator<PlacedCondition> {
  for (const target of kb.targets) yield* conditionsOfTarget(target);
  for (const capability of kb.capabilities) {
    for (const key of ['practised', 'undone'] as const) {
      const { [key]: condition } = capability;
      const path = ['capabilities', capability.id, key];
      if (condition) yield { use: 'practice', part: 'tools', condition, path };
    }
  }
  for (const { id, when } of kb.tensions) {
    const path = ['tensions', id, 'when'];
    yield { use: 'tension', part: 'tensions', condition: when, path };
  }
  for (const { id, when } of kb.questionnaire.questions) {
    const path = ['questionnaire', 'questions', id, 'when'];
    if (when) yield { use: 'gate', part: 'questionnaire', condition: when, path };
  }
}

/** Those of the parts and targets that are looked at. */
export function* conditionsIn({ kb, parts, targets }: LintContext): Generator<PlacedCondition> {
  const looked = new Set(targets.map(({ target }) => target.id));
  for (const placed of conditionsOf(kb)) {
    const { part, path } = placed;
    if (!parts.includes(part) || (part === 'targets' && !looked.has(String(path[1])))) continue;
    yield placed;
  }
}

/** The conditions of one target. */
function* conditionsOfTarget(target: Target): Generator<PlacedCondition> {
  const at = (use: Use, condition: Condition | undefined, ...path: Path): PlacedCondition[] =>
    condition === undefined
      ? []
      : [{ use, part: 'targets', condition, path: ['targets', target.id, ...path] }];
  for (const rule of target.rules) yield* at('rule', rule.when, 'rules', rule.id, 'when');
  for (const [i, { when }] of target['ruled-out-by'].entries()) {
    yield* at('exclusion', when, 'ruled-out-by', i, 'when');
  }
  for (const [i, { when }] of target.includes.entries()) {
    yield* at('inclusion', when, 'includes', i, 'when');
  }
  for (const [i, entry] of target.requires.entries()) {
    if ('when' in entry) yield* at('requirement', entry.when, 'requires', i, 'when');
  }
  for (const [i, { happened }] of target.revisit.entries()) {
    yield* at('trigger', happened, 'revisit', i, 'happened');
  }
  yield* at('light', target.light.when, 'light', 'when');
  yield* at('light', target.light.unless, 'light', 'unless');
  yield* at('in-place', target['in-place'], 'in-place');
  yield* at('partial', target.partial, 'partial');
  for (const [phase, cell] of Object.entries(target.phases)) {
    for (const [i, { when, unless }] of cell.needs.entries()) {
      yield* at('need', when, 'phases', phase, 'needs', i, 'when');
      yield* at('need', unless, 'phases', phase, 'needs', i, 'unless');
    }
    for (const [i, activity] of cell.activities.entries()) {
      if (typeof activity === 'string') continue;
      const path = ['phases', phase, 'activities', i];
      yield* at('activity', activity.when, ...path, 'when');
      yield* at('activity', activity.unless, ...path, 'unless');
    }
  }
}

/** The tests in a condition, those behind facts included. */
export function* testsIn(
  condition: Condition,
  facts: ReadonlyMap<string, Condition>,
): Generator<Test> {
  if ('question' in condition) yield condition;
  else if ('fact' in condition) {
    const fact = facts.get(condition.fact);
    if (fact) yield* testsIn(fact, facts);
  } else for (const part of partsOf(condition)) yield* testsIn(part, facts);
}

/** The facts that a condition names, those behind facts included. */
export function* factsIn(
  condition: Condition,
  facts: ReadonlyMap<string, Condition>,
): Generator<string> {
  if ('fact' in condition) {
    yield condition.fact;
    const fact = facts.get(condition.fact);
    if (fact) yield* factsIn(fact, facts);
  } else if (!('question' in condition)) {
    for (const part of partsOf(condition)) yield* factsIn(part, facts);
  }
}

type Compound = Extract<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

function partsOf(condition: Compound): readonly Condition[] {
  if ('not' in condition) return [condition.not];
  return 'all' in condition ? condition.all : condition.any;
}
