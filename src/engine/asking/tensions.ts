import { encode, isTrue } from '../state.ts';
import { satisfy } from './satisfy.ts';
import { questionOn, type Situation } from './situation.ts';
import { openLiterals, truthOf } from './truth.ts';
import type { Witness } from './witness.ts';

/** A contradiction that one answer would bring about. */
export interface NearTension {
  readonly question: string;
  readonly tension: string;
  readonly witness: Witness;
}

/** The tensions that are one answer away from being true, each with the question and the answer. */
export function nearTensions(situation: Situation): NearTension[] {
  const { engine, answers } = situation;
  return engine.tensions.flatMap(({ tension, when }) => {
    if (truthOf(situation, when) !== 'open') return [];
    return when.flatMap((conjunction) => {
      const found = satisfy(situation, conjunction);
      const [question, ...more] = Object.keys(found ?? {});
      if (question === undefined || more.length > 0) return [];
      const completed = { ...answers, ...found };
      const { state } = encode(completed, engine.kb, engine.space, engine.gates);
      if (!isTrue(state, when)) return [];
      return [
        { question, tension: tension.id, witness: { answers: completed, without: [question] } },
      ];
    });
  });
}

/** Questions that a tension may still come to hang on. */
export function tensionQuestions(situation: Situation): string[] {
  const literals = situation.engine.tensions
    .filter(({ when }) => truthOf(situation, when) === 'open')
    .flatMap(({ when }) => openLiterals(situation, when));
  return literals.map(({ slot }) => questionOn(situation.engine, slot));
}
