import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formsFrom, prepareForms } from '../../../src/engine/conditions/forms.ts';
import { compile, formsOf } from '../../../src/engine/judging/compile.ts';
import { shippedKnowledge } from '../../support/shipped.ts';
import { smallKnowledge } from '../../support/small-knowledge.ts';

describe('prepared forms', () => {
  test('make the same engine as the conditions themselves, for what is shipped', () => {
    const kb = shippedKnowledge();
    const same = { ...kb };
    prepareForms(same, () => formsFrom(JSON.parse(JSON.stringify(formsOf(kb)))));
    expect(compile(same)).toEqual(compile(kb));
  });

  test('and for any other knowledge', () => {
    fc.assert(
      fc.property(smallKnowledge(), (kb) => {
        const same = { ...kb };
        prepareForms(same, () => formsOf(kb));
        expect(compile(same)).toEqual(compile(kb));
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['of other knowledge', { hash: 'another', provided: [], code: [] }],
    ['that are none', []],
    ['that are missing', undefined],
  ])('%s count for nothing', (_what, value) => {
    const kb = shippedKnowledge();
    const same = { ...kb };
    prepareForms(same, () => formsFrom(value));
    expect(compile(same)).toEqual(compile(kb));
  });
});
