import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Conversation, converse } from '../../../bench/questions/conversation.ts';
import { isProven, verdictsOn } from '../../../bench/questions/proofs.ts';
import { nextQuestion } from '../../../src/engine/asking/next-question.ts';
import { situationOf } from '../../../src/engine/asking/situation.ts';
import { compile, type Engine } from '../../../src/engine/compile.ts';
import { completionsOf, knowledge, people, someAnswers } from './generated.ts';

const RUNS = { numRuns: 1000 };

/** A whole conversation over generated knowledge, begun with some answers. */
const talks = fc.record({ kb: knowledge, person: people, answers: someAnswers });

type Talk = typeof talks extends fc.Arbitrary<infer T> ? T : never;

function held(
  { kb, person, answers }: Talk,
  mode: 'usual' | 'all' = 'usual',
): { engine: Engine; talk: Conversation } {
  const engine = compile(kb);
  const talk = converse(engine, ({ id }) => person[id] ?? null, { mode, answers });
  return { engine, talk };
}

const askable = (engine: Engine, { answers, skipped }: Pick<Conversation, 'answers' | 'skipped'>) =>
  situationOf(engine, answers, skipped).askable.map(({ id }) => id);

describe('over generated knowledge', () => {
  test('every question has a witness: with its answer something else is said than without', () => {
    const law = fc.property(talks, (talk) => {
      const { engine, talk: ended } = held(talk);
      for (const turn of ended.turns) expect(isProven(engine, turn)).toBe(true);
    });
    fc.assert(law, RUNS);
  });

  test('where it stops, every completion has the same verdicts', () => {
    const law = fc.property(talks, (talk) => {
      const { engine, talk: ended } = held(talk);
      const verdicts = verdictsOn(engine, ended.answers).join();
      const others = completionsOf(engine, ended.answers, ended.skipped);
      expect(new Set(others.map((all) => verdictsOn(engine, all).join()))).toEqual(
        new Set([verdicts]),
      );
    });
    fc.assert(law, RUNS);
  });

  test('it ends, and asks nothing that is answered, left open or does not apply', () => {
    const law = fc.property(talks, fc.constantFrom('usual', 'all'), (talk, mode) => {
      const { engine, talk: ended } = held(talk, mode);
      for (const { before, skipped, next } of ended.turns) {
        const { id } = next.question;
        expect(askable(engine, { answers: before, skipped })).toContain(id);
        expect(before[id]).toBeUndefined();
        expect(skipped).not.toContain(id);
      }
      const ids = ended.turns.map(({ next }) => next.question.id);
      expect(new Set(ids).size).toBe(ids.length);
    });
    fc.assert(law, RUNS);
  });

  test('asked for everything, it asks each question that applies once', () => {
    const law = fc.property(talks, (talk) => {
      const { engine, talk: ended } = held(talk, 'all');
      expect(askable(engine, ended)).toEqual([]);
    });
    fc.assert(law, RUNS);
  });

  test('equal input gives an equal choice, whatever the order of keys', () => {
    const law = fc.property(talks, (talk) => {
      const { answers, skipped } = held(talk).talk;
      const asked = { put: 3, breathed: true, last: null };
      const entries = Object.entries(answers).slice(1);
      const choose = (order: typeof entries, open: readonly string[]) =>
        nextQuestion(compile(talk.kb), {
          ...asked,
          answers: Object.fromEntries(order),
          skipped: open,
        });
      const one = choose(entries, skipped);
      expect(choose(entries.toReversed(), skipped.toReversed())).toEqual(one);
    });
    fc.assert(law, RUNS);
  });

  test('what is left to ask falls with every question, unless an answer opens others', () => {
    const law = fc.property(talks, fc.constantFrom('usual', 'all'), (talk, mode) => {
      const { engine, talk: ended } = held(talk, mode);
      ended.turns.forEach(({ before, skipped, next }, i) => {
        const after = ended.turns[i + 1];
        expect(next.left).toBeGreaterThan(0);
        if (after === undefined) return;
        const known = askable(engine, { answers: before, skipped });
        const now = askable(engine, { answers: after.before, skipped: after.skipped });
        if (now.every((id) => known.includes(id))) expect(after.next.left).toBeLessThan(next.left);
      });
    });
    fc.assert(law, RUNS);
  });
});
