import { didYouMean } from '../knowledge/nearest.ts';
import type { KnowledgeBase } from '../model/knowledge.ts';
import { licenseWords } from '../model/license.ts';
import { inputError } from './failure.ts';

const KINDS = ['open-source', 'source-available', 'proprietary'];

/** The words that `tools --license` takes: the three kinds of licence, then the ids that tools carry. */
export function licencesOf({ tools }: KnowledgeBase): readonly string[] {
  const words = tools.flatMap(({ license }) => licenseWords(license));
  const ids = words.filter((word) => !/^(?:AND|OR|WITH|)$/u.test(word));
  return [...new Set([...KINDS, ...ids.toSorted()])];
}

/**
 * A licence as it was written, in upper case or lower case.
 * @throws InputError with the nearest ones where no tool carries it
 */
export function resolveLicence(kb: KnowledgeBase, word: string): string {
  const known = licencesOf(kb);
  if (known.some((own) => own.toLowerCase() === word.toLowerCase())) return word;
  const hint = didYouMean(word, known) ?? `write ${KINDS.join(', ')} or the SPDX id of a licence`;
  throw inputError('unknown-license', `no tool has the licence "${word}"`, hint);
}
