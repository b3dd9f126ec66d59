import type { Condition, Test } from '../model/condition.ts';
import type { Fact } from '../model/knowledge.ts';
import { listAnd, listOr } from './words.ts';

/** A condition in words: "runtime includes kubernetes and not (engineers is 1-5)". */
export function describeCondition(condition: Condition, facts: readonly Fact[]): string {
  if ('all' in condition) return listAnd(condition.all.map((part) => nested(part, facts)));
  if ('any' in condition) return listOr(condition.any.map((part) => nested(part, facts)));
  if ('not' in condition) return `not (${describeCondition(condition.not, facts)})`;
  if ('fact' in condition)
    return facts.find(({ id }) => id === condition.fact)?.means ?? condition.fact;
  return describeTest(condition);
}

function nested(part: Condition, facts: readonly Fact[]): string {
  const text = describeCondition(part, facts);
  return 'all' in part || 'any' in part ? `(${text})` : text;
}

function describeTest(test: Test): string {
  if ('is' in test) return `${test.question} is ${test.is}`;
  if ('in' in test) return `${test.question} is ${listOr(test.in)}`;
  if ('includes' in test) return `${test.question} includes ${listOr(several(test.includes))}`;
  if ('only' in test) return `${test.question} is nothing but ${listOr(test.only)}`;
  if ('at-least' in test) return `${test.question} is ${test['at-least']} or more`;
  return `${test.question} has something for ${listOr(several(test.provides))}`;
}

function several(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}
