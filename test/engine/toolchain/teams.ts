import * as fc from 'fast-check';
import { toDnf } from '../../../src/engine/conditions/dnf.ts';
import { encode, isTrue } from '../../../src/engine/conditions/state.ts';
import type { Engine } from '../../../src/engine/judging/compile.ts';
import { isLight, judge } from '../../../src/engine/judging/verdict.ts';
import type { Adopted, ToolchainContext } from '../../../src/engine/toolchain/context.ts';
import type { Answer, Answers } from '../../../src/model/answers.ts';
import type { KnowledgeBase } from '../../../src/model/knowledge.ts';
import type { Question } from '../../../src/model/question.ts';

/** A team: what it answered and what it is to adopt. */
export interface Team {
  readonly answers: Answers;
  readonly adopted: readonly Adopted[];
}

/** The context that the engine would pass for a team. */
export function contextOf(engine: Engine, { answers, adopted }: Team): ToolchainContext {
  const { inactive, state } = encode(answers, engine);
  const counting = Object.entries(answers).filter(([question]) => !(question in inactive));
  return {
    answers: Object.fromEntries(counting),
    adopted,
    holds: (condition) => isTrue(state, toDnf(condition, engine.space, engine.facts)),
  };
}

/** A team that adopts what the engine advises; given targets are adopted whatever it says. */
export function adviseTeam(engine: Engine, answers: Answers, also: readonly string[] = []): Team {
  const { state } = encode(answers, engine);
  const judgements = judge(engine, state);
  const adopted = engine.targets.flatMap((known) => {
    const { id } = known.target;
    const verdict = judgements[known.index]?.verdict;
    if (verdict !== 'adopt' && !also.includes(id)) return [];
    return { id, light: isLight(known, state) && !also.includes(id), inPlace: false };
  });
  return { answers, adopted };
}

/** Random teams: any answers, any tools in use or to avoid, any targets. */
export function teams(kb: KnowledgeBase): fc.Arbitrary<Team> {
  const questions = Object.fromEntries(
    kb.questionnaire.questions.map((question) => [question.id, answerTo(question, kb)]),
  );
  const targets = kb.targets.map(({ id }) =>
    fc.record({ id: fc.constant(id), light: fc.boolean(), inPlace: fc.boolean() }),
  );
  return fc.record({
    answers: fc.record(questions, { requiredKeys: [] }).map(withoutGaps),
    adopted: fc.tuple(...targets).chain((all) => fc.subarray(all)),
  });
}

function withoutGaps(answers: Readonly<Record<string, Answer | undefined>>): Answers {
  const given = Object.entries(answers).flatMap(([id, answer]) => (answer ? [{ id, answer }] : []));
  return Object.fromEntries(given.map(({ id, answer }) => [id, answer]));
}

function answerTo(question: Question, kb: KnowledgeBase): fc.Arbitrary<Answer> {
  if (question.type === 'list') {
    return fc.uniqueArray(fc.constantFrom(...kb.tools.map(({ id }) => id)), { maxLength: 8 });
  }
  const ids = question.choices.map(({ id }) => id).filter((id) => id !== 'none');
  if (question.type === 'single') return fc.constantFrom(...ids);
  return fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 });
}
