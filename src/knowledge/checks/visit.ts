import type { Condition, Operator, Test } from '../../model/condition.ts';
import type { Inclusion, Requirement, Target } from '../../model/target.ts';
import type { Draft, DraftKnowledge } from '../draft.ts';
import type { Path } from '../path.ts';

/** A condition where it stands; `rule` marks those that fit reads. */
export interface Placed {
  readonly condition: Condition;
  readonly path: Path;
  readonly rule?: true;
}

/** A test on one question, taken apart. */
export interface PlacedTest {
  readonly question: string;
  readonly operator: Operator;
  /** What the question is compared with, and where each stands. */
  readonly operands: readonly { readonly id: string; readonly path: Path }[];
  readonly path: Path;
}

/** Every condition of the knowledge. */
export function* conditionsOf(knowledge: DraftKnowledge): Generator<Placed> {
  yield* listed(knowledge.facts, ['facts']);
  yield* listed(knowledge.questionnaire?.questions, ['questionnaire', 'questions']);
  yield* listed(knowledge.plausibility, ['plausibility']);
  yield* listed(knowledge.tensions, ['tensions']);
  for (const [index, capability] of (knowledge.capabilities ?? []).entries()) {
    for (const key of ['practised', 'undone'] as const) {
      const { [key]: condition } = capability;
      if (condition) yield { condition, path: ['capabilities', index, key] };
    }
  }
  for (const [index, target] of (knowledge.targets ?? []).entries()) {
    yield* conditionsOfTarget(target, ['targets', index]);
  }
}

function* conditionsOfTarget(target: Draft<Target>, path: Path): Generator<Placed> {
  for (const { condition, path: at } of listed(target.rules, [...path, 'rules'])) {
    yield { condition, path: at, rule: true };
  }
  const required = target.requires?.map((entry) => ('when' in entry ? entry : {}));
  yield* listed(target.includes, [...path, 'includes']);
  yield* listed(required, [...path, 'requires']);
  yield* listed(target['ruled-out-by'], [...path, 'ruled-out-by']);
  for (const [index, { happened }] of (target.revisit ?? []).entries()) {
    if (happened) yield { condition: happened, path: [...path, 'revisit', index, 'happened'] };
  }
  for (const key of ['when', 'unless'] as const) {
    const condition = target.light?.[key];
    if (condition) yield { condition, path: [...path, 'light', key] };
  }
  for (const key of ['in-place', 'partial'] as const) {
    const condition = target[key];
    if (condition) yield { condition, path: [...path, key] };
  }
  for (const [phase, cell] of Object.entries(target.phases ?? {})) {
    for (const key of ['needs', 'activities'] as const) {
      for (const [index, meant] of (cell?.[key] ?? []).entries()) {
        if (typeof meant === 'string') continue;
        const at: Path = [...path, 'phases', phase, key, index];
        if (meant.when) yield { condition: meant.when, path: [...at, 'when'] };
        if (meant.unless) yield { condition: meant.unless, path: [...at, 'unless'] };
      }
    }
  }
}

/** The targets that an inclusion or a requirement names. */
export function targetsNamed(
  entry: Draft<Inclusion> | Draft<Requirement>,
  path: Path,
): { id: string; path: Path }[] {
  const [key, id] =
    'label' in entry ? ['brought-by', entry['brought-by']] : ['target', entry.target];
  return id === undefined ? [] : [{ id, path: [...path, key] }];
}

/** The `when` of each entry of a list. */
function* listed(entries: readonly Conditional[] | undefined, path: Path): Generator<Placed> {
  for (const [index, { when }] of (entries ?? []).entries()) {
    if (when) yield { condition: when, path: [...path, index, 'when'] };
  }
}

interface Conditional {
  readonly when?: Condition | undefined;
}

/** The facts that a condition names. */
export function* factsIn(condition: Condition, path: Path): Generator<{ id: string; path: Path }> {
  if ('fact' in condition) yield { id: condition.fact, path: [...path, 'fact'] };
  for (const [part, at] of partsOf(condition, path)) yield* factsIn(part, at);
}

/** The tests in a condition; those behind facts are not followed. */
export function* testsIn(condition: Condition, path: Path): Generator<PlacedTest> {
  if ('question' in condition) yield testOf(condition, path);
  for (const [part, at] of partsOf(condition, path)) yield* testsIn(part, at);
}

/** A question that a condition reads; `via` names the fact through which, for a message. */
export interface Read {
  readonly id: string;
  readonly path: Path;
  readonly via: string;
}

/** The conditions of facts by id. */
export type Facts = ReadonlyMap<string | undefined, Condition | undefined>;

/** The facts of the knowledge by id. */
export function factsOf({ facts = [] }: DraftKnowledge): Facts {
  return new Map(facts.map(({ id, when }) => [id, when]));
}

/**
 * The questions that a condition reads, by itself or through facts at any depth: each where it is
 * tested, or where the fact is named that leads to it. Facts in a circle are read once.
 */
export function* questionsRead(
  { condition, path }: Placed,
  facts: Facts,
  seen: ReadonlySet<string> = new Set(),
): Generator<Read> {
  for (const test of testsIn(condition, path)) {
    yield { id: test.question, path: [...test.path, 'question'], via: '' };
  }
  for (const fact of factsIn(condition, path)) {
    const when = facts.get(fact.id);
    if (when === undefined || seen.has(fact.id)) continue;
    const inside = questionsRead({ condition: when, path: [] }, facts, new Set([...seen, fact.id]));
    const via = ` through the fact ${fact.id}`;
    for (const id of new Set([...inside].map((read) => read.id)))
      yield { id, path: fact.path, via };
  }
}

function partsOf(condition: Condition, path: Path): [Condition, Path][] {
  if ('not' in condition) return [[condition.not, [...path, 'not']]];
  const [key, parts] =
    'all' in condition
      ? ['all', condition.all]
      : 'any' in condition
        ? ['any', condition.any]
        : ['', []];
  return parts.map((part, index) => [part, [...path, key, index]]);
}

function testOf(test: Test, path: Path): PlacedTest {
  const [operator, operand] = operationOf(test);
  const at = [...path, operator];
  const operands =
    typeof operand === 'string'
      ? [{ id: operand, path: at }]
      : operand.map((id, index) => ({ id, path: [...at, index] }));
  return { question: test.question, operator, operands, path };
}

function operationOf(test: Test): [Operator, string | readonly string[]] {
  if ('is' in test) return ['is', test.is];
  if ('in' in test) return ['in', test.in];
  if ('includes' in test) return ['includes', test.includes];
  if ('only' in test) return ['only', test.only];
  if ('at-least' in test) return ['at-least', test['at-least']];
  return ['provides', test.provides];
}
