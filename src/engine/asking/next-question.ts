import type { Answers } from '../../model/answers.ts';
import type { Question } from '../../model/question.ts';
import type { Engine } from '../compile.ts';
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

/** What comes next, and how many more questions there may be before the next pause, this one included. */
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
      /** Nothing left can change anything; only what is not known could; or a breath was enough. */
      readonly because: 'settled' | 'unknown' | 'quick';
    };

/** The conversation stops for a breath after this many questions. */
export const BREATH_AFTER = 15;

/**
 * Chooses the next question. A question is put only where a completion of the answers was found in
 * which its answer changes a verdict, the standing of what is recommended, or the tools that can be
 * proposed, or where it could complete a tension; most telling first within a flow of topics,
 * questions about tools last. Stops where nothing can change any more. Pure: equal input, equal choice.
 */
export function nextQuestion(engine: Engine, asked: Asked, mode: Mode = 'usual'): Next {
  const isPause = mode !== 'all' && !asked.breathed && asked.put >= BREATH_AFTER;
  if (isPause && mode === 'quick') return { kind: 'stop', because: 'quick' };
  const situation = situationOf(engine, asked.answers, asked.skipped);
  const relevance = new Relevance(situation);
  const matter = mostTelling(relevance, asked.last) ?? (mode === 'all' ? anyOf(relevance) : null);
  if (matter === null) {
    return { kind: 'stop', because: situation.closed.size === 0 ? 'settled' : 'unknown' };
  }
  const left = mode === 'all' ? situation.askable.length : relevance.left();
  if (isPause) return { kind: 'breath', left };
  const { question } = matter;
  const untilBreath = mode === 'all' || asked.breathed ? left : BREATH_AFTER - asked.put;
  return { kind: 'ask', question, why: matter.why(), left: Math.min(left, untilBreath) };
}

/** The opening; then what about the product and the team tells most; then what limits tools. */
function mostTelling(relevance: Relevance, last: string | null): Matter | null {
  const { kb } = relevance.situation.engine;
  for (const id of OPENING) {
    const first = relevance.toVerdict(id);
    if (first !== undefined) return first;
  }
  const matters = relevance.matters();
  const first = matters.filter(({ question }) => !comesLast(question));
  const picked = pickNext(kb, first, last) ?? relevance.hidden();
  if (picked && !comesLast(picked.question)) return picked;
  const late = matters.find(({ question }) => comesLast(question));
  return late ?? relevance.limit() ?? picked ?? null;
}

const comesLast = ({ constraint }: Question): boolean => constraint === true;

/** Whatever is open, for those who want to answer everything. */
function anyOf({ situation: { askable } }: Relevance): Matter | null {
  const question = askable.find((q) => !comesLast(q)) ?? askable[0];
  return question ? { question, worth: 0, why: () => ({ kind: 'nothing' }) } : null;
}
