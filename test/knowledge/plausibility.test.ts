import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { folderOf, smallFiles } from './small.ts';

/** Loads the small knowledge with one text of `plausibility.yaml` replaced. */
function loadWith(find: string, put: string) {
  const files = smallFiles();
  const whole = files.get('plausibility.yaml') ?? '';
  if (!whole.includes(find)) throw new Error(`plausibility.yaml does not hold ${find}`);
  files.set('plausibility.yaml', whole.replace(find, put));
  return loadKnowledge('kb', folderOf(files));
}

const said = (find: string, put: string): string[] =>
  loadWith(find, put).diagnostics.map(
    ({ place, code, message }) => `${place?.line}:${place?.column} ${code}: ${message}`,
  );

describe('figures on how common answers are', () => {
  test('load in their order', () => {
    const { value, diagnostics } = loadKnowledge('kb', folderOf(smallFiles()));
    expect(diagnostics).toEqual([]);
    expect(value?.plausibility.map(({ question }) => question)).toEqual(['size', 'products']);
  });

  test.each([
    ['question: size', 'question: sizes', '1:13 unknown-question: there is no question "sizes"'],
    ['few: 3', 'several: 3', '2:22 unknown-choice: "several" is no choice of size'],
    ['few: 3', 'few: -3', '2:27 out-of-range: this should be 0 at least'],
    [
      '{ question: size, at-least: few }',
      '{ fact: taem }',
      '5:17 unknown-fact: there is no fact "taem"',
    ],
    ['model: 10', 'model: 101', '6:31 impossible-weight: 101 is no share in per cent'],
    [
      'model: 10',
      'none: 10',
      '6:24 impossible-weight: "none" is what those answer who choose nothing else',
    ],
    [
      '{ question: size, at-least: few }',
      '{ question: tests, is: by-hand }',
      '5:3 late-condition: tests is not drawn before products',
    ],
  ])('%s → %s', (find, put, expected) => {
    expect(said(find, put)).toEqual([expected]);
  });

  test('a question with free answers cannot be weighed', () => {
    const put = 'question: current_tools';
    expect(said('question: products', put)).toContain(
      '4:13 impossible-weight: current_tools has no choices that could be weighed',
    );
  });
});
