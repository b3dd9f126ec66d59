import { testsIn } from '../../src/engine/lint/conditions.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { KnowledgeBase } from '../../src/model/knowledge.ts';
import type { Question } from '../../src/model/question.ts';
import type { Rule, Target } from '../../src/model/target.ts';
import { byCheck, byLint, type Planted, withRule } from './planted.ts';

/** One rule, and where to plant something in it or beside it. */
interface Site {
  readonly kb: KnowledgeBase;
  readonly facts: ReadonlyMap<string, Condition>;
  readonly target: Target;
  readonly rule: Rule;
  /** Counts the rules, so that what is drawn from a list varies from rule to rule. */
  readonly turn: number;
}

/** A fault in each rule in turn, for every class of faults that a rule can have. */
export function* ruleFaults(kb: KnowledgeBase): Generator<Planted> {
  const facts = new Map(kb.facts.map(({ id, when }) => [id, when]));
  const rules = kb.targets.flatMap((target) => target.rules.map((rule) => ({ target, rule })));
  for (const [turn, { target, rule }] of rules.entries()) {
    const site = { kb, facts, target, rule, turn };
    for (const plant of PLANTERS) yield* plant(site);
  }
}

const PLANTERS: readonly ((site: Site) => Iterable<Planted>)[] = [
  duplicated,
  shadowed,
  contradicted,
  neverFiring,
  unguarded,
  wrongExample,
  readingARemedy,
  dangling,
  unsourced,
];

const pathOf = (target: Target, rule: Rule, ...inside: readonly string[]): string[] => [
  'targets',
  target.id,
  'rules',
  rule.id,
  ...inside,
];

function duplicated({ kb, target, rule }: Site): Planted[] {
  const { group: _, ...alone } = rule;
  const copy = { ...alone, id: `${rule.id}-again`, when: { all: [rule.when] } };
  const path = pathOf(target, copy, 'when');
  return [byLint('duplicate', withRule(kb, target.id, copy), 'duplicate-condition', path)];
}

/** A weaker rule with a narrower condition in the same group. */
function shadowed({ kb, facts, target, rule, turn }: Site): Planted[] {
  const { for: pro, against: _, ...rest } = rule;
  const group = rule.group ?? `group-of-${rule.id}`;
  const copy: Rule = {
    ...rest,
    ...(pro ? { for: 'weak' } : { against: 'weak' }),
    id: `${rule.id}-narrower`,
    group,
    when: { all: [rule.when, unrelated(kb, facts, rule.when, turn)] },
  };
  const both = withRule(withRule(kb, target.id, { ...rule, group }), target.id, copy);
  return [byLint('shadowed', both, 'rule-shadowed', pathOf(target, copy))];
}

function contradicted({ kb, target, rule }: Site): Planted[] {
  const { for: pro, against: con, group: _, ...rest } = rule;
  const side = pro ? { against: pro } : con ? { for: con } : {};
  const when = { not: { any: [{ not: rule.when }] } };
  const copy = { ...rest, ...side, id: `${rule.id}-opposed`, when };
  const path = pathOf(target, copy, 'when');
  return [byLint('contradictory', withRule(kb, target.id, copy), 'contradiction', path)];
}

function neverFiring({ kb, target, rule }: Site): Planted[] {
  const mutant = { ...rule, when: { all: [rule.when, { not: rule.when }] } };
  const path = pathOf(target, rule, 'when');
  return [byLint('never firing', withRule(kb, target.id, mutant), 'rule-never-fires', path)];
}

/** A `not` over a gated question that has nothing to do with what the rule reads. */
function unguarded({ kb, facts, target, rule, turn }: Site): Planted[] {
  const { questions } = kb.questionnaire;
  const gateOf = (id: string): string[] => {
    const when = questions.find((q) => q.id === id)?.when;
    return when ? questionsRead(when, facts) : [];
  };
  const read = questionsRead(rule.when, facts).flatMap((id) => [id, ...gateOf(id)]);
  const gated = questions.filter(
    (q) => q.when && q.type !== 'list' && ![q.id, ...gateOf(q.id)].some((id) => read.includes(id)),
  );
  const question = gated[turn % gated.length];
  if (question === undefined) return [];
  const mutant = { ...rule, when: { all: [rule.when, { not: anyAnswer(question, turn) }] } };
  const path = [...pathOf(target, rule, 'when', 'all'), 1, 'not'];
  return [byLint('unguarded not', withRule(kb, target.id, mutant), 'unguarded-not', path)];
}

function wrongExample({ kb, target, rule }: Site): Planted[] {
  const { answers, gives, without } = rule.example;
  const mutant = { ...rule, example: { answers, gives: without, without: gives } };
  const path = pathOf(target, rule, 'example');
  return [byLint('failing example', withRule(kb, target.id, mutant), 'example-fails', path)];
}

function readingARemedy({ kb, target, rule, turn }: Site): Planted[] {
  const remedies = kb.questionnaire.questions.filter((q) => q.remedy && q.type !== 'list');
  const question = remedies[turn % remedies.length];
  if (question === undefined) return [];
  const mutant = { ...rule, when: { any: [rule.when, anyAnswer(question, turn)] } };
  const path = pathOf(target, rule, 'when');
  return [byCheck('remedy read', withRule(kb, target.id, mutant), 'remedy-in-rule', path)];
}

function dangling({ kb, target, rule }: Site): Planted[] {
  const path = pathOf(target, rule);
  const lost = { ...rule, when: { all: [rule.when, { question: 'questoin', is: 'yes' }] } };
  const nameless = { ...rule, when: { any: [rule.when, { fact: 'fcat' }] } };
  const hearsay = { ...rule, sources: [...rule.sources, 'surce'] };
  return [
    byCheck('dangling', withRule(kb, target.id, lost), 'unknown-question', path),
    byCheck('dangling', withRule(kb, target.id, nameless), 'unknown-fact', path),
    byCheck('dangling', withRule(kb, target.id, hearsay), 'unknown-source', path),
  ];
}

function unsourced({ kb, target, rule }: Site): Planted[] {
  const mutant = withRule(kb, target.id, { ...rule, sources: [] });
  return [byCheck('without source', mutant, 'out-of-range', pathOf(target, rule, 'sources'))];
}

/** A test that has nothing to do with a condition: on no question of it, and on neither side of a gate. */
function unrelated(
  { questionnaire: { questions } }: KnowledgeBase,
  facts: ReadonlyMap<string, Condition>,
  condition: Condition,
  turn: number,
): Condition {
  const gates = questions.flatMap((q) => (q.when ? questionsRead(q.when, facts) : []));
  const taken = [...questionsRead(condition, facts), ...gates];
  const free = questions.filter((q) => q.type === 'single' && !q.when && !taken.includes(q.id));
  const question = free[turn % free.length];
  if (question === undefined) throw new Error('the knowledge has no question to spare');
  return anyAnswer(question, turn);
}

function anyAnswer({ id, type, choices }: Question, turn: number): Condition {
  const choice = choices[turn % choices.length]?.id ?? '';
  return type === 'single' ? { question: id, is: choice } : { question: id, includes: choice };
}

function questionsRead(condition: Condition, facts: ReadonlyMap<string, Condition>): string[] {
  return [...testsIn(condition, facts)].map(({ question }) => question);
}
