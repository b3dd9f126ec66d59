import type { Answer, AnswerSource, Answers } from '../../model/answers.ts';
import type { Question } from '../../model/question.ts';
import type { Guide } from './guide.ts';

/** What the person has in front of them. */
export type Step =
  | {
      readonly kind: 'question';
      readonly question: Question;
      /** Which question this is, counted from one and again after the breath, and how many there may be. */
      readonly number: number;
      readonly of: number;
      /** Whether the breath lies behind it. */
      readonly more: boolean;
      /** Reached from the review, and going back there. */
      readonly editing: boolean;
    }
  | { readonly kind: 'breath'; readonly left: number }
  | { readonly kind: 'review' }
  | { readonly kind: 'done' }
  | { readonly kind: 'left' };

/** What the person does. */
export type Event =
  /** Answers the question shown; null for "I don't know". */
  | { readonly type: 'answer'; readonly answer: Answer | null }
  | { readonly type: 'back' }
  /** At the breath: more questions, or enough. */
  | { readonly type: 'continue' }
  | { readonly type: 'stop' }
  /** At the review: another look at one question, or the advice. */
  | { readonly type: 'edit'; readonly question: string }
  | { readonly type: 'accept' }
  | { readonly type: 'quit' };

/** A conversation so far, as plain data. */
export interface Conversation {
  /** Every answer, those that no longer apply included. */
  readonly answers: Answers;
  readonly sources: Readonly<Record<string, AnswerSource>>;
  /** Questions that the person left open. */
  readonly skipped: readonly string[];
  /** The steps that lie behind, oldest first: ids of questions, and the breath. */
  readonly passed: readonly string[];
  /** Questions that the person went back over, nearest first: they come again, with their answers. */
  readonly ahead: readonly string[];
  /** The person has had the breath and went on. */
  readonly breathed: boolean;
  /** The person had enough at the breath. */
  readonly stopped: boolean;
  /** How many questions were last said to be ahead before the next pause, those put included. */
  readonly of: number;
  readonly step: Step;
}

/** What a conversation is begun with, or taken up again. */
export type Begun = Partial<
  Pick<
    Conversation,
    'answers' | 'sources' | 'skipped' | 'passed' | 'ahead' | 'breathed' | 'stopped' | 'of'
  >
>;

/** Stands for the breath among the steps that lie behind; no question can be called so. */
export const BREATH = '(breath)';

/** Begins a conversation at its first step, or takes one up where it was left. */
export function begin(guide: Guide, begun: Begun = {}): Conversation {
  const state: Conversation = {
    answers: {},
    sources: {},
    skipped: [],
    passed: [],
    ahead: [],
    breathed: false,
    stopped: false,
    of: 0,
    step: { kind: 'review' },
    ...begun,
  };
  return advance(state, guide);
}

/**
 * The conversation after an event. Pure; an event that does not belong to the step shown changes nothing.
 */
export function reply(state: Conversation, event: Event, guide: Guide): Conversation {
  if (event.type === 'quit') return { ...state, step: { kind: 'left' } };
  if (event.type === 'back') return back(state, guide);
  const { step } = state;
  if (step.kind === 'question' && event.type === 'answer') {
    const answered = record(state, step.question.id, event.answer);
    if (step.editing) return advance(answered, guide);
    return advance({ ...answered, passed: [...state.passed, step.question.id] }, guide);
  }
  if (step.kind === 'breath' && (event.type === 'continue' || event.type === 'stop')) {
    const passed = [...state.passed, BREATH];
    return advance({ ...state, passed, breathed: true, stopped: event.type === 'stop' }, guide);
  }
  if (step.kind === 'review' && event.type === 'accept')
    return { ...state, step: { kind: 'done' } };
  if (step.kind === 'review' && event.type === 'edit') return edit(state, event.question, guide);
  return state;
}

function record(state: Conversation, id: string, answer: Answer | null): Conversation {
  const { [id]: _old, ...answers } = state.answers;
  const { [id]: _source, ...sources } = state.sources;
  const skipped = state.skipped.filter((other) => other !== id);
  if (answer === null) return { ...state, answers, sources, skipped: [...skipped, id] };
  return {
    ...state,
    answers: { ...answers, [id]: answer },
    sources: { ...sources, [id]: sameAnswer(_old, answer) ? (_source ?? 'asked') : 'asked' },
    skipped,
  };
}

/** An answer that is merely confirmed keeps its source. */
function sameAnswer(before: Answer | undefined, after: Answer): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

/** The next step: what the person went back over, then what the guide chooses, then the review. */
function advance(state: Conversation, guide: Guide): Conversation {
  const [id, ...rest] = state.ahead.filter((other) => comesAgain(other, state, guide));
  const again = id === undefined ? undefined : guide.question(id);
  if (again !== undefined) return put({ ...state, ahead: rest }, again, guide);
  const review: Conversation = { ...state, ahead: [], step: { kind: 'review' } };
  if (state.stopped) return review;
  const next = guide.next(askedIn(state));
  if (next.kind === 'stop') return review;
  if (next.kind === 'breath') return { ...state, ahead: [], of: next.left, step: next };
  return put({ ...state, ahead: [] }, next.question, guide);
}

function comesAgain(id: string, { answers, skipped }: Conversation, guide: Guide): boolean {
  return (answers[id] !== undefined || skipped.includes(id)) && guide.applies(id, answers);
}

/** Back to the step before; at the first one there is nowhere to go. */
function back(state: Conversation, guide: Guide): Conversation {
  const { step, passed } = state;
  if (step.kind === 'question' && step.editing) return { ...state, step: { kind: 'review' } };
  const previous = passed.at(-1);
  if (previous === undefined || step.kind === 'done' || step.kind === 'left') return state;
  const ahead = step.kind === 'question' ? [step.question.id, ...state.ahead] : state.ahead;
  const before = { ...state, ahead, passed: passed.slice(0, -1), stopped: false };
  if (previous === BREATH) return advance({ ...before, breathed: false, ahead: [] }, guide);
  const question = guide.question(previous);
  return question === undefined ? back(before, guide) : put(before, question, guide);
}

function edit(state: Conversation, id: string, guide: Guide): Conversation {
  const question = guide.question(id);
  if (question === undefined) return state;
  const { step } = put(state, question, guide);
  return step.kind === 'question' ? { ...state, step: { ...step, editing: true } } : state;
}

/** Puts a question. */
function put(state: Conversation, question: Question, guide: Guide): Conversation {
  const more = state.passed.includes(BREATH);
  const number = state.passed.length - state.passed.indexOf(BREATH);
  const others = state.ahead.filter((id) => comesAgain(id, state, guide)).length;
  const estimate = number + others + Math.max(0, leftAfter(state, question, others, guide));
  const of = steady(state.of, estimate, number, guide.about);
  return { ...state, of, step: { kind: 'question', question, number, of, more, editing: false } };
}

/** Another number is said only where the estimate has changed by more than it is off. */
function steady(before: number, estimate: number, number: number, about: number): number {
  return before >= number && Math.abs(estimate - before) <= about ? before : estimate;
}

/** How many questions may follow this one and those that come again, which count as put. */
function leftAfter(state: Conversation, { id }: Question, others: number, guide: Guide): number {
  const asked = askedIn(state);
  const isOpen = state.answers[id] === undefined && !state.skipped.includes(id);
  const next = guide.next(isOpen ? asked : { ...asked, put: asked.put + 1 + others });
  if (next.kind !== 'ask') return 0;
  return isOpen ? next.left - 1 : next.left;
}

function askedIn({ answers, skipped, passed, breathed }: Conversation) {
  const questions = passed.filter((id) => id !== BREATH);
  return { answers, skipped, breathed, put: questions.length, last: questions.at(-1) ?? null };
}
