import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { converse } from '../../../bench/questions/conversation.ts';
import { isProven, verdictsOn } from '../../../bench/questions/proofs.ts';
import { boundsOf } from '../../../src/engine/asking/bounds.ts';
import { findWitness } from '../../../src/engine/asking/exact.ts';
import { situationOf } from '../../../src/engine/asking/situation.ts';
import { compile, type Engine } from '../../../src/engine/judging/compile.ts';
import type { Answers } from '../../../src/model/answers.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Rule } from '../../../src/model/target.ts';
import { knowledge, question, rule, target } from '../../support/blank-knowledge.ts';
import { runs } from '../../support/runs.ts';
import { completionsWith, type Talk, talks } from './generated.ts';

const RUNS = { numRuns: runs() };

/** Answers of which some are known and others will never be. */
function begun({ engine, answers, person }: Talk) {
  const skipped = situationOf(engine, answers)
    .askable.map(({ id }) => id)
    .filter((id) => person[id] === null);
  const situation = situationOf(engine, answers, skipped);
  const verdicts = completionsWith(engine, answers, skipped).map((all) => verdictsOn(engine, all));
  return { engine, situation, verdicts };
}

const without = (answers: Answers, left: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !left.includes(id)));

describe('against trying all answers', () => {
  test('a witness is found exactly where some completion has another verdict', () => {
    const law = fc.property(talks, (talk) => {
      const { engine, situation, verdicts } = begun(talk);
      const now = verdictsOn(engine, talk.answers);
      for (const target of engine.targets) {
        const found = findWitness(situation, target);
        const changes = verdicts.some((all) => all[target.index] !== now[target.index]);
        expect(found !== undefined).toBe(changes);
        if (found === undefined) continue;
        const { answers, without: left } = found.witness;
        expect(verdictsOn(engine, answers)[target.index]).not.toBe(
          verdictsOn(engine, without(answers, left))[target.index],
        );
        expect(situation.askable.map(({ id }) => id)).toContain(found.question);
      }
    });
    fc.assert(law, RUNS);
  });

  test('every verdict lies within the bounds, and a question outside them changes none', () => {
    const law = fc.property(talks, (talk) => {
      const { engine, situation, verdicts } = begun(talk);
      const bounds = boundsOf(engine, situation);
      const outside = verdicts.flatMap((all) =>
        all.filter((verdict, i) => !bounds.verdicts[i]?.has(verdict)),
      );
      expect(outside).toEqual([]);
      if (bounds.live.size === 0) expect(new Set(verdicts.map(String)).size).toBe(1);
    });
    fc.assert(law, RUNS);
  });
});

/** An engine over one target with these rules, and these questions. */
const engineOver = (questions: readonly Question[], ...rules: readonly Rule[]): Engine =>
  compile(
    knowledge({
      questionnaire: { sections: [], questions },
      targets: [target('rare', { prior: -5, rules })],
    }),
  );

describe('where no sample shows what matters', () => {
  const choices = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const questions = ['q1', 'q2', 'q3', 'q4', 'q5'].map((id) => question(id, choices));
  const tests = questions.map(({ id }) => ({ question: id, is: 'h' }));
  const engine = engineOver(questions, rule('all', { for: 'decisive', when: { all: tests } }));

  test('a question that matters once in thousands of teams is asked all the same', () => {
    const talk = converse(engine, () => 'h', { mode: 'exact' });
    expect(talk.turns.filter((turn) => !isProven(engine, turn))).toEqual([]);
    expect(talk.turns).toHaveLength(questions.length);
    expect(verdictsOn(engine, talk.answers)).toEqual(['adopt']);
  });

  test('and nothing more, once it cannot come about', () => {
    expect(converse(engine, () => 'a', { mode: 'exact' }).turns).toHaveLength(1);
    expect(converse(engine, () => null, { mode: 'exact' }).turns).toHaveLength(1);
  });
});

describe('a question that says nothing alone', () => {
  const questions = [
    question('bill', ['none', 'small', 'large']),
    question('pain', ['yes', 'no'], { when: { question: 'bill', in: ['small', 'large'] } }),
  ];
  const hurts = rule('hurts', { for: 'decisive', when: { question: 'pain', is: 'yes' } });
  const paid = { question: 'bill', in: ['small', 'large'] };
  const asked = (engine: Engine, says: Record<string, string>) => {
    const { turns } = converse(engine, ({ id }) => says[id] ?? null, { mode: 'exact' });
    expect(turns.filter((turn) => !isProven(engine, turn))).toEqual([]);
    return turns.map(({ next }) => next.question.id);
  };

  test('is asked for the sake of one that depends on it', () => {
    const engine = engineOver(questions, hurts);
    expect(asked(engine, { bill: 'small', pain: 'yes' })).toEqual(['bill', 'pain']);
    expect(asked(engine, { bill: 'none' })).toEqual(['bill']);
    expect(asked(engine, { bill: 'small' })).toEqual(['bill', 'pain']);
    expect(asked(engine, {})).toEqual(['bill']);
  });

  test('is not asked where what opens the other outweighs it', () => {
    const engine = engineOver(questions, hurts, rule('paid', { against: 'decisive', when: paid }));
    expect(asked(engine, { bill: 'small', pain: 'yes' })).toEqual([]);
  });
});
