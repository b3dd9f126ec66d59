import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../src/knowledge/answers/choices.ts';
import { readAnswer } from '../../src/knowledge/answers/entry.ts';
import { vocabularyOf } from '../../src/knowledge/answers/vocabulary.ts';
import { readAnswers } from '../../src/knowledge/answers.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { smallKnowledge } from './small.ts';

const KB = smallKnowledge();
const read = (text: string) => readAnswers(text, 'a.yaml', KB);
const said = ({ place, severity, code }: Diagnostic): string =>
  `${place?.line}:${place?.column} ${severity} ${code}`;
const faults = (text: string): string[] => read(text).diagnostics.map(said);
const answers = (text: string) => {
  const { value, diagnostics } = read(text);
  expect(diagnostics).toEqual([]);
  return value?.answers;
};

describe('answers that are read', () => {
  test('in YAML, with the reserved keys', () => {
    const text = "$schema: ./answers.json\nname: ' The squad '\nsize: few\nproducts: [app, site]\n";
    expect(read(text)).toEqual({
      value: {
        name: 'The squad',
        answers: { size: 'few', products: ['site', 'app'] },
        places: {
          size: { file: 'a.yaml', line: 3, column: 1 },
          products: { file: 'a.yaml', line: 4, column: 1 },
        },
      },
      diagnostics: [],
    });
  });

  test('in JSON, indented by spaces or tabs or not at all', () => {
    const value = { name: 'x', products: ['app'], current_tools: [], size: 'one' };
    for (const indent of [0, 2, '\t']) {
      expect(read(JSON.stringify(value, null, indent)).value?.answers).toEqual({
        size: 'one',
        products: ['app'],
        current_tools: [],
      });
    }
  });

  test('in the order of the questionnaire, whatever the order of the file', () => {
    const one = JSON.stringify(answers('size: one\nshape: round\nproducts: [model, app]'));
    expect(JSON.stringify(answers('products: [app, model]\nshape: round\nsize: one'))).toBe(one);
  });

  test('with one choice where several may be', () => {
    expect(answers('products: app\ncurrent_tools: runner')).toEqual({
      products: ['app'],
      current_tools: ['runner'],
    });
  });

  test('without those that are unknown', () => {
    expect(answers('size: unknown\nproducts: [unknown]\ncurrent_tools: unknown')).toEqual({});
    expect(answers('{}')).toEqual({});
    expect(answers('name: only a name')).toEqual({});
  });

  test('with tools by any of their names', () => {
    expect(answers('current_tools: [RUN IT, runit, Old Runner]')).toEqual({
      current_tools: ['runner', 'old-runner'],
    });
  });

  test('with tools that nobody knows, and a word about them', () => {
    const { value, diagnostics } = read('current_tools: [Runer, our-own-thing]');
    expect(value?.answers).toEqual({ current_tools: ['Runer', 'our-own-thing'] });
    expect(diagnostics.map(said)).toEqual([
      '1:17 warning unknown-tool',
      '1:24 warning unknown-tool',
    ]);
    expect(diagnostics[0]?.hint).toBe('did you mean runner?');
  });

  test('with a word that several names of one tool begin with, told by its id', () => {
    expect(read('current_tools: [Run]').diagnostics[0]?.hint).toBe('did you mean runner?');
  });

  test('with a choice that stands twice, once', () => {
    const { value, diagnostics } = read('products: [app, app]');
    expect(value?.answers).toEqual({ products: ['app'] });
    expect(diagnostics.map(said)).toEqual(['1:17 warning repeated-choice']);
  });

  test('through aliases', () => {
    expect(answers('products: &p [app]\nlanguages: [go]\nsize: one\n')).toBeDefined();
    expect(answers('size: &s one\nname: *s')).toEqual({ size: 'one' });
  });

  test('with line ends of Windows', () => {
    expect(answers('size: one\r\nproducts:\r\n  - app\r\n')).toEqual({
      size: 'one',
      products: ['app'],
    });
  });
});

describe('faults are named with their place', () => {
  test.each([
    ['sise: one', ['1:1 error unknown-question']],
    ['size: huge', ['1:7 error unknown-choice']],
    ['size: 7', ['1:7 error unknown-choice']],
    ['size: [one]', ['1:7 error wrong-type']],
    ['size: [one, few]', ['1:7 error wrong-type']],
    ['size:', ['1:6 error wrong-type']],
    ['size: ~', ['1:7 error wrong-type']],
    ['size: { is: one }', ['1:7 error wrong-type']],
    ['products: []', ['1:11 error empty-list']],
    ['products: [app, [site]]', ['1:17 error wrong-type']],
    ['products:\n  - app\n  - apps\n  - ~', ['4:5 error wrong-type']],
    ['products:\n  - ap\n  - apps', ['2:5 error unknown-choice', '3:5 error unknown-choice']],
    ['products: [none, app]', ['1:11 error stands-alone']],
    ['products: [unknown, app]', ['1:11 error stands-alone']],
    ['products: [site, app, model]', ['1:11 error too-many']],
    ['current_tools: [none]', ['1:16 error no-tool']],
    ['current_tools: [unknown, runner]', ['1:16 error no-tool']],
    ['current_tools: { runner: 2 }', ['1:16 error wrong-type']],
    ['name: [a]', ['1:7 error wrong-type']],
    ['name:', ['1:6 error wrong-type']],
    ['name:\n  de: a', ['2:3 error wrong-type']],
    ['$schema: [3]', ['1:10 error wrong-type']],
    ['{"$schema": {"a": "b"}, "size": "one"}', ['1:13 error wrong-type']],
    ['name: &n nobody\nsize: *n', ['2:7 error unknown-choice']],
    ['name: &n nobody\nproducts: [app, *n]', ['2:17 error unknown-choice']],
    [
      'languages: &l [go, site]\nproducts: *l',
      ['1:20 error unknown-choice', '2:11 error unknown-choice'],
    ],
    [
      'current_tools: &t [runner, [x]]\nproducts: *t',
      ['1:28 error wrong-type', '2:11 error wrong-type'],
    ],
    ['size: one\nshape: round\nsize: few', ['3:1 error duplicate-key']],
    ['{"size": "one", "size": "few"}', ['1:17 error duplicate-key']],
    ['__proto__: { size: one }', ['1:1 error unknown-question']],
    [
      'constructor: one\ntoString: two',
      ['1:1 error unknown-question', '2:1 error unknown-question'],
    ],
    ['', ['1:1 error no-answers']],
    ['# nothing\n---\n', ['1:1 error no-answers']],
    ['null', ['1:1 error no-answers']],
    ['hello', ['1:1 error not-a-map']],
    ['- size: one', ['1:1 error not-a-map']],
    ['[{"size": "one"}]', ['1:1 error not-a-map']],
    ['size: one\n---\nsize: few', ['2:1 error second-document']],
    ['size: !choice one', ['1:7 error yaml-syntax']],
    ['size: *one', ['1:7 error wrong-type']],
    ['{"size": "one"', ['1:15 error yaml-syntax']],
    ['size: "one', ['1:11 error yaml-syntax']],
    ['? [a, b]\n: c', ['1:3 error yaml-syntax']],
  ])('%j', (text, expected) => {
    expect(faults(text)).toEqual(expected);
    expect(read(text).value).toBeUndefined();
  });

  test('all at once', () => {
    expect(
      faults('sise: one\nsize: [one]\nproducts: [apps, none]\ncurrent_tools: [runer]\nshape: red'),
    ).toEqual([
      '1:1 error unknown-question',
      '2:7 error wrong-type',
      '3:11 error stands-alone',
      '3:12 error unknown-choice',
      '4:17 warning unknown-tool',
      '5:8 error unknown-choice',
    ]);
  });

  test('with what is allowed and what was meant', () => {
    const hints = (text: string) =>
      read(text).diagnostics.map(({ message, hint }) => [message, hint]);
    expect(hints('sise: one')).toEqual([['there is no question "sise"', 'did you mean size?']]);
    const [remark] = hints('{\n  // small\n  "size": "one"\n}');
    expect(remark?.[1]).toBe('a remark begins with #, between braces too');
    const none = 'which-ops ask --print-questions lists the questions';
    expect(hints('constructor: one')).toEqual([['there is no question "constructor"', none]]);
    const products = 'allowed: site, app, model, none or unknown';
    expect(hints('products: {a: b}')).toEqual([
      ['products takes choices, and this is a map', products],
    ]);
    expect(hints('products:')).toEqual([['products takes choices, and this is empty', products]]);
    expect(hints('current_tools:')).toEqual([
      [
        'current_tools takes a list of tools, and this is empty',
        'leave the question out, or write unknown, where nobody knows',
      ],
    ]);
    expect(hints('products: apps')).toEqual([
      [
        '"apps" is no choice of products',
        'did you mean app? allowed: site, app, model, none or unknown',
      ],
    ]);
    expect(hints('size: [few]')).toEqual([
      ['size takes one choice, not a list', 'write size: few'],
    ]);
    expect(hints('languages: []')).toEqual([
      ['languages has no choice in its list', 'leave languages out'],
    ]);
    expect(hints('products: []')).toEqual([
      ['products has no choice in its list', 'write none, or leave products out'],
    ]);
  });

  test.each([
    ['7', '6-20'],
    ['6', '6-20'],
    ['20', '6-20'],
    ['1', 'one'],
    ['21', 'over-20'],
    ['999999', 'over-20'],
    ['3', undefined],
    ['-7', undefined],
    ['7.5', undefined],
  ])('with the choice that %s lies in', (entry, range) => {
    const question = {
      id: 'q',
      type: 'single',
      choices: ['one', '6-20', 'over-20', 'few'],
    } as const;
    const [problem] = problemsOf(question, [entry], false);
    const all = 'allowed: one, 6-20, over-20, few or unknown';
    expect(problem?.hint).toBe(range === undefined ? all : `did you mean ${range}? ${all}`);
  });

  test('with the choice that people are shown in these words', () => {
    const question = {
      id: 'q',
      type: 'multi',
      choices: ['web-app', 'api'],
      labels: ['Web application', 'Interface'],
    } as const;
    const [problem] = problemsOf(question, ['web Application'], true);
    expect(problem?.hint).toBe('did you mean web-app? allowed: web-app, api or unknown');
  });

  test('of thousands of tools that nobody knows only as many are looked up as are named', () => {
    const vocabulary = vocabularyOf(KB);
    let lookups = 0;
    class Names extends Map<string, string> {
      override [Symbol.iterator]() {
        lookups += 1;
        return super[Symbol.iterator]();
      }
    }
    const question = vocabulary.questions.get('current_tools');
    if (question === undefined) throw new Error('the small knowledge asks for tools');
    const place = { file: 'a.yaml', line: 1, column: 1 };
    const entries = Array.from({ length: 20_000 }, (_, i) => ({ text: `tool-${i}`, place }));
    const names = new Names(vocabulary.toolNames());
    const { answer } = readAnswer(
      { question, entries, listed: true, place },
      { ...vocabulary, toolNames: () => names },
    );
    expect(answer).toHaveLength(20_000);
    expect(lookups).toBeGreaterThanOrEqual(100);
    expect(lookups).toBeLessThanOrEqual(101);
  });

  test('of a hundred and more only a hundred', () => {
    const text = Array.from({ length: 300 }, (_, i) => `q${i}: x`).join('\n');
    const { diagnostics } = read(text);
    expect(diagnostics).toHaveLength(100);
    const list = `products: [${Array.from({ length: 300 }, (_, i) => `c${i}`).join(', ')}]`;
    expect(read(list).diagnostics.at(-1)).toMatchObject({ code: 'more-faults', severity: 'error' });
  });

  describe('warnings alone end nothing', () => {
    const tools = (count: number): string =>
      `current_tools: [${Array.from({ length: count }, (_, i) => `own-${i}`).join(', ')}]\n`;

    test.each([99, 100, 101, 500])('%i tools that nobody knows', (count) => {
      const { value, diagnostics } = read(`${tools(count)}size: few\n`);
      expect(value?.answers.current_tools).toHaveLength(count);
      expect(value?.answers.size).toBe('few');
      expect(diagnostics).toHaveLength(Math.min(count, 101));
      expect(new Set(diagnostics.map(({ severity }) => severity))).toEqual(new Set(['warning']));
      expect(diagnostics.at(-1)?.code).toBe(count > 100 ? 'more-faults' : 'unknown-tool');
    });

    test('and hide no error that stands behind them', () => {
      const { value, diagnostics } = read(`${tools(300)}size: enormous\n`);
      expect(value).toBeUndefined();
      expect(diagnostics).toHaveLength(101);
      expect(diagnostics.map(({ code }) => code)).toContain('unknown-choice');
      expect(diagnostics.at(-1)?.severity).toBe('error');
    });
  });
});

describe('hostile texts cost little', () => {
  const billion = [
    'a0: &a0 [x, x]',
    ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
  ];
  test.each([
    ['brackets', '['.repeat(100_000)],
    ['braces', '{"a":'.repeat(100_000)],
    ['dashes', '- '.repeat(100_000)],
    ['question marks', '? '.repeat(100_000)],
    ['colons', 'a: '.repeat(100_000)],
    ['anchors', '- &a '.repeat(10_000)],
    ['steps', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['keys', Array.from({ length: 100_000 }, (_, i) => `k${i}: x`).join('\n')],
    ['pairs of brackets', '[]'.repeat(1_000_000)],
    ['aliases', `size: &a one\nproducts: [${'*a,'.repeat(15_000)}]`],
    ['a billion laughs', billion.join('\n')],
    ['an alias of itself', 'products: &p [*p]'],
    ['line ends', '\n'.repeat(2_000_000)],
    ['spaces', ' '.repeat(2_000_000)],
    ['one long word', `size: ${'x'.repeat(2_000_000)}`],
  ])('%s', (_name, text) => {
    const start = performance.now();
    const { value, diagnostics } = read(text);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(value).toBeUndefined();
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.every(({ message }) => message.length < 300)).toBe(true);
  });
});

describe('laws', () => {
  const word = fc.constantFrom(
    'size',
    'products',
    'one',
    'few',
    'app',
    'none',
    'unknown',
    'current_tools',
    'runner',
    '__proto__',
    'name',
    '&a',
    '*a',
    '!!str',
    '7',
    '~',
  );
  const mark = fc.constantFrom(
    ': ',
    '\n',
    '- ',
    ', ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '#',
    '|',
    '>',
    '? ',
    '  ',
    '\t',
    '---\n',
    '%',
    '\r\n',
    '\0',
    '\u2028',
  );
  const text = fc
    .array(fc.oneof(word, mark, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 40 })
    .map((parts) => parts.join(''));

  test('no text makes it throw, and without a value there is an error', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { value, diagnostics } = read(input);
        const isWrong = diagnostics.some(({ severity }) => severity === 'error');
        expect(isWrong).toBe(value === undefined);
        for (const { place } of diagnostics) {
          expect(place === undefined || (place.line >= 1 && place.column >= 1)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('what was read can be written and read again', () => {
    const some = fc.record(
      {
        size: fc.constantFrom('one', 'few', 'many'),
        products: fc.oneof(
          fc.constant(['none']),
          fc.uniqueArray(fc.constantFrom('site', 'app', 'model'), { minLength: 1, maxLength: 2 }),
        ),
        languages: fc.uniqueArray(fc.constantFrom('go', 'python'), { minLength: 1 }),
        current_tools: fc.uniqueArray(fc.constantFrom('runner', 'old-runner')),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(some, (given) => {
        const once = answers(JSON.stringify(given));
        expect(answers(JSON.stringify(once))).toEqual(once);
      }),
    );
  });
});
