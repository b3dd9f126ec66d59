import type { Result } from '../model/diagnostic.ts';
import { type PlacedAnswers, readLines } from './answers/lines.ts';
import { readPage } from './answers/page.ts';
import type { AnswersKnowledge } from './answers/vocabulary.ts';

/**
 * Reads an answers file: a flat map in YAML or JSON from question to choice or list of choices, with the
 * reserved keys `$schema` and `name`. Tools are brought to their ids, choices into their public order,
 * and "unknown" is left out. Whether a question applies is not looked at.
 * @param file the name that places carry
 * @returns the answers with their places, or everything that is wrong with them at once; warnings may come with answers
 */
export function readAnswers(
  text: string,
  file: string,
  knowledge: AnswersKnowledge,
): Result<PlacedAnswers> {
  return readLines(readPage(text, file), knowledge);
}
