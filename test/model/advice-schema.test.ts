import { describe, expect, test } from 'vitest';
import { advise } from '../../src/engine/advise.ts';
import type { Answers } from '../../src/model/answers.ts';
import { advice } from '../../src/model/schema/advice.ts';
import { shippedEngine } from '../support/shipped.ts';

/** Teams so different that together they fill every part of a report. */
const TEAMS: Readonly<Record<string, Answers>> = {
  'nobody who has answered yet': {},
  'a person with a site': {
    products: ['static-site'],
    organisation: 'individual',
    engineers: '1-5',
  },
  'a bank with models': {
    products: ['web-app', 'api', 'ml-model', 'llm-app'],
    engineers: '101-500',
    teams: '6-20',
    runtime: ['kubernetes'],
    cloud: ['aws'],
    compliance: ['financial', 'pci-dss'],
    data_sensitivity: 'regulated',
    breach_impact: 'severe',
    availability: 'critical',
    commitments: 'contractual',
    ml_stage: 'several-in-production',
    languages: ['python', 'java'],
    current_tools: ['jenkins', 'torchserve'],
    tool_licensing: 'open-source-only',
  },
  'contradictions and answers that do not apply': {
    products: ['web-app'],
    retraining: 'continuous',
    engineers: '1-5',
    operations_staff: 'none',
    availability: 'critical',
    commitments: 'contractual',
    tool_budget: 'free-only',
    tool_hosting: 'air-gapped',
  },
};

describe('a report has the shape that is published', () => {
  const engine = shippedEngine();
  test.each(Object.keys(TEAMS))('for %s', (team) => {
    const report = advise(engine, TEAMS[team] ?? {}, { name: team });
    expect(advice.safeParse(report).error?.issues ?? []).toEqual([]);
    expect(advice.safeParse(JSON.parse(JSON.stringify(report))).success).toBe(true);
  });
});
