import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { holds } from '../../bench/boundary/holds.ts';
import { verdictUnder, withRule } from '../../bench/boundary/mutants.ts';
import { findExample } from '../../bench/boundary/search.ts';
import { rulesWithoutExample, withExample, withPlaceholders } from '../../bench/boundary/text.ts';
import { shippedEngine, shippedFolder } from '../support/shipped.ts';

const engine = shippedEngine();
const targets = engine.targets.map((target) => ({ target, id: target.target.id }));

describe('the boundary examples of', () => {
  it.each(targets)('$id hold, and break when their rule is deleted', ({ target }) => {
    for (const rule of target.groups.flat().map((r) => r.rule)) {
      const { answers, gives, without } = rule.example;
      const deleted = withRule(engine, target.index, rule.id, () => undefined);
      const says = {
        rule: rule.id,
        gives: verdictUnder(engine, target.index, answers),
        without: verdictUnder(deleted, target.index, answers),
      };
      expect(says).toEqual({ rule: rule.id, gives, without });
      expect(gives).not.toBe(without);
    }
  });

  it.each(targets.slice(0, 4))('$id are found again where they are lost', ({ target }) => {
    const [rule] = target.groups[0] ?? [];
    const found = rule && findExample(engine, target, rule, 60);
    expect(rule && found && holds(engine, target.index, rule.rule.id, found)).toBe(true);
  });
});

const FILE = `# A comment
rules: # another
  - id: one
    when: { question: teams, is: one }
    example: { answers: { teams: one }, gives: adopt, without: consider } # kept
  - id: two

    because: >
      Folded,
      over two lines.
    # before the end
    example:
      answers:
        teams: one
      gives: adopt
      without: consider
  - id: three
    because: Last.

sources: []
`;
const EXAMPLE = {
  answers: { teams: '2-5', cloud: ['aws', 'gcp'] },
  gives: 'later',
  without: 'consider',
} as const;
const LINE =
  'example: { answers: { teams: 2-5, cloud: [aws, gcp] }, gives: later, without: consider }';

describe('writing an example', () => {
  it('replaces one line and keeps the comment behind it', () => {
    const old = 'example: { answers: { teams: one }, gives: adopt, without: consider }';
    expect(withExample(FILE, 'one', EXAMPLE)).toBe(FILE.replace(old, LINE));
  });

  it('brings an example over several lines into one', () => {
    const old = /example:\n {6}answers:\n {8}teams: one\n {6}gives: adopt\n {6}without: consider/;
    expect(withExample(FILE, 'two', EXAMPLE)).toBe(FILE.replace(old, LINE));
  });

  it('adds a missing one at the end of its rule', () => {
    const last = 'because: Last.';
    expect(withExample(FILE, 'three', EXAMPLE)).toBe(FILE.replace(last, `${last}\n    ${LINE}`));
  });

  it('finds what is missing and fills it with placeholders', () => {
    expect(rulesWithoutExample(FILE)).toEqual(['three']);
    expect(rulesWithoutExample(withPlaceholders(FILE))).toEqual([]);
  });

  it('refuses a rule that is not there', () => {
    expect(() => withExample(FILE, 'four', EXAMPLE)).toThrow('the file has no rule "four"');
  });

  it.each(targets)('leaves the file of $id as it is when nothing changes', ({ target }) => {
    const { id, kind, rules } = target.target;
    const folder = kind === 'paradigm' ? 'paradigms' : 'practices';
    const text = readFileSync(`${shippedFolder}/${folder}/${id}.yaml`, 'utf8');
    const ends = rules.filter((_, i) => i === 0 || i === rules.length - 1);
    expect(ends.reduce((t, r) => withExample(t, r.id, r.example), text)).toBe(text);
  });
});
