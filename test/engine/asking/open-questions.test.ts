import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerNext, openQuestions } from '../../../src/engine/asking/open-questions.ts';
import { weighQuestions } from '../../../src/engine/asking/question-worth.ts';
import { positionOf } from '../../../src/engine/changes/moves.ts';
import { compile } from '../../../src/engine/judging/compile.ts';
import type { Answers } from '../../../src/model/answers.ts';
import type { KnowledgeBase } from '../../../src/model/knowledge.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Target } from '../../../src/model/target.ts';
import { knowledge, question, rule, target } from '../../support/blank-knowledge.ts';
import { pictureOf, truthOf } from '../../support/reference-answers.ts';
import { runs } from '../../support/runs.ts';
import { shippedEngine } from '../../support/shipped.ts';
import { smallWorld, type World } from '../../support/small-answers.ts';
import { smallKnowledge } from '../../support/small-knowledge.ts';

const world = smallWorld(smallKnowledge({ questions: 6, targets: 4, rules: 4 }), 0.3);
const RUNS = { numRuns: runs() };

const shipped = shippedEngine();
const nextOn = (answers: Answers, engine = shipped): string[] =>
  answerNext(weighQuestions(positionOf(engine, answers)));

/** Whether a question can be put: its gate is open for certain, by the definitions. */
function isAskable({ engine: { kb }, answers }: World, id: string): boolean {
  const { when } = kb.questionnaire.questions.find((q) => q.id === id) ?? {};
  return when === undefined || truthOf(when, pictureOf(kb, answers), kb) === true;
}

/** A target that the answer `yes` to a question moves. */
const movedBy = (id: string, choice = 'yes'): Target =>
  target(`${id}-${choice}`, {
    prior: -20,
    rules: [rule('only', { when: { question: id, is: choice }, for: 'decisive' })],
  });

const asks = (questions: readonly Question[], parts: Partial<KnowledgeBase>) =>
  compile(knowledge({ questionnaire: { sections: [], questions }, ...parts }));

const share = (id: string, weights: Record<string, number>) => ({
  question: id,
  weights,
  because: 'So it is.',
});

describe('the questions to answer next', () => {
  it('can all be put: none has a gate that is not certainly open', () => {
    const law = fc.property(world, (w) => {
      const next = nextOn(w.answers, w.engine);
      expect(next.length).toBeLessThanOrEqual(3);
      for (const id of next) expect([id, isAskable(w, id)]).toEqual([id, true]);
    });
    fc.assert(law, RUNS);
  });

  it('are, of nothing, those that a person asks first, as the questionnaire does', () => {
    expect(nextOn({})).toEqual(['products', 'engineers', 'teams']);
    const [first, second] = nextOn({ engineers: '1-5' });
    expect([first, second]).toEqual(['products', 'teams']);
  });

  it('name what opens a question, and then the question', () => {
    const questions = [
      question('opener', ['yes', 'no']),
      question('gated', ['yes', 'no'], { when: { question: 'opener', is: 'yes' } }),
    ];
    const engine = asks(questions, { targets: [movedBy('gated')] });
    expect(nextOn({}, engine)).toEqual(['opener']);
    expect(nextOn({ opener: 'yes' }, engine)).toEqual(['gated']);
    expect(nextOn({ opener: 'no' }, engine)).toEqual([]);
  });

  it('leave out what moves nothing', () => {
    const engine = asks([question('idle', ['yes', 'no']), question('busy', ['yes', 'no'])], {
      targets: [movedBy('busy')],
    });
    expect(nextOn({}, engine)).toEqual(['busy']);
  });
});

describe('the order of open questions', () => {
  it('puts what can be answered before what has to be opened first, and loses nothing', () => {
    const law = fc.property(world, (w) => {
      const weighed = weighQuestions(positionOf(w.engine, w.answers));
      for (const { open, isAskable: askable } of weighed) {
        expect(askable).toBe(isAskable(w, open.question));
      }
      const rank = weighed.map((q) => (q.isAskable ? 1 : 0));
      expect(rank).toEqual(rank.toSorted((a, b) => b - a));
      const listed = openQuestions(positionOf(w.engine, w.answers));
      expect(listed).toEqual(weighed.map((q) => q.open).filter((q) => q.answers.length > 0));
      const ids = weighed.map((q) => q.open.question);
      const picture = pictureOf(w.engine.kb, w.answers);
      const open = w.engine.space.slots
        .map((s) => s.question.id)
        .filter((id) => {
          const { must, may } = picture.get(id) ?? {};
          return w.answers[id] === undefined && must?.size !== may?.size;
        });
      for (const id of open.filter((o) => isAskable(w, o))) expect(ids).toContain(id);
    });
    fc.assert(law, RUNS);
  });

  it('puts a likely answer that moves one verdict before an unlikely one that moves two', () => {
    const questions = [question('rare', ['yes', 'no']), question('common', ['yes', 'no'])];
    const targets = [movedBy('rare'), { ...movedBy('rare'), id: 'second' }, movedBy('common')];
    const shares = (rare: number) => [
      share('rare', { yes: rare, no: 100 - rare }),
      share('common', { yes: 50, no: 50 }),
    ];
    expect(nextOn({}, asks(questions, { targets, plausibility: shares(10) }))).toEqual([
      'common',
      'rare',
    ]);
    expect(nextOn({}, asks(questions, { targets, plausibility: shares(40) }))).toEqual([
      'rare',
      'common',
    ]);
  });

  it('counts what lies behind a gate for the question that opens it, by the chance that it does', () => {
    const behind = { when: { question: 'opener', is: 'yes' } };
    const questions = [
      question('plain', ['yes', 'no']),
      question('opener', ['yes', 'no']),
      question('gated', ['yes', 'no'], behind),
    ];
    const targets = [movedBy('plain'), movedBy('gated'), movedBy('gated', 'no')];
    const opening = (yes: number) =>
      nextOn(
        {},
        asks(questions, { targets, plausibility: [share('opener', { yes, no: 100 - yes })] }),
      );
    expect(opening(80)).toEqual(['opener', 'plain']);
    expect(opening(20)).toEqual(['plain', 'opener']);
  });

  it('gives the choices of a multi question their shares, and none what they leave', () => {
    const questions = [
      question('pains', ['slow', 'dear', 'none'], { type: 'multi' }),
      question('even', ['yes', 'no']),
    ];
    const worthOf = (choices: readonly string[]): number | undefined => {
      const when = { question: 'pains', includes: choices };
      const moved = target('moved', { prior: -20, rules: [rule('r', { when, for: 'decisive' })] });
      const engine = asks(questions, {
        targets: [moved],
        plausibility: [share('pains', { slow: 50, dear: 20 })],
      });
      return weighQuestions(positionOf(engine, {})).find((q) => q.open.question === 'pains')?.worth;
    };
    expect(worthOf(['slow'])).toBeCloseTo(0.5);
    expect(worthOf(['slow', 'dear'])).toBeCloseTo(0.6);
    expect(worthOf(['none'])).toBeCloseTo(0.4);
  });
});
