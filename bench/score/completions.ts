import { encode, isFalse } from '../../src/engine/conditions/state.ts';
import type { Engine } from '../../src/engine/judging/compile.ts';
import type { Answer, Answers } from '../../src/model/answers.ts';
import type { Question } from '../../src/model/question.ts';

/**
 * Answers every open question that applies, each choice equally likely: of a multi question one to
 * three choices, `none` one time in four where it exists. Facts are drawn independently, so most
 * completions are odder than any real team: a stress test, not a sample.
 */
export function randomCompletion(engine: Engine, answers: Answers, random: () => number): Answers {
  const out: Record<string, Answer> = { ...answers };
  const gating = gatingSlots(engine);
  for (const { index, question } of engine.space.slots) {
    if (out[question.id] !== undefined || isShut(engine, out, index)) continue;
    const answer = randomAnswer(question, random);
    const isFree = !gating.has(index);
    if (isFree || keepsGiven(engine, { ...out, [question.id]: answer }, answers))
      out[question.id] = answer;
  }
  return out;
}

/** Slots that the gates of others read; only an answer to one of them can contradict another answer. */
const gatingSlots = ({ gates }: Engine): Set<number> =>
  new Set([...gates.values()].flatMap((gate) => gate.flat().map((l) => l.slot)));

function isShut(engine: Engine, answers: Answers, index: number): boolean {
  const gate = engine.gates.get(index);
  if (gate === undefined) return false;
  return isFalse(encode(answers, engine).state, gate);
}

/** Whether answers that count before still count. */
function keepsGiven(engine: Engine, answers: Answers, given: Answers): boolean {
  const before = encode(given, engine).inactive;
  const after = encode(answers, engine).inactive;
  return Object.keys(given).every((id) => after[id] === undefined || before[id] !== undefined);
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
