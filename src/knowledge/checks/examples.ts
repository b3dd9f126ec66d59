import type { Answer } from '../../model/answers.ts';
import type { Question } from '../../model/question.ts';
import { type Choosable, problemsOf } from '../answers/choices.ts';
import type { Draft, DraftKnowledge } from '../draft.ts';
import { didYouMean } from '../nearest.ts';
import type { Finding, Path } from '../path.ts';

/** Boundary examples with answers that nobody could give. */
export function* impossibleExamples({
  questionnaire,
  targets = [],
}: DraftKnowledge): Generator<Finding> {
  if (questionnaire?.questions === undefined) return;
  const questions = new Map(
    questionnaire.questions.flatMap((q) => (q.id ? [[q.id, q] as const] : [])),
  );
  for (const [index, { rules }] of targets.entries()) {
    for (const [i, { example }] of (rules ?? []).entries()) {
      const path = ['targets', index, 'rules', i, 'example', 'answers'];
      for (const [id, answer] of Object.entries(example?.answers ?? {})) {
        yield* problemsIn(id, answer, questions, [...path, id]);
      }
    }
  }
}

function* problemsIn(
  id: string,
  answer: Answer | undefined,
  questions: ReadonlyMap<string, Draft<Question>>,
  path: Path,
): Generator<Finding> {
  const question = questions.get(id);
  if (question === undefined) {
    const hint = didYouMean(id, questions.keys());
    yield {
      code: 'unknown-question',
      path,
      at: 'key',
      message: `there is no question "${id}"`,
      hint,
    };
    return;
  }
  const { type, choices, max } = question;
  if (answer === undefined || type === undefined || choices === undefined) return;
  const known: Choosable = { id, type, choices: choices.flatMap((choice) => choice.id ?? []), max };
  const entries = typeof answer === 'string' ? [answer] : answer;
  for (const { entry, ...problem } of problemsOf(known, entries, typeof answer !== 'string')) {
    yield { ...problem, path: entry === undefined ? path : [...path, entry] };
  }
}
