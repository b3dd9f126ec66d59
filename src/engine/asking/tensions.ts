import type { Dnf } from '../conditions/dnf.ts';
import { encode, isTrue } from '../conditions/state.ts';
import { truthOf } from '../conditions/truth.ts';
import { satisfy } from './satisfy.ts';
import type { Situation } from './situation.ts';
import type { Witness } from './witness.ts';

/** A contradiction that one answer would bring about. */
export interface NearTension {
  readonly question: string;
  readonly tension: string;
  readonly when: Dnf;
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
      const { state } = encode(completed, engine);
      if (!isTrue(state, when)) return [];
      const witness = { answers: completed, without: [question] };
      return [{ question, tension: tension.id, when, witness }];
    });
  });
}
