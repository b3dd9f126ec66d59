import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NAMED_IN_CODE } from '../../../src/engine/lint/program-reads.ts';

/** The code that reads answers by name instead of through conditions of the knowledge. */
const CODE = ['src/engine/toolchain', 'src/engine']
  .flatMap((dir) => readdirSync(dir).map((name) => `${dir}/${name}`))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

const NAMED: Readonly<Record<string, readonly string[]>> = NAMED_IN_CODE;

/** Calls such as has(answers, 'engineers', '1-5') and comparisons such as answers.engineers === '1-5'. */
function reads(): { question: string; choices: string[] }[] {
  const calls = CODE.matchAll(/\b(?:has|choices)\([\w.]*answers,\s*'(\w+)'((?:,\s*'[\w-]+')*)/g);
  const comparisons = CODE.matchAll(/\banswers\.([a-z_]+) [!=]== '([\w-]+)'/g);
  return [
    ...[...calls].map(([, question = '', list = '']) => ({
      question,
      choices: [...list.matchAll(/'([\w-]+)'/g)].map(([, choice = '']) => choice),
    })),
    ...[...comparisons].map(([, question = '', choice = '']) => ({ question, choices: [choice] })),
  ];
}

describe('what the program reads by name', () => {
  test('is found in the code at all', () => {
    expect(reads().length).toBeGreaterThan(10);
  });

  test('is listed, question by question and choice by choice', () => {
    const ofData = ['cloud', 'priorities'];
    const missing = reads().flatMap(({ question, choices }) =>
      choices
        .filter((choice) => !NAMED[question]?.includes(choice))
        .concat(NAMED[question] || ofData.includes(question) ? [] : ['any'])
        .map((choice) => `${question}: ${choice}`),
    );
    expect(missing).toEqual([]);
  });

  test('and nothing is listed that it does not name', () => {
    const unread = Object.entries(NAMED).flatMap(([question, choices]) =>
      [question, ...choices].filter(
        (word) => !CODE.includes(`'${word}'`) && !CODE.includes(`answers.${word}`),
      ),
    );
    expect(unread).toEqual([]);
  });
});
