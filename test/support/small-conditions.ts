import fc from 'fast-check';
import type { Condition, Test } from '../../src/model/condition.ts';
import type { Question } from '../../src/model/question.ts';

/** Capabilities that small knowledge bases know. */
export const CAPABILITIES = ['build', 'deploy', 'watch'] as const;

/** A test on one of some questions; the operator fits the type. */
export function testOn(questions: readonly Question[]): fc.Arbitrary<Test> {
  return fc.constantFrom(...questions).chain(testOnQuestion);
}

function testOnQuestion(question: Question): fc.Arbitrary<Test> {
  const { id, type } = question;
  if (type === 'list') {
    return fc.oneof(
      fc.constantFrom(...CAPABILITIES).map((provides) => ({ question: id, provides })),
      someOf(CAPABILITIES).map((provides) => ({ question: id, provides })),
    );
  }
  const ids = question.choices.map((c) => c.id);
  const one = fc.constantFrom(...ids);
  if (type === 'multi') {
    return fc.oneof(
      one.map((includes) => ({ question: id, includes })),
      someOf(ids).map((includes) => ({ question: id, includes })),
      someOf(ids).map((only) => ({ question: id, only })),
    );
  }
  const plain: fc.Arbitrary<Test> = fc.oneof(
    one.map((is) => ({ question: id, is })),
    someOf(ids).map((choices) => ({ question: id, in: choices })),
  );
  if (!question.ordered) return plain;
  return fc.oneof(
    plain,
    one.map((least) => ({ question: id, 'at-least': least })),
  );
}

const someOf = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.subarray([...values], { minLength: 1 });

/** A condition of any form, two operators deep at most. */
export function conditionOn(
  questions: readonly Question[],
  facts: readonly string[] = [],
  depth = 2,
): fc.Arbitrary<Condition> {
  const test: fc.Arbitrary<Condition> = testOn(questions);
  const leaf = facts.length === 0 ? test : fc.oneof({ weight: 4, arbitrary: test }, factOf(facts));
  if (depth === 0) return leaf;
  const deeper = conditionOn(questions, facts, depth - 1);
  const several = fc.array(deeper, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 4, arbitrary: leaf },
    { weight: 1, arbitrary: deeper.map((not) => ({ not })) },
    { weight: 2, arbitrary: several.map((all) => ({ all })) },
    { weight: 2, arbitrary: several.map((any) => ({ any })) },
  );
}

const factOf = (facts: readonly string[]): fc.Arbitrary<Condition> =>
  fc.constantFrom(...facts).map((fact) => ({ fact }));

/**
 * A condition under which a question is asked: a few tests that all hold, one of them, or the absence
 * of one. A disjunction reads each question once, as `in` and `includes` say the rest.
 */
export function gateOn(questions: readonly Question[]): fc.Arbitrary<Condition> {
  const each = fc
    .shuffledSubarray([...questions], { minLength: 1, maxLength: Math.min(2, questions.length) })
    .chain((chosen) => fc.tuple(...chosen.map(testOnQuestion)));
  return fc.oneof(
    { weight: 4, arbitrary: testOn(questions) },
    { weight: 2, arbitrary: each.map((all) => ({ all })) },
    { weight: 1, arbitrary: each.map((any) => ({ any })) },
    { weight: 1, arbitrary: testOn(questions).map((not) => ({ not })) },
  );
}
