import {
  type Asked,
  type Mode,
  type Next,
  nextQuestion,
} from '../../engine/asking/next-question.ts';
import { compile, type Engine } from '../../engine/compile.ts';
import { encode, isTrue } from '../../engine/state.ts';
import type { Answers } from '../../model/answers.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Question } from '../../model/question.ts';

/** Chooses the next question. Pure: equal input, equal choice. */
export interface Guide {
  readonly next: (asked: Asked) => Next;
  /** Whether a question applies under the answers. */
  readonly applies: (question: string, answers: Answers) => boolean;
  readonly question: (id: string) => Question | undefined;
}

/**
 * A guide over the knowledge.
 * @param only questions that are put instead of all others, in the order of the questionnaire
 */
export function guideOf(kb: KnowledgeBase, mode: Mode, only: readonly string[] = []): Guide {
  const engine = compile(kb);
  const applies = (id: string, answers: Answers): boolean => appliesTo(engine, id, answers);
  const wanted = kb.questionnaire.questions.filter(({ id }) => only.includes(id));
  const choose = (asked: Asked): Next =>
    only.length === 0 ? nextQuestion(engine, asked, mode) : nextOf(wanted, applies, asked);
  return {
    applies,
    question: (id) => kb.questionnaire.questions.find((question) => question.id === id),
    next: remembering(choose),
  };
}

function nextOf(
  wanted: readonly Question[],
  applies: Guide['applies'],
  { answers, skipped }: Asked,
): Next {
  const open = wanted.filter(
    ({ id }) => answers[id] === undefined && !skipped.includes(id) && applies(id, answers),
  );
  const [question] = open;
  if (question === undefined) return { kind: 'stop', because: 'settled' };
  return { kind: 'ask', question, why: { kind: 'nothing' }, left: open.length };
}

/** The choice is weighed over many teams, and one step of a conversation asks for it more than once. */
function remembering(choose: (asked: Asked) => Next): (asked: Asked) => Next {
  let last: { readonly key: string; readonly next: Next } | null = null;
  return (asked) => {
    const key = JSON.stringify(asked);
    if (last?.key !== key) last = { key, next: choose(asked) };
    return last.next;
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
