import { type Condition, MOST_CONJUNCTIONS, type Test } from '../../model/condition.ts';
import { TOOLS_IN_USE } from '../../model/question.ts';
import { maskOf, type Slot, type Space } from './space.ts';

/** "One of these choices is chosen", or its negation: the only atom that the operators come down to. */
export interface Literal {
  readonly slot: number;
  readonly mask: number;
  readonly negated: boolean;
}

/** A condition in disjunctive normal form: one of these conjunctions holds. `[]` is false, `[[]]` true. */
export type Dnf = readonly (readonly Literal[])[];

/** Room to combine any two conditions. */
const LIMIT = MOST_CONJUNCTIONS ** 2;

export const NEVER: Dnf = [];
export const ALWAYS: Dnf = [[]];

/**
 * Brings a condition, or its negation, into disjunctive normal form. De Morgan's laws and
 * distributivity hold in Kleene's logic, so the form has the same value for partial answers too.
 * @throws RangeError where that takes more conjunctions than can be looked at
 */
export function toDnf(
  condition: Condition,
  space: Space,
  facts: ReadonlyMap<string, Condition>,
  negated = false,
): Dnf {
  const go = (c: Condition, n: boolean): Dnf => {
    if ('not' in c) return go(c.not, !n);
    if ('fact' in c) return factDnf(factOf(c.fact, facts), n, space, go);
    if ('all' in c) return (n ? disjoin : conjoin)(c.all.map((part) => go(part, n)));
    if ('any' in c) return (n ? conjoin : disjoin)(c.any.map((part) => go(part, n)));
    return testToDnf(c, space, n);
  };
  return go(condition, negated);
}

/** The normal forms of facts and of their negations, which many conditions share. */
const factForms = new WeakMap<Space, Map<Condition, Dnf>[]>();

function factDnf(
  fact: Condition,
  negated: boolean,
  space: Space,
  go: (condition: Condition, negated: boolean) => Dnf,
): Dnf {
  const forms = factForms.get(space) ?? [new Map<Condition, Dnf>(), new Map<Condition, Dnf>()];
  factForms.set(space, forms);
  const known = forms[negated ? 1 : 0];
  const form = known?.get(fact) ?? go(fact, negated);
  known?.set(fact, form);
  return form;
}

/** The condition that a fact names. */
export function factOf(id: string, facts: ReadonlyMap<string, Condition>): Condition {
  const fact = facts.get(id);
  if (fact === undefined) throw new Error(`fact "${id}" is not in the knowledge`);
  return fact;
}

/** The normal form of a test. */
export function testToDnf(test: Test, space: Space, negated: boolean): Dnf {
  if ('provides' in test) return providesToDnf(test, space, negated);
  const { slot, inside, outside } = masksOf(test, space);
  const atom = (mask: number, n: boolean): Dnf => {
    if (mask === 0) return n ? ALWAYS : NEVER;
    return [[{ slot: slot.index, mask, negated: n }]];
  };
  if (outside === 0) return atom(inside, negated);
  const parts = [atom(inside, negated), atom(outside, !negated)];
  return negated ? disjoin(parts) : conjoin(parts);
}

type Provides = Extract<Test, { provides: unknown }>;

/** The choices of which a test asks for one, and those that must not be chosen beside. */
interface Masks {
  readonly slot: Slot;
  readonly inside: number;
  readonly outside: number;
}

/** What a test asks of its question. */
export function masksOf(test: Exclude<Test, Provides>, space: Space): Masks {
  const slot = space.byId.get(test.question);
  if (slot === undefined) throw new Error(`question "${test.question}" is not in the knowledge`);
  const oneOf = (choices: readonly string[]): Masks => ({
    slot,
    inside: maskOf(slot, choices),
    outside: 0,
  });
  if ('is' in test) return oneOf([test.is]);
  if ('in' in test) return oneOf(test.in);
  if ('includes' in test) return oneOf(listOf(test.includes));
  if ('at-least' in test) {
    const ids = slot.question.choices.map((c) => c.id);
    const from = ids.indexOf(test['at-least']);
    return oneOf(from < 0 ? [] : ids.slice(from));
  }
  // "only these" = one of these, and none of the others; so it is false where nothing was answered.
  const only = oneOf(test.only);
  return { ...only, outside: slot.all & ~only.inside };
}

function providesToDnf(test: Provides, space: Space, negated: boolean): Dnf {
  if (test.question !== TOOLS_IN_USE) throw new Error(`"${test.question}" lists no tools in use`);
  const atoms = listOf(test.provides).map((id): Dnf => {
    const at = space.provided.get(id);
    return at ? [[{ slot: at.slot, mask: at.bit, negated }]] : NEVER;
  });
  return negated ? conjoin(atoms) : disjoin(atoms);
}

function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}

/** One of the parts holds. Single positive literals on one question melt into one. */
export function disjoin(parts: readonly Dnf[]): Dnf {
  const singles = new Map<number, Literal>();
  const rest: (readonly Literal[])[] = [];
  for (const conjunction of parts.flat()) {
    const [literal] = conjunction;
    if (conjunction.length === 0) return ALWAYS;
    if (conjunction.length > 1 || literal === undefined || literal.negated) {
      rest.push(conjunction);
      continue;
    }
    const mask = (singles.get(literal.slot)?.mask ?? 0) | literal.mask;
    singles.set(literal.slot, { ...literal, mask });
  }
  return [...[...singles.values()].map((l) => [l]), ...rest];
}

/**
 * All parts hold. Negated literals on one question melt into one.
 * @throws RangeError where that takes more conjunctions than can be looked at
 */
export function conjoin(parts: readonly Dnf[]): Dnf {
  return parts.reduce<Dnf>((left, right) => {
    if (isAlways(left)) return right;
    if (isAlways(right)) return left;
    if (left.length * right.length > LIMIT) {
      throw new RangeError(`a condition has more than ${LIMIT} conjunctions`);
    }
    return left.flatMap((a) => right.map((b) => meltNegated([...a, ...b])));
  }, ALWAYS);
}

const isAlways = (dnf: Dnf): boolean => dnf.length === 1 && dnf[0]?.length === 0;

function meltNegated(literals: readonly Literal[]): readonly Literal[] {
  const negated = new Map<number, Literal>();
  const out = new Map<string, Literal>();
  for (const literal of literals) {
    if (!literal.negated) {
      out.set(`${literal.slot}:${literal.mask}`, literal);
      continue;
    }
    const mask = (negated.get(literal.slot)?.mask ?? 0) | literal.mask;
    negated.set(literal.slot, { ...literal, mask });
  }
  return [...out.values(), ...negated.values()];
}
