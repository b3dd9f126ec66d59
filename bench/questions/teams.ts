import { drawTeam } from '../../src/engine/asking/sampler.ts';
import { type Situation, situationOf } from '../../src/engine/asking/situation.ts';
import { answersIn } from '../../src/engine/asking/witness.ts';
import type { Engine } from '../../src/engine/judging/compile.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { Case } from '../score/cases.ts';
import { randomCompletion } from '../score/completions.ts';
import { hashOf, seeded } from '../score/random.ts';

/** Teams drawn for each that is kept, by how well they go with the answers given. */
const CANDIDATES = 8;

/** Complete profiles drawn by the plausibility of the knowledge; the same number, the same team. */
export function sampledTeam(engine: Engine, number: number): Answers {
  return completed(situationOf(engine, {}), seeded(0x5eed + number));
}

/** The first of these profiles. */
export const sampledTeams = (engine: Engine, count: number): Answers[] =>
  Array.from({ length: count }, (_, i) => sampledTeam(engine, i));

/** A labelled case completed in one of many ways; what it states is kept. */
export function completedCase(engine: Engine, { id, answers }: Case, number: number): Answers {
  return completed(situationOf(engine, answers), seeded(hashOf(`${id} ${number}`)));
}

/** A profile in which every choice is as likely as any other: odder than any real team. */
export function oddTeam(engine: Engine, number: number): Answers {
  return withLists(engine, randomCompletion(engine, {}, seeded(0x0dd + number)));
}

/** Draws some teams and keeps one, in proportion to their weights. */
function completed(start: Situation, random: () => number): Answers {
  const drawn = Array.from({ length: CANDIDATES }, () => drawTeam(start, () => random()));
  let left = random() * drawn.reduce((sum, { weight }) => sum + weight, 0);
  const kept = drawn.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  const answers = kept === undefined ? {} : answersIn(start.engine, kept.state);
  return withLists(start.engine, { ...answers, ...start.answers });
}

/** Free lists are left empty: no tools in use, none to be avoided. */
function withLists({ kb }: Engine, answers: Answers): Answers {
  const lists = kb.questionnaire.questions.filter(({ type }) => type === 'list');
  return { ...Object.fromEntries(lists.map(({ id }) => [id, []])), ...answers };
}
