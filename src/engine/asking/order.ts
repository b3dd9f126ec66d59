import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Matter } from './matter.ts';

/** What people expect to be asked before anything else, in this order. */
export const OPENING = ['products', 'engineers', 'teams', 'ml_stage', 'llm_stage'];

/** A question counts as near the best from this part of its worth on. */
const NEAR = 0.65;

/**
 * Chooses among questions that matter one that tells nearly as much as the best: of the topic at hand
 * if there is any, else of the earliest topic; within a topic in the order written.
 * @param last the question put last
 */
export function pickNext(
  { questionnaire: { sections, questions } }: KnowledgeBase,
  matters: readonly Matter[],
  last: string | null,
): Matter | undefined {
  const topic = questions.find(({ id }) => id === last)?.section;
  const place = ({ question }: Matter): number =>
    question.section === topic ? -1 : sections.findIndex(({ id }) => id === question.section);
  const best = Math.max(...matters.map(({ worth }) => worth));
  const near = matters.filter(({ worth }) => worth >= best * NEAR);
  return near.toSorted(
    (a, b) => place(a) - place(b) || questions.indexOf(a.question) - questions.indexOf(b.question),
  )[0];
}
