import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answerIs, choices, has, isPain, NAMED_IN_CODE } from '../../src/engine/named-answers.ts';
import { TOOLS_IN_USE } from '../../src/model/question.ts';
import { shippedKnowledge } from '../support/shipped.ts';

const ASKED = shippedKnowledge().questionnaire.questions;
const NAMED = Object.entries(NAMED_IN_CODE).map(([question, named]) => ({ question, named }));

describe('what code reads by name', () => {
  test('compiles only where it is listed', () => {
    const answers = { engineers: '6-20', cloud: ['aws'] };
    expect(has(answers, 'engineers', '1-5', '6-20')).toBe(true);
    expect(choices(answers, 'cloud')).toEqual(['aws']);
    expect(answerIs('engineers', '1-5')).toEqual({ question: 'engineers', is: '1-5' });
    // @ts-expect-error: no such choice is listed
    expect(has(answers, 'engineers', '1-6')).toBe(false);
    // @ts-expect-error: a choice of another question
    expect(has(answers, 'organisation', '1-5')).toBe(false);
    // @ts-expect-error: no such question is listed
    expect(choices(answers, 'engineer')).toEqual([]);
    // @ts-expect-error: nor in conditions
    expect(answerIs('engineers', 'nobody').question).toBe('engineers');
  });

  test.each(NAMED)('$question is asked, with these choices', ({ question, named }) => {
    const asked = ASKED.find(({ id }) => id === question);
    expect(asked?.choices.map(({ id }) => id)).toEqual(expect.arrayContaining([...named]));
  });

  test('questions whose ids end so, and no others, ask what hurts', () => {
    const hurts = ASKED.filter(({ text }) => /\bhurt/.test(text)).map(({ id }) => id);
    expect(ASKED.filter(({ id }) => isPain(id)).map(({ id }) => id)).toEqual(hurts);
  });

  test('nothing is listed that no code names', () => {
    const code = readdirSync('src/engine', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && file !== 'named-answers.ts')
      .map((file) => readFileSync(`src/engine/${file}`, 'utf8'))
      .join('\n');
    const words = NAMED.flatMap(({ question, named }) => [question, ...named]);
    const unread = words.filter((word) => word !== TOOLS_IN_USE && !code.includes(`'${word}'`));
    expect(unread).toEqual([]);
  });
});
