import type { Answer, Answers } from '../../model/answers.ts';
import { isRecommended, type Verdict } from '../../model/ids.ts';
import { positionOf } from '../changes/moves.ts';
import type { Dnf, Literal } from '../conditions/dnf.ts';
import { maskOf, questionOn } from '../conditions/space.ts';
import type { State } from '../conditions/state.ts';
import { literalTruth } from '../conditions/truth.ts';
import type { Engine } from '../judging/compile.ts';
import type { CompiledTarget } from '../judging/compiled.ts';
import { standingOf } from '../judging/verdict.ts';
import { satisfy } from './satisfy.ts';
import { type Situation, withAnswer } from './situation.ts';
import type { Witness } from './witness.ts';

/** A question that tells how much of a recommended target is there. */
export interface OpenStanding {
  readonly question: string;
  readonly target: number;
  readonly witness: Witness;
}

/** The questions that tell how much is there of what is recommended now and not known to be there. */
export function openStandings(
  situation: Situation,
  verdicts: readonly (Verdict | undefined)[],
): OpenStanding[] {
  const { engine, state } = situation;
  return engine.targets.flatMap((target) => {
    const verdict = verdicts[target.index];
    if (!isRecommended(verdict)) return [];
    return standingOf(target, state) === 'unknown' ? standingsOn(situation, target) : [];
  });
}

function standingsOn(situation: Situation, target: CompiledTarget): OpenStanding[] {
  const found = new Map<string, Witness>();
  const askable = new Set(situation.askable.map(({ id }) => id));
  for (const { conjunction, questions } of tellingOf(situation.engine, target)) {
    if (questions.every((id) => !askable.has(id) || found.has(id))) continue;
    const open = conjunction.filter((l) => literalTruth(situation, l) === 'open');
    if (!open.every((l) => askable.has(questionOn(situation.engine.space, l.slot)))) continue;
    const answers = satisfy(situation, conjunction) ?? {};
    for (const [question, witness] of witnessesIn(situation, target, answers)) {
      if (!found.has(question)) found.set(question, witness);
    }
  }
  return [...found].map(([question, witness]) => ({ question, target: target.index, witness }));
}

/** Of some answers those without which the standing that they tell is another one. */
function witnessesIn(
  situation: Situation,
  target: CompiledTarget,
  more: Answers,
): (readonly [question: string, Witness])[] {
  const answers = { ...situation.answers, ...more };
  const [only, ...others] = Object.entries(more);
  if (only === undefined) return [];
  const [question, answer] = only;
  const told = standingOf(
    target,
    others.length === 0 ? stateWith(situation, question, answer) : stateOf(situation, answers),
  );
  if (told === 'unknown') return [];
  if (others.length === 0) return [[question, { answers, without: [question] }]];
  const without = (left: string): Answers =>
    Object.fromEntries(Object.entries(answers).filter(([id]) => id !== left));
  return Object.keys(more)
    .filter((id) => standingOf(target, stateOf(situation, without(id))) !== told)
    .map((id) => [id, { answers, without: [id] }]);
}

const stateOf = ({ engine }: Situation, answers: Answers): State =>
  positionOf(engine, answers).state;

/** The state with one more answer, by the shortest way. */
function stateWith(situation: Situation, id: string, answer: Answer): State {
  const slot = situation.engine.space.byId.get(id);
  if (slot === undefined) return stateOf(situation, { ...situation.answers, [id]: answer });
  return withAnswer(situation, slot.index, maskOf(slot, [answer].flat()));
}

/** One way in which a standing comes to be known, and the questions that it reads. */
interface Telling {
  readonly conjunction: readonly Literal[];
  readonly questions: readonly string[];
}

const known = new WeakMap<CompiledTarget, readonly Telling[]>();

function tellingOf(engine: Engine, target: CompiledTarget): readonly Telling[] {
  const all = known.get(target) ?? findTelling(engine, target);
  known.set(target, all);
  return all;
}

const findTelling = (engine: Engine, target: CompiledTarget): Telling[] =>
  conditionsOf(target)
    .flat()
    .map((conjunction) => ({
      conjunction,
      questions: [...new Set(conjunction.map(({ slot }) => questionOn(engine.space, slot)))],
    }));

function conditionsOf({ inPlace, partial, notInPlace, notPartial }: CompiledTarget): Dnf[] {
  return [inPlace, partial, notInPlace, notPartial];
}
