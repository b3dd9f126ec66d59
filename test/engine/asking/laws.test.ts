import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Conversation, converse, type Turn } from '../../../bench/questions/conversation.ts';
import { isProven, verdictsOn } from '../../../bench/questions/proofs.ts';
import { nextQuestion, worthAsking } from '../../../src/engine/asking/next-question.ts';
import { Relevance } from '../../../src/engine/asking/relevance.ts';
import { situationOf } from '../../../src/engine/asking/situation.ts';
import type { Engine } from '../../../src/engine/judging/compile.ts';
import type { Question } from '../../../src/model/question.ts';
import { runs } from '../../support/runs.ts';
import { completionsWith, type Talk, talks } from './generated.ts';

const RUNS = { numRuns: runs() };

const held = (
  { engine, person, answers }: Talk,
  mode: 'usual' | 'exact' | 'all' = 'exact',
): Conversation => converse(engine, ({ id }) => person[id] ?? null, { mode, answers });

const askable = (engine: Engine, { answers, skipped }: Pick<Conversation, 'answers' | 'skipped'>) =>
  situationOf(engine, answers, skipped).askable.map(({ id }) => id);

describe('over generated knowledge', () => {
  test('every question has a witness: with its answer something else is said than without', () => {
    const law = fc.property(talks, fc.constantFrom('usual', 'exact'), (talk, mode) => {
      const { turns } = held(talk, mode);
      expect(turns.filter((turn) => !isProven(talk.engine, turn))).toEqual([]);
    });
    fc.assert(law, RUNS);
  });

  test('where it stops, every completion has the same verdicts', () => {
    const law = fc.property(talks, (talk) => {
      const { answers, skipped } = held(talk);
      const verdicts = verdictsOn(talk.engine, answers).join();
      const others = completionsWith(talk.engine, answers, skipped).filter(
        (all) => verdictsOn(talk.engine, all).join() !== verdicts,
      );
      expect(others).toEqual([]);
    });
    fc.assert(law, RUNS);
  });

  test('it ends, and asks nothing that is answered, left open or does not apply', () => {
    const law = fc.property(talks, fc.constantFrom('usual', 'exact', 'all'), (talk, mode) => {
      const { turns } = held(talk, mode);
      const strays = turns.filter(({ before, skipped, next }) => {
        const { id } = next.question;
        const may = askable(talk.engine, { answers: before, skipped });
        return !may.includes(id) || before[id] !== undefined || skipped.includes(id);
      });
      expect(strays).toEqual([]);
      const ids = turns.map(({ next }) => next.question.id);
      expect(new Set(ids).size).toBe(ids.length);
    });
    fc.assert(law, RUNS);
  });

  test('asked for everything, it asks each question that applies once', () => {
    const law = fc.property(talks, (talk) => {
      expect(askable(talk.engine, held(talk, 'all'))).toEqual([]);
    });
    fc.assert(law, RUNS);
  });

  test('equal input gives an equal choice, whatever the order of keys', () => {
    const law = fc.property(talks, (talk) => {
      const { answers, skipped } = held(talk);
      const entries = Object.entries(answers).slice(1);
      const choose = (order: typeof entries, open: readonly string[]) =>
        nextQuestion(talk.engine, {
          answers: Object.fromEntries(order),
          skipped: open,
          put: 3,
          breathed: true,
          last: null,
        });
      const one = choose(entries, skipped);
      expect(choose(entries.toReversed(), skipped.toReversed())).toEqual(one);
    });
    fc.assert(law, RUNS);
  });

  test('what is left to ask falls with every question, but for those that an answer makes worth it', () => {
    const law = fc.property(talks, fc.constantFrom('usual', 'all'), (talk, mode) => {
      const { turns } = held(talk, mode);
      const worth = ({ before, skipped }: Turn): Question[] => {
        const situation = situationOf(talk.engine, before, skipped);
        if (mode === 'all') return [...situation.askable];
        return [...worthAsking(new Relevance(situation))];
      };
      turns.forEach((turn, i) => {
        expect(turn.next.left).toBeGreaterThan(0);
        const after = turns[i + 1];
        if (after === undefined) return;
        const before = worth(turn);
        const more = worth(after).filter((question) => !before.includes(question));
        expect(after.next.left).toBeLessThan(turn.next.left + more.length);
      });
    });
    fc.assert(law, RUNS);
  });
});
