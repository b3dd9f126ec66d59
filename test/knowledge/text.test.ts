import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../src/knowledge/answers.ts';
import { decode, MOST_BYTES } from '../../src/knowledge/decode.ts';
import { frameOf, renderDiagnostic } from '../../src/knowledge/frame.ts';
import { didYouMean, nearest, oneOf } from '../../src/knowledge/nearest.ts';
import { nestsTooDeep } from '../../src/knowledge/nesting.ts';
import { smallKnowledge } from './small.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, mark: string, high: 0 | 1): Uint8Array =>
  Uint8Array.from(
    [...`${mark}${text}`].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return high === 0 ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

describe('bytes become text', () => {
  const TEXT = 'size: one\r\nname: "Crème"\r\n';
  test.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`)],
    ['UTF-16, little end first, with a mark', utf16(TEXT, '\ufeff', 1)],
    ['UTF-16, big end first, with a mark', utf16(TEXT, '\ufeff', 0)],
    ['UTF-16, little end first', utf16(TEXT, '', 1)],
    ['UTF-16, big end first', utf16(TEXT, '', 0)],
  ])('from %s', (_name, bytes) => {
    const { value = '' } = decode(bytes, 'a.yaml');
    expect(value).toBe(TEXT);
    expect(readAnswers(value, 'a.yaml', smallKnowledge()).value).toMatchObject({
      name: 'Crème',
      answers: { size: 'one' },
    });
  });

  test('from nothing', () => {
    expect(decode(new Uint8Array(), 'a.yaml').value).toBe('');
  });

  test('or are refused where the first wrong one stands', () => {
    const bytes = Uint8Array.from([...utf8('a: b\nné: '), 0xe9, 0x0a]);
    const { value, diagnostics } = decode(bytes, 'a.yaml');
    expect(value).toBeUndefined();
    expect(diagnostics).toEqual([
      {
        severity: 'error',
        code: 'not-text',
        message: 'this is not UTF-8 text',
        place: { file: 'a.yaml', line: 2, column: 5 },
        hint: 'save the file as UTF-8',
      },
    ]);
  });

  test('or are refused where they are too many', () => {
    expect(decode(new Uint8Array(MOST_BYTES).fill(0x20), 'a.yaml').diagnostics).toEqual([]);
    expect(
      decode(new Uint8Array(MOST_BYTES + 1), 'a.yaml').diagnostics.map((d) => d.message),
    ).toEqual(['a.yaml is larger than 5 MB']);
  });
});

describe('nesting', () => {
  test.each([
    'a: [1, [2, {b: [3]}]]',
    '- - - a',
    `# ${'-'.repeat(500)}`,
    '-----------\n',
    `a: "${'[]'.repeat(500)}"`,
    `a: |\n${' '.repeat(100)}x`,
    '',
  ])('is shallow in %j', (text) => expect(nestsTooDeep(text)).toBe(false));
  test.each([
    '['.repeat(101),
    '{a: '.repeat(101),
    '- '.repeat(60),
    '? '.repeat(60),
    `a:\n${' '.repeat(500)}b`,
  ])('is too deep in %j', (text) => expect(nestsTooDeep(text)).toBe(true));
});

describe('a frame', () => {
  test('shows the line and a caret below the column', () => {
    expect(frameOf({ file: 'a', line: 2, column: 7 }, 'x\r\nsize: huge\r\ny')).toBe(
      '  2 | size: huge\n    |       ^',
    );
  });

  test('stands at the end of a text, and is not there beyond it', () => {
    expect(frameOf({ file: 'a', line: 2, column: 1 }, 'x\n')).toBe('  2 | \n    | ^');
    expect(frameOf({ file: 'a', line: 9, column: 1 }, 'x\n')).toBeUndefined();
  });

  test('shows the part of a long line around the column', () => {
    const frame = frameOf(
      { file: 'a', line: 1, column: 501 },
      `${'x'.repeat(500)}!${'y'.repeat(500)}`,
    );
    const [line = '', caret = ''] = frame?.split('\n') ?? [];
    expect(line.length).toBeLessThan(120);
    expect(line[caret.indexOf('^')]).toBe('!');
  });

  test('keeps a file from steering the terminal', () => {
    expect(frameOf({ file: 'a', line: 1, column: 1 }, '\u001b[31mred\t\u202eabc\u0007')).toBe(
      '  1 | ·[31mred ·abc·\n    | ^',
    );
  });

  test('stands between what is wrong and what to do', () => {
    const place = { file: 'a.yaml', line: 1, column: 7 };
    const diagnostic = {
      severity: 'error',
      code: 'unknown-choice',
      message: 'no',
      place,
      hint: 'yes',
    } as const;
    expect(renderDiagnostic(diagnostic, () => 'size: huge')).toBe(
      'a.yaml:1:7: error unknown-choice no\n  1 | size: huge\n    |       ^\n  yes',
    );
    expect(renderDiagnostic(diagnostic, () => undefined)).toBe(
      'a.yaml:1:7: error unknown-choice no\n  yes',
    );
    expect(renderDiagnostic({ severity: 'warning', code: 'x', message: 'no' }, () => '')).toBe(
      'warning x no',
    );
  });
});

describe('near names', () => {
  test.each([
    ['gitosp', ['gitops', 'devops'], ['gitops']],
    ['SRE', ['sre', 'see'], ['sre']],
    ['argo', ['argo-cd', 'argo-rollouts', 'cargo'], ['argo-cd', 'argo-rollouts', 'cargo']],
    ['policy', ['access-policy', 'policy-as-code'], ['policy-as-code', 'access-policy']],
    ['engineer', ['engineers', 'teams'], ['engineers']],
    ['cd', ['ci', 'iac'], []],
    ['x', ['y'], []],
    ['completely-else', ['size', 'products'], []],
  ])('%s in %j', (word, names, expected) => {
    expect(nearest(word, names)).toEqual(expected);
  });

  test('are told by an id each, what begins with the word by id or by name first', () => {
    const names = [
      ['Open Policy Agent', 'opa'],
      ['Open Policy Agent (OPA)', 'opa'],
      ['Access policy', 'access'],
      ['Policy as code', 'rules'],
      ['policy-engine', 'policy-engine'],
    ] as const;
    expect(nearest('Policy', names)).toEqual(['policy-engine', 'rules', 'access']);
    expect(nearest('polcy-engin', names)).toEqual(['policy-engine']);
  });

  test('are offered as a question', () => {
    expect(didYouMean('siez', ['size', 'shape'])).toBe('did you mean size?');
    expect(didYouMean('argo', ['argo-cd', 'argo-rollouts'])).toBe(
      'did you mean argo-cd or argo-rollouts?',
    );
    expect(didYouMean('zzz', ['size'])).toBeUndefined();
    expect(oneOf(['a', 'b', 'c'])).toBe('a, b or c');
  });
});
