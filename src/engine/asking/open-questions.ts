import type { OpenQuestion, TargetAdvice } from '../../model/advice.ts';
import { isRecommended, type Verdict } from '../../model/ids.ts';
import type { Position } from '../changes/moves.ts';
import { OPENING } from './order.ts';
import { type Weighed, weighQuestions } from './question-worth.ts';

/**
 * The open questions that a single answer to which changes verdicts, with what each answer would do;
 * in the order in which they are weighed.
 */
export const openQuestions = (position: Position): OpenQuestion[] =>
  mattering(weighQuestions(position));

/** Of weighed questions those that move a verdict by themselves. */
export const mattering = (weighed: readonly Weighed[]): OpenQuestion[] =>
  weighed.map((w) => w.open).filter((q) => q.targets.length > 0);

const MOST_NEXT = 3;

/**
 * The questions to answer next: what people expect to be asked first, then what is worth most. All of
 * them can be answered as things stand.
 */
export function answerNext(weighed: readonly Weighed[]): string[] {
  const worthy = weighed.filter((w) => w.isAskable && w.worth > 0).map((w) => w.open.question);
  const first = OPENING.filter((id) => worthy.includes(id));
  return [...new Set([...first, ...worthy])].slice(0, MOST_NEXT);
}

/**
 * The second line of a report on thin answers: how many verdicts can still turn, and the questions to
 * answer next. Null where at least two thirds of the targets are decided.
 */
export function thinness(targets: readonly TargetAdvice[], next: readonly string[]): string | null {
  const undecided = targets.filter((t) => recommends(t.possible) === 'open');
  if (undecided.length * 3 <= targets.length) return null;
  const ask = next.length === 0 ? '' : ` Answer next: ${next.join(', ')}.`;
  return `The answers are thin: ${undecided.length} of ${targets.length} recommendations can still turn.${ask}`;
}

function recommends(possible: readonly Verdict[]): 'yes' | 'no' | 'open' {
  const yes = possible.filter(isRecommended).length;
  if (yes === 0) return 'no';
  return yes === possible.length ? 'yes' : 'open';
}
