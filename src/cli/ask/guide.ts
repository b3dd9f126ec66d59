import type { Asked, Mode } from '../../engine/asking/next-question.ts';
import type { Answers } from '../../model/answers.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Question } from '../../model/question.ts';
import type { First } from './opening.ts';
import type { Weighing } from './weighing.ts';

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
  /** What the numbers ahead may be off by; people take each change of them for news. */
  readonly about: number;
  /**
   * To be awaited before the guide is asked for anything else: loads what weighing takes.
   * @param start what a conversation starts from; where nothing is known, its first question may be at hand
   */
  readonly ready: (start?: Pick<Asked, 'answers' | 'skipped'>) => Promise<void>;
}

/** What a guide is led by, beside the knowledge. */
export interface Route {
  /** Questions that are put instead of all others, in the order of the questionnaire. */
  readonly only?: readonly string[];
  /** How the conversation begins with somebody of whom nothing is known, where that was worked out before. */
  readonly first?: First | undefined;
}

/** How far estimates of what is left are off from one question to the next. */
const ABOUT = 2;

/** A guide over the knowledge. */
export function guideOf(kb: KnowledgeBase, mode: Mode, { only = [], first }: Route = {}): Guide {
  const { questions } = kb.questionnaire;
  const question = (id: string) => questions.find((candidate) => candidate.id === id);
  const wanted = questions.filter(({ id }) => only.includes(id));
  const opening =
    first === undefined || only.length > 0
      ? undefined
      : openingWith(question(first.question), first);
  let weighing: Weighing | undefined;
  const weighed = (): Weighing => {
    if (weighing === undefined) throw new Error('the guide was asked before it was ready');
    return weighing;
  };
  const applies = (id: string, answers: Answers): boolean => weighed().applies(id, answers);
  const choose = (asked: Asked): Ahead => {
    if (only.length > 0) return nextOf(wanted, applies, asked);
    return (isBlank(asked) ? opening : undefined) ?? weighed().next(asked, mode);
  };
  const ready: Guide['ready'] = async (start) => {
    if (start !== undefined && isBlank(start) && opening !== undefined) return;
    weighing ??= (await import('./weighing.ts')).weighingOver(kb);
  };
  const about = mode === 'all' || only.length > 0 ? 0 : ABOUT;
  return { applies, question, next: remembering(choose), about, ready };
}

function openingWith(question: Question | undefined, { left }: First): Ahead | undefined {
  return question === undefined ? undefined : { kind: 'ask', question, left };
}

function isBlank({ answers, skipped }: Pick<Asked, 'answers' | 'skipped'>): boolean {
  return skipped.length + Object.keys(answers).length === 0;
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
