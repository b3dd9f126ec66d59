import { describe, expect, it } from 'vitest';
import type { ToolAdvice } from '../../../src/model/toolchain.ts';
import { answersIn, chainOf, FIELDS, type Field } from './field-teams.ts';
import { toolchain } from './sample-teams.ts';

/** More than this nobody of the field would sign. */
const MOST: Readonly<Record<Field, number>> = {
  bank: 36,
  hospital: 22,
  'game-studio': 36,
  'embedded-maker': 11,
  agency: 7,
  databricks: 22,
  'data-team': 13,
  'air-gapped-portal': 32,
  'gitlab-cluster': 25,
  'two-founders': 5,
};

/** For what is done already a tool is named only to whoever has none. */
const isNamed = ({ practised }: ToolAdvice): boolean => !practised;

describe('no team is overloaded', () => {
  it.each(FIELDS)('%s', (field) => {
    const { tools } = chainOf(field);
    expect(tools.length).toBeGreaterThan(3);
    expect(tools.filter(isNamed).length).toBeLessThanOrEqual(MOST[field]);
  });

  it.each([
    ['bank-fraud', 41],
    ['retailer-40-teams', 43],
    ['startup-serverless', 7],
  ])('nor the example %s', (example, most) => {
    const { tools } = toolchain(answersIn('../../../examples', example));
    expect(tools.filter(isNamed).length).toBeLessThanOrEqual(most);
  });
});
