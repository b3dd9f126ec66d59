import type { Engine } from '../../src/engine/compile.ts';
import { encode, isFalse } from '../../src/engine/state.ts';
import type { Answer, Answers } from '../../src/model/answers.ts';
import type { Question } from '../../src/model/question.ts';

/**
 * Answers every open question that applies, each choice equally likely: of a multi question one to
 * three choices, `none` one time in four where it exists. Facts are drawn independently, so most
 * completions are odder than any real team: a stress test, not a sample.
 */
export function randomCompletion(engine: Engine, answers: Answers, random: () => number): Answers {
  const out: Record<string, Answer> = { ...answers };
  for (const slot of engine.space.slots) {
    if (out[slot.question.id] !== undefined) continue;
    const { state } = encode(out, engine.kb, engine.space, engine.gates);
    const gate = engine.gates.get(slot.index);
    if (gate && isFalse(state, gate)) continue;
    const answer = randomAnswer(slot.question, random);
    const next = { ...out, [slot.question.id]: answer };
    if (keepsGiven(engine, next, answers)) out[slot.question.id] = answer;
  }
  return out;
}

function keepsGiven(engine: Engine, answers: Answers, given: Answers): boolean {
  const { inactive } = encode(answers, engine.kb, engine.space, engine.gates);
  return Object.keys(given).every((id) => inactive[id] === undefined);
}

function randomAnswer(question: Question, random: () => number): Answer {
  const ids = question.choices.map((c) => c.id);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  if (question.type === 'single') return pick(ids);
  if (ids.includes('none') && random() < 0.25) return ['none'];
  const some = ids.filter((id) => id !== 'none');
  const count = 1 + Math.floor(random() * 3);
  return [...new Set(Array.from({ length: count }, () => pick(some)))];
}
