import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSettings } from '../../src/knowledge/settings.ts';
import { smallKnowledge } from './small.ts';

const KB = smallKnowledge();
const read = (...texts: string[]) => readSettings(texts, KB);
const at = (line: number) => ({ file: '--set', line, column: 1 });
const faults = (...texts: string[]) =>
  read(...texts).diagnostics.map(
    (d) => `${d.place?.file}:${d.place?.line}:${d.place?.column} ${d.severity} ${d.code}`,
  );

test('one choice, several, tools and none at all', () => {
  expect(read('size=few', 'products=app,site', 'current_tools=RunIt, old-runner').value).toEqual({
    answers: { size: 'few', products: ['site', 'app'], current_tools: ['runner', 'old-runner'] },
    open: [],
    places: { size: at(1), products: at(2), current_tools: at(3) },
  });
  for (const none of ['current_tools=', 'current_tools=[]']) {
    expect(read(none)).toMatchObject({
      value: { answers: { current_tools: [] } },
      diagnostics: [],
    });
  }
});

test('"unknown" takes an answer back', () => {
  expect(read('size=unknown', 'products=unknown').value).toMatchObject({
    answers: {},
    open: ['size', 'products'],
  });
});

test.each([
  [['size'], ['--set:1:1 error wrong-setting']],
  [['sise=one'], ['--set:1:1 error unknown-question']],
  [['__proto__=one'], ['--set:1:1 error unknown-question']],
  [['size=one', 'size=few'], ['--set:2:1 error duplicate-key']],
  [['size='], ['--set:1:6 error wrong-type']],
  [['size=one,few'], ['--set:1:6 error wrong-type']],
  [['products='], ['--set:1:10 error empty-list']],
  [['products=app, apps'], ['--set:1:14 error unknown-choice']],
  [['products=none,app'], ['--set:1:10 error stands-alone']],
  [
    ['size=one', 'products=ap', 'shape=red'],
    ['--set:2:10 error unknown-choice', '--set:3:7 error unknown-choice'],
  ],
  [['current_tools=runer'], ['--set:1:15 warning unknown-tool']],
])('%j', (texts, expected) => {
  expect(faults(...texts)).toEqual(expected);
});

test.each([
  ['foo=', 'which-ops ask --print-questions lists the questions'],
  ['constructor=x', 'which-ops ask --print-questions lists the questions'],
  ['sise=one', 'did you mean size?'],
  ['size=', 'allowed: one, few, many or unknown'],
  ['size', 'write --what-if question=choice, or question=choice,choice'],
])('%s is told what to write, under the flag that it stood behind', (text, hint) => {
  const [diagnostic] = readSettings([text], KB, '--what-if').diagnostics;
  expect(diagnostic).toMatchObject({ hint, place: { file: '--what-if', line: 1 } });
});

test.each([
  ['size=one', 'size=few', 'drop one of them'],
  ['products=app', 'products=site', 'write all choices behind one --set, with commas between them'],
])('%s and %s are told apart from one setting', (first, second, hint) => {
  expect(read(first, second).diagnostics[0]).toMatchObject({ code: 'duplicate-key', hint });
});

test('no setting makes it throw', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string().map((s) => `size=${s}`),
    fc.string().map((s) => `products=${s}`),
  );
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const { value, diagnostics } = read(...texts);
      expect(value === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
    }),
  );
});
