import type { Condition, Test } from '../../model/condition.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Question } from '../../model/question.ts';
import { conditionsOf, factsIn, testsIn } from './conditions.ts';
import type { LintContext } from './context.ts';
import type { Fault } from './finding.ts';
import { readByProgram } from './program-reads.ts';

/** Facts that nothing names. */
export function* unusedFacts({ kb, engine }: LintContext): Generator<Fault<'fact-unused'>> {
  const named = new Set(
    [...conditionsOf(kb)].flatMap(({ condition }) => [...factsIn(condition, engine.facts)]),
  );
  for (const { id } of kb.facts) {
    if (!named.has(id)) yield { path: ['facts', id], args: { fact: id } };
  }
}

/** Facts that no answers make true. */
export function* impossibleFacts({ kb, space }: LintContext): Generator<Fault<'fact-never-true'>> {
  for (const { id, when } of kb.facts) {
    if (!space.allows(space.dnf(when))) yield { path: ['facts', id, 'when'], args: { fact: id } };
  }
}

/** Two names for one condition. */
export function* duplicateFacts({ kb, space }: LintContext): Generator<Fault<'duplicate-fact'>> {
  const facts = kb.facts.map(({ id, when }) => ({ id, when: space.dnf(when) }));
  for (const [index, { id, when }] of facts.entries()) {
    const other = facts
      .slice(0, index)
      .find(
        (f) => space.implies(when, f.when) && space.implies(f.when, when) && space.allows(when),
      );
    if (other) yield { path: ['facts', id, 'when'], args: { fact: id, other: other.id } };
  }
}

/** Tensions that no answers bring about. */
export function* silentTensions({
  kb,
  space,
}: LintContext): Generator<Fault<'tension-never-fires'>> {
  for (const { id, when } of kb.tensions) {
    if (space.allows(space.dnf(when))) continue;
    yield { path: ['tensions', id, 'when'], args: { tension: id } };
  }
}

/** Questions that nobody is ever asked. */
export function* shutGates({ kb, space }: LintContext): Generator<Fault<'gate-never-opens'>> {
  for (const { id, when } of kb.questionnaire.questions) {
    if (!when || space.allows(space.dnf(when))) continue;
    yield { path: ['questionnaire', 'questions', id, 'when'], args: { question: id } };
  }
}

/** Questions whose answer changes nothing. */
export function* unreadQuestions({ kb, engine }: LintContext): Generator<Fault<'question-unread'>> {
  const read = readChoices(kb, engine.facts);
  for (const { id } of kb.questionnaire.questions) {
    if (read.has(id)) continue;
    yield { path: ['questionnaire', 'questions', id], args: { question: id } };
  }
}

/**
 * Choices that nothing names. Of a single question one may be left over: it says that the others do
 * not hold, as `none` does of a multi question.
 */
export function* unreadChoices({ kb, engine }: LintContext): Generator<Fault<'choice-unread'>> {
  const read = readChoices(kb, engine.facts);
  for (const question of kb.questionnaire.questions) {
    const named = read.get(question.id);
    if (named === undefined) continue;
    const left = question.choices.map(({ id }) => id).filter((id) => !named.has(id));
    const told = question.type === 'multi' ? left.filter((id) => id !== 'none') : left;
    if (question.type === 'single' && told.length === 1) continue;
    for (const choice of told) {
      const path = ['questionnaire', 'questions', question.id, 'choices', choice];
      yield { path, args: { question: question.id, choice } };
    }
  }
}

/** The choices that something names, by question. */
function readChoices(
  kb: KnowledgeBase,
  facts: ReadonlyMap<string, Condition>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const questions = new Map(kb.questionnaire.questions.map((q) => [q.id, q]));
  const read = new Map<string, Set<string>>();
  const add = (id: string, choices: readonly string[]): void => {
    read.set(id, new Set([...(read.get(id) ?? []), ...choices]));
  };
  for (const { use, condition } of conditionsOf(kb)) {
    // What has happened is left out of a sentence; no advice hangs on it.
    if (use === 'trigger') continue;
    for (const test of testsIn(condition, facts)) {
      add(test.question, choicesNamed(test, questions.get(test.question)));
    }
  }
  for (const [id, choices] of readByProgram(kb)) add(id, choices);
  return read;
}

function choicesNamed(test: Test, question: Question | undefined): readonly string[] {
  if ('is' in test) return [test.is];
  if ('in' in test) return test.in;
  if ('only' in test) return test.only;
  if ('includes' in test) return [test.includes].flat();
  if ('provides' in test) return [];
  const ids = question?.choices.map(({ id }) => id) ?? [];
  const from = ids.indexOf(test['at-least']);
  return from < 0 ? [] : ids.slice(from);
}
