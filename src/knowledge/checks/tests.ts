import { OPERATORS } from '../../model/condition.ts';
import { type Question, TOOLS_IN_USE } from '../../model/question.ts';
import type { Draft, DraftKnowledge } from '../draft.ts';
import { didYouMean, oneOf } from '../nearest.ts';
import type { Finding } from '../path.ts';
import { conditionsOf, factsOf, type PlacedTest, questionsRead, testsIn } from './visit.ts';

type Questions = ReadonlyMap<string | undefined, Draft<Question>>;

/** Tests that their question cannot answer: a wrong operator, a choice that does not exist. */
export function* impossibleTests(knowledge: DraftKnowledge): Generator<Finding> {
  const questions = questionsOf(knowledge);
  for (const { condition, path } of conditionsOf(knowledge)) {
    for (const test of testsIn(condition, path)) {
      const question = questions.get(test.question);
      if (question?.type === undefined) continue;
      const wrong = wrongOperator(test, question);
      if (wrong) yield wrong;
      else yield* unknownChoices(test, question);
    }
  }
}

function questionsOf(knowledge: DraftKnowledge): Questions {
  return new Map((knowledge.questionnaire?.questions ?? []).map((q) => [q.id, q]));
}

function wrongOperator(test: PlacedTest, { type, ordered }: Draft<Question>): Finding | undefined {
  const { question, operator } = test;
  const path = [...test.path, operator];
  if (OPERATORS[operator] !== type) {
    const fitting = Object.entries(OPERATORS).filter(([, of]) => of === type);
    const message = `"${operator}" tests a ${OPERATORS[operator]} question, and ${question} is ${type}`;
    const hint = `write ${oneOf(fitting.map(([name]) => name))}`;
    return { code: 'wrong-operator', path, at: 'key', message, hint };
  }
  if (operator === 'provides' && question !== TOOLS_IN_USE) {
    const message = `"provides" reads what the tools in use have, and ${question} lists other tools`;
    return { code: 'wrong-operator', path, at: 'key', message, hint: `test ${TOOLS_IN_USE}` };
  }
  if (operator !== 'at-least' || ordered === true) return undefined;
  const message = `"at-least" needs an order, and the choices of ${question} have none`;
  return {
    code: 'not-ordered',
    path,
    at: 'key',
    message,
    hint: 'write in, with a list of choices',
  };
}

function* unknownChoices(test: PlacedTest, { choices }: Draft<Question>): Generator<Finding> {
  if (test.operator === 'provides' || choices === undefined) return;
  const known = choices.flatMap(({ id }) => id ?? []);
  for (const { id, path } of test.operands) {
    if (known.includes(id)) continue;
    const hint = didYouMean(id, known) ?? `choices: ${known.join(', ')}`;
    yield {
      code: 'unknown-choice',
      path,
      message: `"${id}" is no choice of ${test.question}`,
      hint,
    };
  }
}

/**
 * Rules that read what a team does today. Fit says what a team needs; what it already has is the matter
 * of `in-place`, `partial` and `requires`.
 */
export function* remediesInRules(knowledge: DraftKnowledge): Generator<Finding> {
  const questions = questionsOf(knowledge);
  const facts = factsOf(knowledge);
  for (const placed of conditionsOf(knowledge)) {
    if (!placed.rule) continue;
    for (const { id, path, via } of questionsRead(placed, facts)) {
      if (questions.get(id)?.remedy !== true) continue;
      const message = `a rule reads ${id}${via}, which says what a team does, not what it needs`;
      yield {
        code: 'remedy-in-rule',
        path,
        message,
        hint: 'read it in in-place, partial or requires',
      };
    }
  }
}
