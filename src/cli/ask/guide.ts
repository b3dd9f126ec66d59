import { type Asked, type Mode, nextQuestion } from '../../engine/asking/next-question.ts';
import type { Engine } from '../../engine/compile.ts';
import { encode, isTrue } from '../../engine/state.ts';
import type { Answers } from '../../model/answers.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Question } from '../../model/question.ts';
import { engineOf } from './engine.ts';
import type { First } from './opening.ts';

/** What comes next, and how many more questions there may be before the next pause, this one included. */
export type Ahead =
  | { readonly kind: 'ask'; readonly question: Question; readonly left: number }
  | { readonly kind: 'breath'; readonly left: number }
  | { readonly kind: 'stop' };

/** Chooses the next question. Pure: equal input, equal choice. */
export interface Guide {
  readonly next: (asked: Asked) => Ahead;
  /** Whether a question applies under the answers. */
  readonly applies: (question: string, answers: Answers) => boolean;
  readonly question: (id: string) => Question | undefined;
}

/** What a guide is led by, beside the knowledge. */
export interface Route {
  /** Questions that are put instead of all others, in the order of the questionnaire. */
  readonly only?: readonly string[];
  /** How the conversation begins with somebody of whom nothing is known, where that was worked out before. */
  readonly first?: First | undefined;
}

/** A guide over the knowledge. */
export function guideOf(kb: KnowledgeBase, mode: Mode, { only = [], first }: Route = {}): Guide {
  const { questions } = kb.questionnaire;
  const question = (id: string) => questions.find((candidate) => candidate.id === id);
  const applies = (id: string, answers: Answers): boolean => appliesTo(engineOf(kb), id, answers);
  const wanted = questions.filter(({ id }) => only.includes(id));
  const choose = (asked: Asked): Ahead => {
    if (only.length > 0) return nextOf(wanted, applies, asked);
    const known = first !== undefined && isStart(asked) ? question(first.question) : undefined;
    return known === undefined || first === undefined
      ? nextQuestion(engineOf(kb), asked, mode)
      : { kind: 'ask', question: known, left: first.left };
  };
  return { applies, question, next: remembering(choose) };
}

function isStart({ answers, skipped, put, last }: Asked): boolean {
  return put + skipped.length + Object.keys(answers).length === 0 && last === null;
}

function nextOf(
  wanted: readonly Question[],
  applies: Guide['applies'],
  { answers, skipped }: Asked,
): Ahead {
  const open = wanted.filter(
    ({ id }) => answers[id] === undefined && !skipped.includes(id) && applies(id, answers),
  );
  const [question] = open;
  return question === undefined ? { kind: 'stop' } : { kind: 'ask', question, left: open.length };
}

/** The choice is weighed over many teams, and one step of a conversation asks for it more than once. */
function remembering(choose: (asked: Asked) => Ahead): (asked: Asked) => Ahead {
  let last: { readonly key: string; readonly next: Ahead } | null = null;
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
