import { expect, test } from 'vitest';
import { lint } from '../../../src/engine/lint/lint.ts';
import { DELIVERY, rule, SMALL } from './small.ts';

const adoptable = (prior: number, rules: number) => {
  const many = Array.from({ length: rules }, (_, i) =>
    rule(`r${i}`, { for: 'decisive', when: { question: 'products', includes: 'web' } }),
  );
  const runs = lint(
    { ...SMALL, targets: [{ ...DELIVERY, prior, rules: many }] },
    { lints: ['target-never-adopted'] },
  );
  return runs.flatMap((run) => run.findings).length === 0;
};

test('points are added up however many they are', () => {
  expect([adoptable(-40, 26), adoptable(-400, 26), adoptable(-600, 26)]).toEqual([
    true,
    true,
    false,
  ]);
});
