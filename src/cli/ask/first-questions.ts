import { type Mode, nextQuestion } from '../../engine/asking/next-question.ts';
import { engineOf } from '../../engine/engine-of.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Opening } from './opening.ts';

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
