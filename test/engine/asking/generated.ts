import * as fc from 'fast-check';
import { encode, isOpen, isTrue } from '../../../src/engine/conditions/state.ts';
import { compile, type Engine } from '../../../src/engine/judging/compile.ts';
import { COST_TERMS } from '../../../src/engine/toolchain/costs.ts';
import type { Answer, Answers } from '../../../src/model/answers.ts';
import type { KnowledgeBase } from '../../../src/model/knowledge.ts';
import type { Plausibility } from '../../../src/model/plausibility.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Target, Tension } from '../../../src/model/target.ts';
import { question } from '../../support/blank-knowledge.ts';
import { shown } from '../../support/show.ts';
import { anAnswer, answersTo, isAccepted, someAnswers } from '../../support/small-answers.ts';
import { CAPABILITIES, conditionOn } from '../../support/small-conditions.ts';
import { smallKnowledge } from '../../support/small-knowledge.ts';

/** A question that matters to tools alone. */
const LIMIT: Question = question('tool_licensing', ['any', 'open-source-only'], {
  constraint: true,
});

/** Small knowledge with everything that a question may be asked for. */
export const askingKnowledge: fc.Arbitrary<KnowledgeBase> = smallKnowledge({
  questions: 4,
  targets: 3,
  rules: 4,
}).chain((kb) =>
  fc
    .record({
      tensions: tensionsOn(kb),
      plausibility: plausibilityOf(kb),
      last: fc.option(fc.constantFrom(...kb.questionnaire.questions.map(({ id }) => id))),
    })
    .map(({ tensions, plausibility, last }) => ({
      ...kb,
      tensions,
      plausibility,
      costs: COST_TERMS.map((id) => ({ id, cost: 1, because: '' })),
      questionnaire: {
        sections: [],
        questions: [...kb.questionnaire.questions, LIMIT].map((q) =>
          q.id === last || q.type === 'list' ? { ...q, constraint: true } : q,
        ),
      },
      targets: kb.targets.map((target) => ({ ...target, phases: NEEDY })),
    })),
);

const NEEDY: Target['phases'] = {
  deploy: {
    answer: '',
    activities: [],
    needs: [{ capability: CAPABILITIES[0], importance: 'required' }],
    tools: [],
  },
};

function tensionsOn({ questionnaire, facts }: KnowledgeBase): fc.Arbitrary<Tension[]> {
  const names = facts.map(({ id }) => id);
  return fc.array(conditionOn(questionnaire.questions, names), { maxLength: 2 }).map((conditions) =>
    conditions.map((when, i) => ({
      id: `tension-${i}`,
      when,
      because: '',
      advice: '',
      sources: ['judgement'],
    })),
  );
}

/** Weights for some questions, now and then under a condition on the question before. */
function plausibilityOf({ questionnaire }: KnowledgeBase): fc.Arbitrary<Plausibility[]> {
  const weighed = questionnaire.questions.filter(({ type }) => type !== 'list');
  const entries = weighed.map((q, i) => {
    const earlier = weighed.slice(0, i);
    return fc.record({
      question: fc.constant(q.id),
      weights: fc.dictionary(
        fc.constantFrom(...q.choices.map(({ id }) => id).filter((id) => id !== 'none')),
        fc.constantFrom(0, 1, 50, 100),
      ),
      because: fc.constant(''),
      ...(earlier.length === 0 ? {} : { when: conditionOn(earlier, [], 1) }),
    });
  });
  return fc.tuple(...entries).chain((all) => fc.subarray(all));
}

/** What somebody says to each question; null for "I don't know". */
export type Character = Readonly<Record<string, Answer | null>>;

/** A conversation that may be held: knowledge, answers to begin with, and somebody to ask. */
export interface Talk {
  readonly engine: Engine;
  readonly answers: Answers;
  readonly person: Character;
}

export const talks: fc.Arbitrary<Talk> = askingKnowledge.chain((kb) => {
  const engine = compile(kb);
  const says = kb.questionnaire.questions.map((q) =>
    fc.option(anAnswer(q, kb), { freq: 4 }).map((answer) => [q.id, answer] as const),
  );
  return fc.tuple(someAnswers(kb, 0.2), fc.tuple(...says)).map(([answers, said]) =>
    shown(
      { engine, answers, person: Object.fromEntries(said) },
      kb,
      kb.tensions.map(({ when }) => when),
      answers,
      Object.fromEntries(said),
    ),
  );
});

/**
 * Every completion that a conversation can come to, by holding them all: each question is asked once its
 * gate is known to be true, and answered in every way that makes no answer void, or left open.
 */
export function completionsWith(
  engine: Engine,
  answers: Answers,
  skipped: readonly string[],
): Answers[] {
  const out: Answers[] = [];
  const waiting = [{ answers, closed: [...skipped, LIMIT.id] }];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const question = askedNext(engine, at.answers, at.closed);
    if (question === undefined) out.push(at.answers);
    else waiting.push({ ...at, closed: [...at.closed, question.id] });
    if (question === undefined) continue;
    for (const answer of answersTo(question, engine.kb)) {
      const more = { ...at.answers, [question.id]: answer };
      if (isAccepted(engine, at.answers, more)) waiting.push({ ...at, answers: more });
    }
  }
  return out;
}

/** A question that is open, not left open, and certain to apply. */
function askedNext(
  engine: Engine,
  answers: Answers,
  closed: readonly string[],
): Question | undefined {
  const { kb, space, gates } = engine;
  const { state } = encode(answers, engine);
  return kb.questionnaire.questions.find(({ id }) => {
    if (answers[id] !== undefined || closed.includes(id)) return false;
    const slot = space.byId.get(id)?.index;
    return slot === undefined || (isOpen(state, slot) && isTrue(state, gates.get(slot) ?? [[]]));
  });
}
