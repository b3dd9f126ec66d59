import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/knowledge/answers/page.ts';
import { readPlainPage } from '../../src/knowledge/answers/plain-page.ts';

const plain = (text: string) => readPlainPage(text, 'a.yaml');
const parsed = (text: string) => readPage(text, 'a.yaml');

describe('the plain form of answers', () => {
  const examples = readdirSync('examples').filter((file) => file.endsWith('.yaml'));

  test.each(examples)('is what %s is written in', (file) => {
    const text = readFileSync(`examples/${file}`, 'utf8');
    expect(plain(text)).toEqual(parsed(text));
  });

  test('is JSON as well, on one line or on many', () => {
    const answers = {
      $schema: 'urn:x',
      name: "Street 7: 'no'",
      a: ['b', 'c'],
    };
    for (const text of [JSON.stringify(answers), `${JSON.stringify(answers, null, 2)}\n`]) {
      expect(plain(text)).toEqual(parsed(text));
    }
  });

  test.each([
    'a: word # remark\n# aside\n\nb: [x, "y # z" , 6-20]\nc:\n  - d\n  - e f # remark\n',
    'a:\n- b\n- "c"\nd: []\n',
    'a: one, two,three\nb: 007\nc: true\nd: 1.50\n',
    'a: [b,\n c]\n',
    'a: b\na: c',
  ])('covers %j', (text) => {
    expect(plain(text)).toEqual(parsed(text));
  });

  test.each([
    '',
    '# nothing',
    '{}',
    'a: null\n',
    'a: ~\n',
    'a:\nb: c\n',
    'a: b: c\n',
    'a: &x b\n',
    'a: b\n  c\n',
    "a: 'b'\n",
    'a: "b\\n"\n',
    'a: [b,\nc]\n',
    'a: [b, [c]]\n',
    'a: {b: c}\n',
    'a:\n  - b\n   - c\n',
    'name: Straße\n',
    '\uFEFFa: b\n',
    'a: b\r\n',
    'a:\tb\n',
    '{"a": 1}',
    '{"a": "b",}',
    '---\na: b\n',
  ])('leaves %j to the parser', (text) => {
    expect(plain(text)).toBeUndefined();
  });
});

const SIGNS = ['a', 'b', '7', ': ', ':', ' ', '\n', '- ', '-', '[', ']', ', ', ',', '"', '#', ' #'];
const ODD = ['\\', "'", '{', '}', 'null', '&', '*', '|', '\t', '\r', 'ß', '🎉', '\u200d', '.', '/'];

test('where it speaks it says what the parser says, places included', () => {
  const near = fc
    .array(
      fc.oneof(
        fc.constantFrom('a: b\n', 'a: [b, "c"]\n', 'b:\n  - a\n  - 7\n', '# x\n', '\n'),
        fc.constantFrom(...SIGNS, ...ODD),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));
  const json = fc
    .dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string())))
    .map((value) => JSON.stringify(value, null, 1));
  fc.assert(
    fc.property(fc.oneof(near, json), (text) => {
      const page = plain(text);
      if (page !== undefined) expect(page).toEqual(parsed(text));
    }),
    { numRuns: 5000 },
  );
});
