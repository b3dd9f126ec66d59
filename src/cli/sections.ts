import { didYouMean } from '../knowledge/nearest.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { SECTIONS, type SectionId } from '../report/sections.ts';
import { InputError } from './failure.ts';

/**
 * The sections of a report that words name.
 * @throws InputError with every word that names none, and what is near it
 */
export function resolveSections(words: readonly string[]): readonly SectionId[] {
  if (words.length === 0) throw new InputError([unknownSection('')]);
  const unknown = words.filter((word) => !SECTIONS.some((id) => id === word));
  if (unknown.length > 0) throw new InputError(unknown.map(unknownSection));
  return SECTIONS.filter((id) => words.includes(id));
}

function unknownSection(word: string): Diagnostic {
  return {
    severity: 'error',
    code: 'unknown-section',
    message: `there is no section "${word}"`,
    hint: didYouMean(word, SECTIONS) ?? `the sections are ${SECTIONS.join(', ')}`,
  };
}
