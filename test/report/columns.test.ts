import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/report/text/columns.ts';

const claim = fc.record({
  natural: fc.integer({ min: 1, max: 300 }),
  word: fc.integer({ min: 1, max: 40 }),
  fixed: fc.boolean(),
});
const claims = fc
  .array(claim, { minLength: 1, maxLength: 8 })
  .map((all) => all.map((one) => ({ ...one, word: Math.min(one.word, one.natural) })));
const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

describe('allocate', () => {
  it('gives everybody the natural width where it fits', () => {
    const wanted = [
      { natural: 10, word: 5, fixed: false },
      { natural: 20, word: 5, fixed: false },
    ];
    expect(allocate(wanted, 30)).toEqual([10, 20]);
  });

  it('takes from the widest first, down to its longest word', () => {
    const wanted = [
      { natural: 12, word: 12, fixed: false },
      { natural: 90, word: 9, fixed: false },
    ];
    expect(allocate(wanted, 40)).toEqual([12, 28]);
  });

  it('cuts words only where nothing else helps', () => {
    const wanted = [
      { natural: 20, word: 20, fixed: false },
      { natural: 90, word: 15, fixed: false },
    ];
    expect(allocate(wanted, 30)).toEqual([15, 15]);
  });

  it('never exceeds what is there, never widens, and leaves fixed columns alone', () => {
    fc.assert(
      fc.property(claims, fc.integer({ min: 0, max: 300 }), (wanted, available) => {
        const widths = allocate(wanted, available);
        if (widths === null) return;
        expect(sum(widths)).toBeLessThanOrEqual(available);
        for (const [index, { natural, fixed }] of wanted.entries()) {
          expect(widths[index]).toBeLessThanOrEqual(natural);
          if (fixed) expect(widths[index]).toBe(natural);
          expect(widths[index]).toBeGreaterThanOrEqual(Math.min(natural, 8));
        }
      }),
    );
  });
});
