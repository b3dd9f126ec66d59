import { describe, expect, it } from 'vitest';
import { answersIn, chainOf, FIELDS, type Field } from './field-teams.ts';
import { toolchain } from './sample-teams.ts';

/** More than this nobody of the field would sign. */
const MOST: Readonly<Record<Field, number>> = {
  bank: 40,
  hospital: 27,
  'game-studio': 41,
  'embedded-maker': 14,
  agency: 8,
  databricks: 25,
  'data-team': 15,
  'air-gapped-portal': 35,
  'gitlab-cluster': 30,
  'two-founders': 6,
};

describe('no team is overloaded', () => {
  it.each(FIELDS)('%s', (field) => {
    const { ids } = chainOf(field);
    expect(ids.length).toBeGreaterThan(3);
    expect(ids.length).toBeLessThanOrEqual(MOST[field]);
  });

  it.each([
    ['bank-fraud', 44],
    ['retailer-40-teams', 47],
    ['startup-serverless', 9],
  ])('nor the example %s', (example, most) => {
    const { ids } = toolchain(answersIn('../../../examples', example));
    expect(ids.length).toBeLessThanOrEqual(most);
  });
});
