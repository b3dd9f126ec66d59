import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, formsOf } from '../../src/engine/compile.ts';
import { prepareForms, readForms } from '../../src/engine/forms.ts';
import { shippedKnowledge } from '../support/shipped.ts';
import { smallKnowledge } from '../support/small-knowledge.ts';

describe('prepared forms', () => {
  test('make the same engine as the conditions themselves, for what is shipped', () => {
    const kb = shippedKnowledge();
    const same = { ...kb };
    prepareForms(same, () => readForms(JSON.stringify(formsOf(kb))));
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
    ['of other knowledge', JSON.stringify({ hash: 'another', provided: [], code: [] })],
    ['that cannot be read', '{'],
    ['that are none', '[]'],
  ])('%s count for nothing', (_what, text) => {
    const kb = shippedKnowledge();
    const same = { ...kb };
    prepareForms(same, () => readForms(text));
    expect(compile(same)).toEqual(compile(kb));
  });
});
