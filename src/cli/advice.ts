import { advise } from '../engine/advise.ts';
import { differenceOf } from '../engine/difference.ts';
import { engineOf } from '../engine/engine-of.ts';
import type { Advice } from '../model/advice.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Difference } from '../model/difference.ts';
import type { KnowledgeBase } from '../model/knowledge.ts';
import { changedBy, type GivenAnswers, gatherAnswers } from './answers.ts';
import type { Session } from './session.ts';

/** Advice with the knowledge that it was computed from. */
export interface Advised {
  readonly advice: Advice;
  readonly kb: KnowledgeBase;
}

/** From a file of answers and flags to advice; of explained targets with every change. */
export async function adviseFrom(
  session: Session,
  file: string | undefined,
  set: readonly string[] = [],
  explained: readonly string[] = [],
): Promise<Advised> {
  await session.checkOutputs(file ?? '-');
  const kb = await session.knowledge('brief');
  const given = await gatherAnswers(session, kb, file, set);
  return { kb, advice: await adviseOn(session, kb, given, explained) };
}

/** From answers, and what if some were others, to what differs. */
export async function whatIf(
  session: Session,
  file: string | undefined,
  set: readonly string[],
  settings: readonly string[],
): Promise<{ readonly difference: Difference; readonly kb: KnowledgeBase }> {
  await session.checkOutputs(file ?? '-');
  const kb = await session.knowledge('brief');
  const given = await gatherAnswers(session, kb, file, set);
  const changed = await changedBy(session, kb, given, settings);
  const before = await adviseOn(session, kb, given);
  const after = await adviseOn(session, kb, changed, [], Object.keys(before.inactive));
  return { difference: differenceOf(before, after), kb };
}

/**
 * From answers to advice; says which answers do not count.
 * @param told questions of which that has been said
 */
export async function adviseOn(
  session: Session,
  kb: KnowledgeBase,
  given: GivenAnswers,
  explained: readonly string[] = [],
  told: readonly string[] = [],
): Promise<Advice> {
  const { name, answers, sources, origin } = given;
  // The answers were checked as they were read.
  const advice = advise(engineOf(kb), answers, {
    ...(name === undefined ? {} : { name }),
    sources,
    explained,
  });
  const untold = Object.keys(advice.inactive).filter((id) => !told.includes(id));
  // What was answered anew in a conversation stands in no text any more.
  const placeOf = (id: string) => (sources[id] === 'asked' ? undefined : origin.places[id]);
  await session.warn(
    untold.map((id) => inactiveWarning(id, placeOf(id))),
    origin.texts,
  );
  return advice;
}

function inactiveWarning(question: string, place: Place | undefined): Diagnostic {
  return {
    severity: 'warning',
    code: 'does-not-apply',
    message: `${question} does not apply under the other answers, so its answer is not used`,
    hint: `which-ops show question:${question} says when it is asked`,
    ...(place === undefined ? {} : { place }),
  };
}
