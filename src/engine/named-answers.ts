import type { Answers } from '../model/answers.ts';
import type { Test } from '../model/condition.ts';
import { TOOLS_IN_USE } from '../model/question.ts';

/**
 * The questions that code reads by name, where no condition of the knowledge shows that they are read,
 * each with the choices that it names. Code reads answers through the functions below, so that the
 * compiler refuses a question or a choice that is not listed. Lint takes what is listed for read.
 */
export const NAMED_IN_CODE = {
  engineers: ['1-5', '6-20', '21-100', '101-500', 'over-500'],
  organisation: ['enterprise', 'public-sector', 'open-source'],
  operations_staff: ['none', 'part-time', 'few', 'dedicated'],
  operated_by: ['platform-team'],
  commitments: ['contractual'],
  runtime: ['kubernetes'],
  tool_licensing: ['open-source-preferred', 'open-source-only'],
  tool_hosting: ['saas-preferred', 'self-hosted-only', 'air-gapped'],
  tool_budget: ['free-only', 'modest', 'open'],
  lock_in: ['avoid'],
  source_host: ['other', 'other-vcs', 'no-git'],
  languages: ['other'],
  // Their choices are named by tools and targets.
  cloud: [],
  priorities: [],
  // Lists of tools have no choices.
  [TOOLS_IN_USE]: [],
  avoid_tools: [],
} as const;

/** A question that code may read. */
export type NamedQuestion = keyof typeof NAMED_IN_CODE;
/** A choice of it that code may name. */
export type NamedChoice<Q extends NamedQuestion> = (typeof NAMED_IN_CODE)[Q][number];

/** The choices of an answer; none where the question is open. */
export function choices(answers: Answers, question: NamedQuestion): readonly string[] {
  const answer = answers[question];
  return answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer;
}

/** Whether the answer is, or contains, one of these choices. */
export function has<Q extends NamedQuestion>(
  answers: Answers,
  question: Q,
  ...any: readonly NamedChoice<Q>[]
): boolean {
  return overlap(choices(answers, question), any);
}

/** The questions that ask what hurts, by the ending that their ids share. */
export const isPain = (question: string): boolean => question.endsWith('_pains');

/** Whether two lists have something in common. */
export function overlap(some: readonly string[], others: readonly string[]): boolean {
  return some.some((each) => others.includes(each));
}

/** The condition that a single question has one of its named choices for an answer. */
export const answerIs = <Q extends NamedQuestion>(question: Q, is: NamedChoice<Q>): Test => ({
  question,
  is,
});
