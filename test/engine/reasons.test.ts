import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseTargets } from '../../src/engine/advise.ts';
import { positionOf } from '../../src/engine/changes/moves.ts';
import { compile } from '../../src/engine/judging/compile.ts';
import type { SilentRule, TargetAdvice } from '../../src/model/advice.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { Rule, Target } from '../../src/model/target.ts';
import { knowledge, question, rule, target } from '../support/blank-knowledge.ts';
import { runs } from '../support/runs.ts';
import { smallWorld } from '../support/small-answers.ts';
import { smallKnowledge } from '../support/small-knowledge.ts';

const RUNS = { numRuns: runs() };

const world = smallWorld(smallKnowledge({ questions: 4, targets: 4, rules: 4 }), 0.6);

const advised = world.map((w) => ({
  ...w,
  advice: adviseTargets(positionOf(w.engine, w.answers)),
}));

const QUESTIONS = ['size', 'users', 'harm'].map((id) => question(id, ['small', 'large']));
const is = (id: string, choice = 'large'): Condition => ({ question: id, is: choice });

/** The advice on one target; others that it names are given with it. */
function adviceOn(
  parts: Partial<Target>,
  answers: Answers,
  others: readonly Target[] = [],
): TargetAdvice {
  const subject = target('subject', { 'best-for': 'Large teams.', ...parts });
  const questionnaire = { sections: [], questions: QUESTIONS };
  const kb = knowledge({ targets: [subject, ...others], questionnaire });
  const [first] = adviseTargets(positionOf(compile(kb), answers));
  if (first === undefined) throw new Error('nothing was judged');
  return first;
}

/** Reasons in generated knowledge are one sentence each. */
const firstSentence = (text: string): string => `${text.split('.')[0]}.`;

describe('the reason for a verdict', () => {
  const rules = [
    rule('sized', { when: is('size'), because: 'The team is large.' }),
    rule('used', { when: is('users'), because: 'Many use it.', for: 'substantial' }),
    rule('harmless', { when: is('harm', 'small'), because: 'Little can happen.', against: 'weak' }),
  ];
  const reasonFor = (answers: Answers): string => adviceOn({ prior: -20, rules }, answers).reason;

  it('says that no answer calls for a target where none does', () => {
    expect(reasonFor({})).toBe('No answer calls for it. Best for: large teams.');
    expect(reasonFor({ size: 'small', harm: 'large' })).toContain('No answer calls for it.');
  });

  it('names what speaks for a target and is too little', () => {
    expect(reasonFor({ size: 'large' })).toBe('The team is large. That alone is not enough.');
    expect(reasonFor({ size: 'large', users: 'large' })).toBe(
      'Many use it. That and one other reason are not enough.',
    );
    const third = rule('harmful', { when: is('harm'), because: 'Much can happen.' });
    const all = { size: 'large', users: 'large', harm: 'large' };
    expect(adviceOn({ prior: -30, rules: [...rules, third] }, all).reason).toBe(
      'Many use it. That and 2 other reasons are not enough.',
    );
  });

  it('is what speaks against a target that is not needed, if anything does', () => {
    expect(reasonFor({ size: 'large', harm: 'small' })).toBe('Little can happen.');
  });

  it('says what comes first where something has to', () => {
    const known = { when: is('size'), label: 'Size', 'first-step': '', because: 'Grow first.' };
    const unknown = { when: is('users'), label: 'Users', 'first-step': '', because: 'Sell.' };
    const later = adviceOn({ prior: 20, requires: [unknown, known] }, { size: 'small' });
    expect([later.verdict, later.reason]).toEqual(['later', 'Grow first.']);
    const base = target('base', { 'in-place': is('harm'), partial: is('harm') });
    const requires = [{ target: 'base', because: 'It stands on the base.' }];
    const waiting = adviceOn({ prior: 20, requires }, { harm: 'small' }, [base]);
    expect([waiting.verdict, waiting.reason]).toEqual(['later', 'It stands on the base.']);
  });

  it('never denies evidence that is listed, and rests on what is listed', () => {
    const law = fc.property(advised, ({ advice, engine }) => {
      for (const t of advice) {
        const evidence = t.evidence.map((e) => e.because);
        const denies = t.reason.startsWith('No answer calls for it.');
        expect(denies).toBe(t.verdict === 'not-needed' && evidence.length === 0);
        const summary = engine.kb.targets.find((k) => k.id === t.id)?.summary ?? '';
        const silent = evidence.length === 0 ? [summary] : [];
        const grounds: Record<TargetAdvice['verdict'], readonly string[]> = {
          adopt: [
            ...evidence,
            ...[...t.includedIn, ...t.requiredBy].map((l) => l.because),
            summary,
          ],
          consider: [...evidence, ...silent],
          'not-needed': evidence,
          later: t.requirements.filter((r) => r.met === false).map((r) => r.because),
          unsuitable: t.ruledOutBy.map((r) => r.because),
        };
        const reason = t.verdict === 'not-needed' ? firstSentence(t.reason) : t.reason;
        expect(denies ? [reason] : grounds[t.verdict]).toContain(reason);
      }
    });
    fc.assert(law, RUNS);
  });
});

describe('what a rule lacks that does not count', () => {
  const lacksOf = (when: Condition, answers: Answers): Partial<SilentRule> | undefined =>
    adviceOn({ rules: [rule('only', { when })] }, answers).silent[0];

  it('is the questions whose answer is open or another', () => {
    const both = { all: [is('size'), is('users')] };
    expect(lacksOf(both, {})).toMatchObject({ state: 'unknown', lacks: ['size', 'users'] });
    expect(lacksOf(both, { size: 'large' })).toMatchObject({ state: 'unknown', lacks: ['users'] });
    expect(lacksOf(both, { size: 'large', users: 'small' })).toMatchObject({
      state: 'false',
      lacks: ['users'],
    });
  });

  it('never calls an answer missing that was given and bars one way of several', () => {
    const ways = { any: [is('size'), { all: [is('users'), is('harm')] }] };
    expect(lacksOf(ways, { size: 'small' })).toMatchObject({
      state: 'unknown',
      lacks: ['users', 'harm'],
    });
  });

  it('is of several ways the shortest', () => {
    const either = { any: [{ all: [is('size'), is('users')] }, is('harm')] };
    expect(lacksOf(either, {})).toMatchObject({ lacks: ['harm'] });
    expect(lacksOf({ not: is('size') }, { size: 'large' })).toMatchObject({ lacks: ['size'] });
  });

  it('is nothing where the rule is true and outweighed', () => {
    const group = { group: 'one', when: is('size') };
    const rules: Rule[] = [rule('little', group), rule('much', { ...group, for: 'strong' })];
    const [silent] = adviceOn({ rules }, { size: 'large' }).silent;
    expect(silent).toMatchObject({ rule: 'little', state: 'outweighed', by: 'much', lacks: [] });
  });

  it('is never nothing otherwise, and is read by the rule', () => {
    const law = fc.property(advised, ({ advice, engine, answers }) => {
      const { inactive } = positionOf(engine, answers);
      const isOpen = (id: string): boolean => answers[id] === undefined || id in inactive;
      for (const { id, silent } of advice) {
        const compiled = engine.targets.find((t) => t.target.id === id)?.groups.flat();
        for (const { rule: name, state, lacks } of silent.filter((s) => s.state !== 'outweighed')) {
          const found = compiled?.find((r) => r.rule.id === name);
          const canHold = (found?.when.length ?? 0) > 0;
          expect(lacks.length > 0).toBe(canHold);
          const read = found?.when.flat().map((l) => engine.space.slots[l.slot]?.question.id);
          for (const lacked of lacks) expect(read).toContain(lacked);
          if (state === 'unknown') expect(lacks.filter((q) => !isOpen(q))).toEqual([]);
        }
      }
    });
    fc.assert(law, RUNS);
  });
});
