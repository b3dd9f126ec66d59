import { type Mode, nextQuestion } from '../../engine/asking/next-question.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import { engineOf } from './engine.ts';

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

const MODES: readonly Mode[] = ['usual', 'quick', 'all'];
const NOTHING_ASKED = { answers: {}, skipped: [], put: 0, breathed: false, last: null };

/** Works out how conversations over this knowledge begin. */
export function openingOf(kb: KnowledgeBase): Opening {
  const engine = engineOf(kb);
  const first = MODES.flatMap((mode) => {
    const next = nextQuestion(engine, NOTHING_ASKED, mode);
    return next.kind === 'ask' ? [[mode, { question: next.question.id, left: next.left }]] : [];
  });
  return { hash: kb.hash, first: Object.fromEntries(first) };
}

/** Reads what the build wrote; nothing where that is missing or belongs to other knowledge. */
export function readOpening(text: string, kb: Pick<KnowledgeBase, 'hash'>): Opening['first'] {
  if (text === '') return {};
  const { hash, first }: Opening = JSON.parse(text);
  return hash === kb.hash ? first : {};
}
