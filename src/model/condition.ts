import type { QuestionType } from './ids.ts';

/**
 * A condition over answers, in Kleene's three-valued logic: a test on an open question is unknown,
 * on a question that does not apply it is false. `fact` names a condition of `facts.yaml`.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly fact: string }
  | Test;

/**
 * How many conjunctions the disjunctive normal form of a condition may have. They multiply where
 * disjunctions stand in a conjunction, and every one of them is looked at.
 */
export const MOST_CONJUNCTIONS = 100;

/** A test on one question. The operators are named in `OPERATORS`. */
export type Test =
  | { readonly question: string; readonly is: string }
  | { readonly question: string; readonly in: readonly string[] }
  | { readonly question: string; readonly includes: string | readonly string[] }
  | { readonly question: string; readonly only: readonly string[] }
  | { readonly question: string; readonly 'at-least': string }
  | { readonly question: string; readonly provides: string | readonly string[] };

/**
 * The operators and the types of question they test. `includes` with several choices holds when one
 * of them is chosen; `only` when no other choice is; `at-least` needs a question marked ordered;
 * `provides` holds when a tool in use has one of the capabilities.
 */
export const OPERATORS = {
  is: 'single',
  in: 'single',
  'at-least': 'single',
  includes: 'multi',
  only: 'multi',
  provides: 'list',
} as const satisfies Record<Operator, QuestionType>;

/** The keys of which a condition has exactly one: what joins conditions, names one, or tests. */
export type ConditionKey = Exclude<KeyOfEach<Condition>, 'question'>;
/** The keys that compare a question with choices or capabilities. */
export type Operator = Exclude<KeyOfEach<Test>, 'question'>;

type KeyOfEach<T> = T extends unknown ? keyof T : never;
