import { describe, expect, it } from 'vitest';
import { cleanData, cleanJson, cleanText } from '../../src/report/clean.ts';

const HOSTILE = [
  ['plain text', 'plain text'],
  ['colours \u001b[31mred\u001b[0m', 'colours red'],
  ['cursor \u001b[2J\u001b[1;1Hhome', 'cursor home'],
  ['C1 colours \u009b31mred', 'C1 colours red'],
  ['links \u001b]8;;https://x.y\u0007here\u001b]8;;\u0007', 'links here'],
  ['titles \u001b]0;evil\u001b\\ go', 'titles  go'],
  ['lines\r\nof\ttext\u2028here', 'lines of text here'],
  ['bells\u0007 and nulls\u0000', 'bells and nulls'],
  ['direction \u202etxet\u202c \u2066x\u2069', 'direction txet x'],
  ['marks \ufefffirst', 'marks first'],
  ['letters é 日本 👩‍💻', 'letters é 日本 👩‍💻'],
] as const;

describe('cleanText', () => {
  it.each(HOSTILE)('%j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});

describe('cleanData', () => {
  it('reaches every string, keys too, and nothing else', () => {
    const value = { 'a\u0007': ['b\u0007', 1, null, { c: 'd\u0007', e: true }] };
    expect(cleanData(value)).toEqual({ a: ['b', 1, null, { c: 'd', e: true }] });
  });

  it.each(HOSTILE)('finds what is to be cleaned in %j, however deep', (text, clean) => {
    expect(cleanData([{ deep: [text] }])).toEqual([{ deep: [clean] }]);
    expect(JSON.parse(cleanJson({ [text]: text }))).toEqual({ [clean]: clean });
  });

  it.each(['plain', 'a "quoted" word', 'C:\\new\\table', 'é 日本 👩‍💻'])(
    'leaves %j as it is',
    (text) => {
      expect(cleanData([text])).toEqual([text]);
      expect(JSON.parse(cleanJson([text]))).toEqual([text]);
    },
  );
});
