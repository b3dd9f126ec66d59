import { MOST_CHOICES, type Question } from '../../model/question.ts';
import type { Draft, DraftKnowledge } from '../draft.ts';
import type { Finding } from '../path.ts';

/** Keys of an answers file that are no questions. */
const RESERVED = ['name'];

/** Settings of a question that do not go together. */
export function* contradictoryQuestions({ questionnaire }: DraftKnowledge): Generator<Finding> {
  for (const [index, question] of (questionnaire?.questions ?? []).entries()) {
    for (const [key, message] of faultsOf(question)) {
      const path = ['questionnaire', 'questions', index, key];
      yield { code: 'contradictory-question', path, message };
    }
  }
}

function* faultsOf({
  id = '',
  type,
  choices = [],
  ...rest
}: Draft<Question>): Generator<[string, string]> {
  const { ordered, falling, max, ask } = rest;
  if (RESERVED.includes(id))
    yield ['id', `"${id}" is a key of every answers file and cannot be a question`];
  if (choices.some((choice) => choice.id === 'unknown')) {
    yield ['choices', '"unknown" answers every question and cannot be a choice'];
  }
  if (type === 'list' && choices.length > 0) yield ['choices', 'a list question has no choices'];
  if (type !== 'list' && choices.length < 2)
    yield ['choices', 'a question has at least two choices'];
  if (choices.length > MOST_CHOICES)
    yield [
      'choices',
      `a question has at most ${MOST_CHOICES} choices, and this one ${choices.length}`,
    ];
  if (ordered && type !== 'single')
    yield ['ordered', 'only the choices of a single question have an order'];
  if (falling && !ordered) yield ['falling', 'only choices that have an order can fall'];
  for (const [key, most] of [
    ['max', max],
    ['ask', ask],
  ] as const) {
    if (most === undefined) continue;
    if (type !== 'multi') yield [key, `"${key}" limits the choices of a multi question only`];
    else if (most > choices.length) yield [key, `"${key}" is more than there are choices`];
  }
}

/** Sections that hold no question. */
export function* emptySections({ questionnaire }: DraftKnowledge): Generator<Finding> {
  const used = new Set(questionnaire?.questions?.map(({ section }) => section));
  for (const [index, { id }] of (questionnaire?.sections ?? []).entries()) {
    if (id === undefined || questionnaire?.questions === undefined || used.has(id)) continue;
    const path = ['questionnaire', 'sections', index, 'id'];
    yield { code: 'empty-section', path, message: `no question is in the section "${id}"` };
  }
}
