import type { Answers } from '../../model/answers.ts';
import type { Question } from '../../model/question.ts';
import type { Engine } from '../judging/compile.ts';
import type { Matter, Why } from './matter.ts';
import { OPENING, pickNext } from './order.ts';
import { Relevance } from './relevance.ts';
import { situationOf } from './situation.ts';

/** How far the questionnaire goes: to a breath and on, to the breath alone, or through everything. */
export type Mode = 'usual' | 'quick' | 'all';

/** A conversation so far. */
export interface Asked {
  readonly answers: Answers;
  /** Questions that the person left open; they are not put again. */
  readonly skipped: readonly string[];
  /** How many questions were put before this one. */
  readonly put: number;
  /** Whether the person wanted to go on after the breath. */
  readonly breathed: boolean;
  /** The question put last; the next one should lie near it. */
  readonly last: string | null;
}

/**
 * What comes next, and about how many more questions there will be before the next pause, this one
 * included: it falls with every question, but for those that an answer has made worth asking.
 */
export type Next =
  | {
      readonly kind: 'ask';
      readonly question: Question;
      readonly why: Why;
      readonly left: number;
    }
  | { readonly kind: 'breath'; readonly left: number }
  | {
      readonly kind: 'stop';
      /**
       * Nothing left can change anything; only what is not known could; what is left would change
       * something for hardly any team; or a breath was enough.
       */
      readonly because: 'settled' | 'unknown' | 'unlikely' | 'quick';
    };

/** The conversation stops for a breath after this many questions. */
export const BREATH_AFTER = 15;

/**
 * What a question has to be worth to be put where nobody asked for everything: of twenty teams in the
 * same place one would see one recommendation put right by it.
 */
const HARDLY_WORTH = 0.05;

/**
 * Chooses the next question. A question is put only where a completion of the answers was found in
 * which its answer changes a verdict, the standing of what is recommended, or the tools that can be
 * proposed, or where it could complete a tension; most telling first within a flow of topics,
 * questions about tools last. Questions that matter to hardly any team are left to those who want to be
 * asked everything; they get them before those that cannot matter at all. Stops where nothing can change
 * any more, or nothing is worth a question. Pure: equal input, equal choice.
 */
export function nextQuestion(engine: Engine, asked: Asked, mode: Mode = 'usual'): Next {
  const isPause = mode !== 'all' && !asked.breathed && asked.put >= BREATH_AFTER;
  if (isPause && mode === 'quick') return { kind: 'stop', because: 'quick' };
  const relevance = new Relevance(situationOf(engine, asked.answers, asked.skipped));
  const matter = mode === 'all' ? any(relevance, asked.last) : worthy(relevance, asked.last);
  if (matter === undefined) return { kind: 'stop', because: reasonToStop(relevance) };
  if (isPause) return { kind: 'breath', left: leftIn(relevance) };
  const { question } = matter;
  return { kind: 'ask', question, why: matter.why(), left: leftUntilPause(relevance, asked, mode) };
}

function leftUntilPause(relevance: Relevance, { put, breathed }: Asked, mode: Mode): number {
  if (mode === 'all') return relevance.situation.askable.length;
  if (breathed) return leftIn(relevance);
  // Weighing every question would keep a person waiting for those that come first anyway.
  const isAmple = put < OPENING.length && relevance.mayMatter > 2 * BREATH_AFTER;
  const untilBreath = BREATH_AFTER - put;
  return isAmple ? untilBreath : Math.min(leftIn(relevance), untilBreath);
}

const leftIn = (relevance: Relevance): number => worthAsking(relevance).size;

/** The questions that are worth it now, and those about tools. */
export function worthAsking(relevance: Relevance): ReadonlySet<Question> {
  const worthy = relevance.matters().filter(isWorthy);
  const limits = relevance.situation.askable.filter((question) => relevance.mayLimit(question));
  return new Set([...worthy.map(({ question }) => question), ...limits]);
}

/** What is worth a question. */
function worthy(relevance: Relevance, last: string | null): Matter | undefined {
  return mostTelling(relevance, isWorthy, last) ?? relevance.limit();
}

/** What people expect to be asked is worth it as soon as it matters at all. */
const isWorthy = ({ question, worth }: Matter): boolean =>
  worth >= HARDLY_WORTH || OPENING.includes(question.id);

/** What matters to anybody, then whatever is open. */
function any(relevance: Relevance, last: string | null): Matter | undefined {
  const { askable } = relevance.situation;
  const nothing = askable.find((q) => !comesLast(q)) ?? askable[0];
  return (
    mostTelling(relevance, () => true, last) ??
    relevance.limit() ??
    relevance.hidden() ??
    (nothing && { question: nothing, worth: 0, why: () => ({ kind: 'nothing' }) })
  );
}

/** The opening; then what about the product and the team tells most; then what limits tools. */
function mostTelling(
  relevance: Relevance,
  isWorth: (matter: Matter) => boolean,
  last: string | null,
): Matter | undefined {
  for (const id of OPENING) {
    const opening = relevance.toVerdict(id);
    if (opening && isWorth(opening)) return opening;
  }
  const matters = relevance.matters().filter(isWorth);
  const first = matters.filter(({ question }) => !comesLast(question));
  const { kb } = relevance.situation.engine;
  return pickNext(kb, first, last) ?? matters.find(({ question }) => comesLast(question));
}

const comesLast = ({ constraint }: Question): boolean => constraint === true;

function reasonToStop(relevance: Relevance): 'settled' | 'unknown' | 'unlikely' {
  if (relevance.matters().length > 0 || relevance.hidden()) return 'unlikely';
  return relevance.situation.closed.size === 0 ? 'settled' : 'unknown';
}
