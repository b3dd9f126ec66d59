import type { Why } from '../../src/engine/asking/matter.ts';
import { situationOf } from '../../src/engine/asking/situation.ts';
import { encode, isTrue } from '../../src/engine/conditions/state.ts';
import type { Engine } from '../../src/engine/judging/compile.ts';
import { holdsUnder } from '../../src/engine/judging/holds.ts';
import { outcomeFor, run } from '../../src/engine/judging/program.ts';
import { isLight, standingOf } from '../../src/engine/judging/verdict.ts';
import { priceOf } from '../../src/engine/toolchain/costs.ts';
import { activeNeeds } from '../../src/engine/toolchain/needs.ts';
import { offersOf } from '../../src/engine/toolchain/offers.ts';
import { situationOf as situationUnder } from '../../src/engine/toolchain/plan.ts';
import type { Answers } from '../../src/model/answers.ts';
import { VERDICTS, type Verdict } from '../../src/model/ids.ts';
import type { Turn } from './conversation.ts';

/** The verdicts on all targets. */
export function verdictsOn(engine: Engine, answers: Answers): Verdict[] {
  const outcome = outcomeFor(engine.program);
  run(engine.program, stateOf(engine, answers), outcome);
  return [...outcome.verdicts].map((verdict) => VERDICTS[verdict] ?? 'not-needed');
}

/**
 * Whether the question of a turn mattered: its witness extends the answers, leaves out no more than
 * the question and what depends on it, and says something else without them. Judged from scratch.
 */
export function isProven(engine: Engine, { before, skipped, next }: Turn): boolean {
  const { question, why } = next;
  if (why.kind === 'nothing') return false;
  const { witness } = why;
  return (
    Object.entries(before).every(([id, answer]) => witness.answers[id] === answer) &&
    skipped.every((id) => witness.answers[id] === undefined) &&
    witness.without.every((id) => before[id] === undefined && dependsOn(engine, id, question.id)) &&
    isConversation(engine, before, skipped, witness.answers) &&
    says(engine, why, before, witness.answers) !==
      says(engine, why, before, without(witness.answers, witness.without))
  );
}

/** The part of what is said that a question is asked for. */
function says(engine: Engine, why: Why, before: Answers, answers: Answers): string {
  const state = stateOf(engine, answers);
  const named = engine.targets.filter(
    ({ target }) => 'targets' in why && why.targets.includes(target.id),
  );
  switch (why.kind) {
    case 'verdict':
      return named.map(({ index }) => verdictsOn(engine, answers)[index]).join();
    case 'standing':
      return named.map((target) => standingOf(target, state)).join();
    case 'tension':
      return engine.tensions
        .map(({ tension, when }) => tension.id === why.tension && isTrue(state, when))
        .join();
    case 'tools':
      return offersUnder(engine, before, answers);
    case 'nothing':
      return '';
    default:
      return why satisfies never;
  }
}

function offersUnder(engine: Engine, before: Answers, answers: Answers): string {
  const state = stateOf(engine, before);
  const verdicts = verdictsOn(engine, before);
  const adopted = engine.targets
    .filter(({ index }) => verdicts[index] === 'adopt')
    .map((known) => ({ id: known.target.id, light: isLight(known, state), inPlace: false }));
  const holds = holdsUnder(engine, state);
  const needs = activeNeeds(engine.kb, { answers, adopted, holds });
  const situated = situationUnder(engine.kb, { answers }, needs);
  const offers = offersOf(needs, situated, priceOf(engine.kb.costs));
  return JSON.stringify(
    offers.map(({ need, tool, capability, standings, terms }) => {
      const ways = standings.map(({ footing, group, beside }) => [footing, group, beside?.id]);
      return [need.id, tool.id, capability.id, ways, terms];
    }),
  );
}

function without(answers: Answers, left: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !left.includes(id)));
}

/** Whether a question is another one, or is asked only under some answers to it. */
function dependsOn(engine: Engine, id: string, on: string): boolean {
  if (id === on) return true;
  const slot = engine.space.byId.get(id);
  const gate = slot === undefined ? undefined : engine.gates.get(slot.index);
  return (gate ?? []).flat().some((literal) => {
    const parent = engine.space.slots[literal.slot]?.question.id;
    return parent !== undefined && dependsOn(engine, parent, on);
  });
}

/**
 * Whether a conversation can come to some answers: each question is put while its gate is known to be
 * true, and no answer makes void one that counted.
 */
function isConversation(
  engine: Engine,
  before: Answers,
  skipped: readonly string[],
  after: Answers,
): boolean {
  let answers = before;
  let left = Object.keys(after).filter((id) => before[id] === undefined);
  while (left.length > 0) {
    const { askable } = situationOf(engine, answers, skipped);
    const id = left.find((each) => askable.some((question) => question.id === each));
    const answer = id === undefined ? undefined : after[id];
    if (id === undefined || answer === undefined) return false;
    const more = { ...answers, [id]: answer };
    if (inactiveIn(engine, more).some((each) => !inactiveIn(engine, before).includes(each)))
      return false;
    answers = more;
    left = left.filter((each) => each !== id);
  }
  return true;
}

const inactiveIn = (engine: Engine, answers: Answers): string[] =>
  Object.keys(encode(answers, engine).inactive);

const stateOf = (engine: Engine, answers: Answers) => encode(answers, engine).state;
