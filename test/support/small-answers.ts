import fc from 'fast-check';
import { encode } from '../../src/engine/conditions/state.ts';
import { compile, type Engine } from '../../src/engine/judging/compile.ts';
import type { Answer, Answers } from '../../src/model/answers.ts';
import type { KnowledgeBase } from '../../src/model/knowledge.ts';
import type { Question } from '../../src/model/question.ts';
import { shown } from './show.ts';

/** Every answer that a question allows; for a list of tools, every set of them. */
export function answersTo(question: Question, kb: KnowledgeBase): Answer[] {
  const { type, max, choices } = question;
  const ids = choices.map((c) => c.id);
  if (type === 'single') return ids;
  if (type === 'list') return subsets(kb.tools.map((t) => t.id));
  const some = subsets(ids.filter((id) => id !== 'none')).filter(
    (set) => set.length > 0 && set.length <= (max ?? ids.length),
  );
  return ids.includes('none') ? [...some, ['none']] : some;
}

function subsets<T>(values: readonly T[]): T[][] {
  const out: T[][] = [[]];
  for (const value of values) out.push(...out.map((set) => [...set, value]));
  return out;
}

/** Answers to some of the questions, some of which may not apply under the others. */
export function someAnswers(kb: KnowledgeBase, share = 0.5): fc.Arbitrary<Answers> {
  const open = Math.round(100 * (1 - share));
  return fc
    .tuple(
      ...kb.questionnaire.questions.map((question) =>
        fc.oneof(
          { weight: open, arbitrary: fc.constant([]) },
          { weight: 100 - open, arbitrary: anAnswer(question, kb).map((a) => [[question.id, a]]) },
        ),
      ),
    )
    .map((entries) => Object.fromEntries(entries.flat()));
}

/** One answer that a question allows. */
export function anAnswer(question: Question, kb: KnowledgeBase): fc.Arbitrary<Answer> {
  const ids = question.choices.map((c) => c.id);
  if (question.type === 'single') return fc.constantFrom(...ids);
  if (question.type === 'list') return fc.subarray(kb.tools.map((t) => t.id).slice(0, 40));
  const some = fc.subarray(
    ids.filter((id) => id !== 'none'),
    {
      minLength: 1,
      maxLength: Math.min(question.max ?? 4, ids.length - 1),
    },
  );
  if (!ids.includes('none')) return some;
  return fc.oneof({ weight: 4, arbitrary: some }, fc.constant(['none']));
}

/** Whether every answer that counts still counts when others are added. */
export function isAccepted(engine: Engine, before: Answers, after: Answers): boolean {
  const idle = encode(before, engine).inactive;
  const { inactive } = encode(after, engine);
  return Object.keys(before).every((id) => inactive[id] === undefined || id in idle);
}

/** More answers, none of which contradicts one that counts already. */
export function extensionOf(engine: Engine, answers: Answers, share = 0.5): fc.Arbitrary<Answers> {
  return someAnswers(engine.kb, share).map((more) => {
    let out = answers;
    for (const [id, answer] of Object.entries(more)) {
      const next = { [id]: answer, ...out };
      if (isAccepted(engine, answers, next)) out = next;
    }
    return out;
  });
}

/** Every completion of answers, by trying all. */
export function completionsOf(engine: Engine, answers: Answers): Answers[] {
  const { kb } = engine;
  const open = kb.questionnaire.questions.filter((q) => !(q.id in answers));
  const all: Answers[] = [answers];
  for (const question of open) {
    const each = answersTo(question, kb);
    all.push(...all.flatMap((o) => each.map((a) => ({ ...o, [question.id]: a }))));
  }
  return all.filter((completion) => isAccepted(engine, answers, completion));
}

/** A point from which to judge: an engine and some answers. */
export interface World {
  readonly engine: Engine;
  readonly answers: Answers;
}

/** A world over generated knowledge. */
export function smallWorld(of: fc.Arbitrary<KnowledgeBase>, share = 0.5): fc.Arbitrary<World> {
  return of.chain((kb) => {
    const engine = compile(kb);
    return someAnswers(kb, share).map((answers) => shown({ engine, answers }, kb, answers));
  });
}
