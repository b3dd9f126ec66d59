import { describe, expect, it } from 'vitest';
import type { NeedAdvice, ToolAdvice } from '../../../src/model/toolchain.ts';
import { answersIn, chainOf, FIELDS, type Field } from './field-teams.ts';
import { engine, toolchain } from './sample-teams.ts';

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

const isNew = ({ state }: NeedAdvice): boolean => state === 'new';
const isServed = ({ tool }: NeedAdvice): boolean =>
  engine.kb.tools.some(({ id, effort }) => id === tool && effort === 'service');

describe('no team is overloaded', () => {
  it.each(FIELDS)('%s', (field) => {
    const { tools } = chainOf(field);
    expect(tools.length).toBeGreaterThan(3);
    expect(tools.filter(isNamed).length).toBeLessThanOrEqual(MOST[field]);
  });

  it('and five who run one program on machines of their own get one service to run', () => {
    const { rows, by } = toolchain(
      {
        products: ['web-app'],
        architecture: 'single-service',
        engineers: '1-5',
        languages: ['php'],
        operations_staff: 'part-time',
        runtime: ['virtual-machines'],
        cloud: ['on-premises'],
        state: 'some-state',
        tool_hosting: 'self-hosted-only',
        tool_budget: 'free-only',
        source_host: 'gitlab',
      },
      ['devops', 'devsecops'],
    );
    const run = new Set(
      rows
        .filter(isNew)
        .filter(isServed)
        .map(({ tool }) => tool),
    );
    expect([...run]).toEqual(['zabbix']);
    expect(by('secrets-management')).toEqual(['sops']);
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
