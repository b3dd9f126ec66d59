import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/engine/advise.ts';
import { activeNeeds } from '../../../src/engine/toolchain/needs.ts';
import { shippedEngine } from '../../support/shipped.ts';
import { contextOf, teams } from './teams.ts';

const engine = shippedEngine();
const { kb } = engine;

/** What each light form may ask for: what its sentence names, and nothing that only the programme has. */
const LIGHT_NEEDS: Readonly<Record<string, readonly string[]>> = {
  aiops: [],
  'chaos-engineering': ['game-day'],
  'ci-cd': ['cd', 'ci', 'gitops-delivery', 'source-control', 'unit-testing'],
  dataops: ['data-quality', 'source-control'],
  devops: [
    'alerting',
    'backup',
    'cd',
    'ci',
    'database-backup',
    'gitops-delivery',
    'log-management',
    'source-control',
    'unit-testing',
  ],
  devsecops: [
    'artifact-signing',
    'cd',
    'container-scanning',
    'dependency-update',
    'iac-scanning',
    'sast',
    'sca',
    'secret-scanning',
  ],
  finops: ['cost-governance'],
  gitops: ['cd', 'ci', 'iac-automation'],
  llmops: ['llm-serving', 'source-control'],
  mlops: ['explainability', 'fairness', 'success-measure'],
  mlsecops: ['ai-threat-modeling', 'identity', 'least-privilege', 'model-format'],
  noops: [],
  observability: ['alerting', 'error-tracking', 'log-management', 'uptime-monitoring'],
  'platform-engineering': ['ci', 'project-templates'],
  'policy-as-code': ['iac-scanning'],
  'progressive-delivery': ['app-store-release', 'ota-update'],
  sre: ['alerting', 'dashboards', 'metrics', 'on-call', 'post-mortem'],
  'value-stream-management': ['value-stream-mapping', 'work-tracking'],
};

describe('a light form', () => {
  it('asks random teams for all of this, and for nothing else', () => {
    const asked = new Map(kb.targets.map(({ id }) => [id, new Set<string>()]));
    fc.assert(
      fc.property(teams(kb), (team) => {
        for (const [id, names] of asked) {
          const adopted = [{ id, light: true, inPlace: false }];
          for (const need of activeNeeds(kb, contextOf(engine, { ...team, adopted }))) {
            expect(need.importance).toBe('required');
            for (const option of need.options) names.add(option.id);
          }
        }
      }),
      { numRuns: 1000 },
    );
    const found = [...asked].map(([id, names]): [string, string[]] => [id, [...names].sort()]);
    expect(Object.fromEntries(found)).toEqual(LIGHT_NEEDS);
  });

  it('asks for no more in a report', () => {
    fc.assert(
      fc.property(teams(kb), ({ answers }) => {
        const { targets, phases } = advise(engine, answers);
        const light = new Set(targets.flatMap(({ id, light }) => (light ? id : [])));
        for (const need of phases.flatMap((phase) => phase.needs)) {
          for (const id of need.targets.filter((each) => light.has(each))) {
            expect(LIGHT_NEEDS[id]).toContain(need.capability);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
