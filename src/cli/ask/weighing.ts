import {
  type Asked,
  type Mode,
  type Next,
  nextQuestion,
} from '../../engine/asking/next-question.ts';
import { encode, isTrue } from '../../engine/conditions/state.ts';
import { engineOf } from '../../engine/engine-of.ts';
import type { Answers } from '../../model/answers.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';

/** What takes an engine to know; compiled at once, and loaded late, because the first prompt needs none of it. */
export interface Weighing {
  readonly next: (asked: Asked, mode: Mode) => Next;
  /** Whether a question applies under the answers. */
  readonly applies: (question: string, answers: Answers) => boolean;
}

/** Weighs questions over this knowledge. */
export function weighingOver(kb: KnowledgeBase): Weighing {
  const engine = engineOf(kb);
  return {
    next: (asked, mode) => nextQuestion(engine, asked, mode),
    // A gated question is put only once its gate is known to be open.
    applies: (id, answers) => {
      const slot = engine.space.byId.get(id);
      const gate = slot === undefined ? undefined : engine.gates.get(slot.index);
      if (gate === undefined) return true;
      const others = Object.fromEntries(Object.entries(answers).filter(([key]) => key !== id));
      return isTrue(encode(others, engine).state, gate);
    },
  };
}
