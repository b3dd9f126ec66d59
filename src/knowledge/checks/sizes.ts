import { type Condition, MOST_CONJUNCTIONS, type Test } from '../../model/condition.ts';
import type { DraftKnowledge } from '../draft.ts';
import type { Finding, Path } from '../path.ts';
import { conditionsOf, type Facts, factsOf } from './visit.ts';

/**
 * Conditions whose disjunctive normal form gets out of hand: a conjunction of disjunctions has as many
 * conjunctions as there are ways to take one part of each.
 */
export function* sprawlingConditions(knowledge: DraftKnowledge): Generator<Finding> {
  const facts = factsOf(knowledge);
  for (const { condition, path } of conditionsOf(knowledge)) {
    const ways = [false, ...(isReadNegated(path) ? [true] : [])];
    const size = Math.max(...ways.map((negated) => sizeOf(condition, negated, facts, new Set())));
    if (size <= MOST_CONJUNCTIONS) continue;
    const message = `this holds in more than ${MOST_CONJUNCTIONS} ways that all have to be looked at`;
    const hint =
      'put fewer any into one all; several choices of one question go into in or includes';
    yield { code: 'sprawling-condition', path, message, hint };
  }
}

/** Gates, requirements, standings and exceptions to needs are asked for being false as well. */
const isReadNegated = (path: Path): boolean =>
  path[0] === 'questionnaire' ||
  path[2] === 'requires' ||
  ['in-place', 'partial', 'unless'].some((key) => path.at(-1) === key);

/** The most conjunctions that the normal form of a condition or of its negation can have. */
function sizeOf(
  condition: Condition,
  negated: boolean,
  facts: Facts,
  seen: ReadonlySet<string>,
): number {
  if ('question' in condition) return sizeOfTest(condition, negated);
  if ('fact' in condition) return sizeOfFact(condition.fact, negated, facts, seen);
  if ('not' in condition) return sizeOf(condition.not, !negated, facts, seen);
  const isAll = 'all' in condition;
  const parts = isAll ? condition.all : condition.any;
  const sizes = parts.map((part) => sizeOf(part, negated, facts, seen));
  return isAll === negated
    ? sizes.reduce((sum, size) => sum + size, 0)
    : sizes.reduce((product, size) => product * size, 1);
}

/** A fact that is too large by itself is reported where it is defined, and not wherever it is named. */
function sizeOfFact(id: string, negated: boolean, facts: Facts, seen: ReadonlySet<string>): number {
  const when = facts.get(id);
  if (when === undefined || seen.has(id)) return 1;
  const inside = new Set([...seen, id]);
  if (sizeOf(when, false, facts, inside) > MOST_CONJUNCTIONS) return 1;
  return sizeOf(when, negated, facts, inside);
}

function sizeOfTest(test: Test, negated: boolean): number {
  if ('only' in test) return negated ? 2 : 1;
  if ('provides' in test) return negated ? 1 : [test.provides].flat().length;
  if ('is' in test || 'in' in test || 'includes' in test || 'at-least' in test) return 1;
  return test satisfies never;
}
