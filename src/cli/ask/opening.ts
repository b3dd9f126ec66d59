import type { Mode } from '../../engine/asking/next-question.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';

/** The first question to somebody of whom nothing is known, and how many may follow. */
export interface First {
  readonly question: string;
  readonly left: number;
}

/**
 * The first question of each mode. It depends on nothing but the knowledge, and choosing it takes longer
 * than all the rest of the way to the first prompt, so the build works it out.
 */
export interface Opening {
  readonly hash: string;
  readonly first: Readonly<Partial<Record<Mode, First>>>;
}

/** Reads what the build wrote; nothing where that is missing or belongs to other knowledge. */
export function readOpening(text: string, kb: Pick<KnowledgeBase, 'hash'>): Opening['first'] {
  if (text === '') return {};
  const { hash, first }: Opening = JSON.parse(text);
  return hash === kb.hash ? first : {};
}
