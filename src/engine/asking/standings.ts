import type { Verdict } from '../../model/ids.ts';
import type { CompiledTarget } from '../compiled.ts';
import type { Dnf } from '../dnf.ts';
import { encode } from '../state.ts';
import { standingOf } from '../verdict.ts';
import { satisfy } from './satisfy.ts';
import { questionOn, type Situation } from './situation.ts';
import { openLiterals } from './truth.ts';
import type { Witness } from './witness.ts';

/** A question that tells how much of a recommended target is there. */
export interface OpenStanding {
  readonly question: string;
  readonly target: number;
  readonly witness: Witness;
}

const NEEDED: readonly Verdict[] = ['adopt', 'later'];

/** The questions that tell how much is there of what is recommended now and not known to be there. */
export function openStandings(
  situation: Situation,
  verdicts: readonly (Verdict | undefined)[],
): OpenStanding[] {
  const { engine, state } = situation;
  return engine.targets.flatMap((target) => {
    const verdict = verdicts[target.index];
    if (verdict === undefined || !NEEDED.includes(verdict)) return [];
    return standingOf(target, state) === 'unknown' ? standingsOn(situation, target) : [];
  });
}

function standingsOn(situation: Situation, target: CompiledTarget): OpenStanding[] {
  const found = new Map<string, Witness>();
  for (const conjunction of conditionsOf(target).flat()) {
    const answers = satisfy(situation, conjunction) ?? {};
    for (const question of Object.keys(answers)) {
      const completed = { ...situation.answers, ...answers };
      const witness = { answers: completed, without: [question] };
      if (!found.has(question) && tells(situation, target, witness)) found.set(question, witness);
    }
  }
  return [...found].map(([question, witness]) => ({ question, target: target.index, witness }));
}

function conditionsOf({ inPlace, partial, notInPlace, notPartial }: CompiledTarget): Dnf[] {
  return [inPlace, partial, notInPlace, notPartial];
}

function tells({ engine }: Situation, target: CompiledTarget, witness: Witness): boolean {
  const standing = (left: readonly string[]): string => {
    const kept = Object.entries(witness.answers).filter(([id]) => !left.includes(id));
    const { state } = encode(Object.fromEntries(kept), engine.kb, engine.space, engine.gates);
    return standingOf(target, state);
  };
  return standing([]) !== standing(witness.without);
}

/** Questions that the standing of a target may come to hang on, of all that may be recommended. */
export function standingQuestions(
  situation: Situation,
  possible: readonly ReadonlySet<Verdict>[],
): string[] {
  const { engine, state } = situation;
  return engine.targets
    .filter(({ index }) => NEEDED.some((verdict) => possible[index]?.has(verdict)))
    .filter((target) => standingOf(target, state) === 'unknown')
    .flatMap((target) => conditionsOf(target).flatMap((dnf) => openLiterals(situation, dnf)))
    .map(({ slot }) => questionOn(engine, slot));
}
