import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import wrapAnsi from 'wrap-ansi';
import { widthOf, wrap, wrapProse } from '../../src/report/text/wrap.ts';

const signs = fc.constantFrom(
  ...'aBc-–—…·•“’─│┼ ,.:/',
  ...'éÿŁ█░≥→',
  '漢',
  '🎉',
  'e\u0301',
  '\n',
  '\u001b[1m',
  '\u001b[31mred\u001b[39m',
);
const texts = fc
  .array(fc.oneof(signs, fc.constant(' '), fc.string({ maxLength: 6 })), { maxLength: 30 })
  .map((parts) => parts.join(''));

test('widths are those of string-width', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(widthOf(text)).toBe(stringWidth(text));
    }),
    { numRuns: 2000 },
  );
});

test('lines are those of wrap-ansi', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, width) => {
      expect(wrap(text, width)).toBe(wrapAnsi(text, width, { hard: true }));
      const cut = text.split(/\s+/u).some((w) => stringWidth(w) > width && !w.includes('://'));
      expect(wrapProse(text, width)).toBe(wrapAnsi(text, width, { hard: cut }));
    }),
    { numRuns: 2000 },
  );
});
