import { advise as adviseOn } from './engine/advise.ts';
import { engineOf } from './engine/engine-of.ts';
import { readLines } from './knowledge/answers/lines.ts';
import { pageOf } from './knowledge/answers/values.ts';
import type { Advice, AdviceOptions } from './model/advice.ts';
import type { Answers } from './model/answers.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { KnowledgeBase } from './model/knowledge.ts';

/** Thrown where answers name questions or choices that the knowledge does not have. */
export class InvalidAnswers extends Error {
  override readonly name = 'InvalidAnswers';
  /** Everything that is wrong, with hints. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ message }) => message).join('; '));
    this.diagnostics = diagnostics;
  }
}

/**
 * Says which Ops a team needs, why, with which tools and in which order. The same answers and the
 * same knowledge always give an equal value, which is the report that `which-ops advise --json` prints.
 *
 * @example
 * import { advise, loadKnowledge } from 'which-ops';
 *
 * const advice = advise(loadKnowledge(), { products: ['web-app'], engineers: '6-20' });
 * console.log(advice.headline);
 *
 * @param answers question to choice, or to a list of choices; a question left out is open
 * @throws InvalidAnswers where a question or a choice does not exist
 * @throws RangeError where the knowledge is larger than can be looked through, or lacks a cost; never
 *   with the knowledge that is shipped
 */
export function advise(
  knowledge: KnowledgeBase,
  answers: Answers,
  options: AdviceOptions = {},
): Advice {
  const read = readLines(pageOf(answers, 'answers'), knowledge);
  if (read.value === undefined) {
    throw new InvalidAnswers(read.diagnostics.filter(({ severity }) => severity === 'error'));
  }
  return adviseOn(engineOf(knowledge), read.value.answers, options);
}
