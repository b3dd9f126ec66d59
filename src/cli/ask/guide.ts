import { compile, type Engine } from '../../engine/compile.ts';
import { encode, isTrue } from '../../engine/state.ts';
import type { Answers } from '../../model/answers.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Question } from '../../model/question.ts';

/** How far the questionnaire goes: to a breath and on, to the breath alone, or through everything. */
export type Mode = 'usual' | 'quick' | 'all';

/** What the choice of the next question may read. */
export interface Asked {
  readonly answers: Answers;
  /** Questions that the person left open. */
  readonly skipped: readonly string[];
  /** How many questions were put before this one. */
  readonly put: number;
  /** Whether the person wanted to go on after the breath. */
  readonly breathed: boolean;
  /** The question put last; the next one should lie near it. */
  readonly last: string | null;
}

/** What comes next, and how many more questions there may be, this one included. */
export type Next =
  | { readonly kind: 'ask'; readonly question: Question; readonly left: number }
  | { readonly kind: 'breath'; readonly left: number }
  | { readonly kind: 'stop' };

/** Chooses the next question. Pure: equal input, equal choice. */
export interface Guide {
  readonly next: (asked: Asked) => Next;
  /** Whether a question applies under the answers. */
  readonly applies: (question: string, answers: Answers) => boolean;
  readonly question: (id: string) => Question | undefined;
}

/** The conversation stops for a breath after this many questions. */
const BREATH_AFTER = 15;

/** A guide that goes by the order of the questionnaire, constraints on tools last. */
export function guideOf(kb: KnowledgeBase, mode: Mode, only: readonly string[] = []): Guide {
  const engine = compile(kb);
  const { questions } = kb.questionnaire;
  const wanted = only.length === 0 ? questions : questions.filter(({ id }) => only.includes(id));
  const order = [...wanted.filter((q) => !q.constraint), ...wanted.filter((q) => q.constraint)];
  const applies = (id: string, answers: Answers): boolean => appliesTo(engine, id, answers);
  return {
    applies,
    question: (id) => questions.find((question) => question.id === id),
    next: ({ answers, skipped, put, breathed }) => {
      const open = order.filter(
        ({ id }) => answers[id] === undefined && !skipped.includes(id) && applies(id, answers),
      );
      const [question] = open;
      if (question === undefined) return { kind: 'stop' };
      const isPause = mode !== 'all' && only.length === 0 && !breathed && put >= BREATH_AFTER;
      if (isPause)
        return mode === 'quick' ? { kind: 'stop' } : { kind: 'breath', left: open.length };
      return { kind: 'ask', question, left: open.length };
    },
  };
}

/** A gated question is put only once its gate is known to be open. */
function appliesTo(engine: Engine, id: string, answers: Answers): boolean {
  const slot = engine.space.byId.get(id);
  const gate = slot === undefined ? undefined : engine.gates.get(slot.index);
  if (gate === undefined) return true;
  const others = Object.fromEntries(Object.entries(answers).filter(([key]) => key !== id));
  return isTrue(encode(others, engine.kb, engine.space, engine.gates).state, gate);
}
