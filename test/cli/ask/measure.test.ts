import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measureFor, PLAIN } from '../../../src/cli/ask/measure.ts';
import { wrap } from '../../../src/report/text/wrap.ts';

const words = fc.array(fc.stringMatching(/^[a-z'.,-]{1,30}$/u), { maxLength: 12 });

it('breaks plain text as the libraries do, and cuts what is longer than a line', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 5, max: 40 }), (parts, width) => {
      const text = parts.join(' ');
      const lines = PLAIN.wrap(text, width);
      expect(lines.split('\n').every((line) => line.length <= width)).toBe(true);
      expect(lines.replaceAll(/\s/gu, '')).toBe(text.replaceAll(' ', ''));
      if (parts.every((word) => word.length <= width)) expect(lines).toBe(wrap(text, width));
    }),
  );
});

it('measures wide signs by the libraries, once there are any', async () => {
  expect(await measureFor(['plain', 'text'], PLAIN)).toBe(PLAIN);
  const wide = await measureFor(['plain', '漢字'], PLAIN);
  expect(wide.widthOf('漢字')).toBe(4);
  expect(wide.wrap('漢字漢字', 4)).toBe('漢字\n漢字');
  expect(await measureFor(['plain'], wide)).toBe(wide);
});
