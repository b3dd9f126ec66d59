import type { Plausibility } from '../../model/plausibility.ts';
import type { Question } from '../../model/question.ts';
import type { Draft, DraftKnowledge } from '../draft.ts';
import { didYouMean } from '../nearest.ts';
import type { Finding, Path } from '../path.ts';
import { type Facts, factsOf, questionsRead } from './visit.ts';

/** Figures on how common answers are that nothing can be drawn from. */
export function* impossibleWeights(knowledge: DraftKnowledge): Generator<Finding> {
  const questions = knowledge.questionnaire?.questions;
  if (questions === undefined) return;
  const facts = factsOf(knowledge);
  for (const [index, entry] of (knowledge.plausibility ?? []).entries()) {
    const path = ['plausibility', index];
    const at = questions.findIndex(({ id }) => id === entry.question);
    const question = questions[at];
    if (question === undefined) continue;
    yield* faultyWeights(entry, question, path);
    yield* lateConditions(entry, questions.slice(at), facts, path);
  }
}

function* faultyWeights(
  { question: id = '', weights = {} }: Draft<Plausibility>,
  { type, choices = [] }: Draft<Question>,
  path: Path,
): Generator<Finding> {
  if (type === 'list') {
    const message = `${id} has no choices that could be weighed`;
    yield { code: 'impossible-weight', path: [...path, 'question'], message };
    return;
  }
  const known = choices.flatMap((choice) => choice.id ?? []);
  for (const [choice, weight = 0] of Object.entries(weights)) {
    const at = { path: [...path, 'weights', choice], at: 'key' } as const;
    if (!known.includes(choice)) {
      const message = `"${choice}" is no choice of ${id}`;
      yield { code: 'unknown-choice', ...at, message, hint: didYouMean(choice, known) };
    } else if (type === 'multi' && choice === 'none') {
      const message = `"none" is what those answer who choose nothing else`;
      yield { code: 'impossible-weight', ...at, message, hint: 'leave it out' };
    } else if (type === 'multi' && weight > 100) {
      const message = `${weight} is no share in per cent`;
      yield { code: 'impossible-weight', path: at.path, message };
    }
  }
}

/** Teams are drawn in the order of the questionnaire, so a condition cannot look ahead. */
function* lateConditions(
  { question: id, when }: Draft<Plausibility>,
  later: readonly Draft<Question>[],
  facts: Facts,
  path: Path,
): Generator<Finding> {
  if (when === undefined) return;
  const reads = [...questionsRead({ condition: when, path: [] }, facts)];
  for (const read of new Set(reads.map(({ id: question }) => question))) {
    if (!later.some((question) => question.id === read)) continue;
    const message = `${read} is not drawn before ${id}`;
    const hint = 'read questions that come earlier in questions.yaml';
    yield { code: 'late-condition', path: [...path, 'when'], at: 'key', message, hint };
  }
}
