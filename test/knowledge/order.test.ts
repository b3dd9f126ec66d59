import { describe, expect, it } from 'vitest';
import { advise } from '../../src/engine/advise.ts';
import type { Answers } from '../../src/model/answers.ts';
import { shippedEngine } from '../support/shipped.ts';

const engine = shippedEngine();

/** The targets of the roadmap, first to last. */
const orderFor = (answers: Answers): readonly string[] =>
  advise(engine, answers).roadmap.map(({ target }) => target);

/** Which tensions are said. */
const tensionsOf = (answers: Answers): readonly string[] =>
  advise(engine, answers).tensions.map(({ rule }) => rule);

/** What is needed, over all phases. */
const needsOf = (answers: Answers): readonly string[] =>
  advise(engine, answers).phases.flatMap(({ needs }) => needs.map(({ capability }) => capability));

const FOUNDERS: Answers = {
  products: ['web-app'],
  engineers: '1-5',
  architecture: 'single-service',
  users: 'thousands',
  runtime: ['paas'],
  availability: 'business-hours',
  commitments: 'expected',
  release_automation: 'partial',
  monitoring: 'basic',
  delivery_pains: ['risky-releases'],
  operations_pains: ['users-report-first'],
};

describe('what comes first on the roadmap', () => {
  it('lets founders see faults before they release step by step', () => {
    const order = orderFor(FOUNDERS);
    expect(order).toEqual(expect.arrayContaining(['observability', 'progressive-delivery']));
    expect(order.indexOf('observability')).toBeLessThan(order.indexOf('progressive-delivery'));
    expect(order.indexOf('ci-cd')).toBeLessThan(order.indexOf('progressive-delivery'));
  });

  it('puts the signals before the objectives that are measured with them', () => {
    const order = orderFor({
      engineers: '6-20',
      architecture: 'many-services',
      availability: 'critical',
      commitments: 'contractual',
    });
    expect(order).toEqual(expect.arrayContaining(['observability', 'sre']));
    expect(order.indexOf('observability')).toBeLessThan(order.indexOf('sre'));
  });
});

describe('a hosted platform and a cluster beside it', () => {
  it('need as much sight as the platform alone', () => {
    const pointsOf = (runtime: readonly string[]) =>
      advise(engine, { ...FOUNDERS, runtime }).targets.find(({ id }) => id === 'observability')
        ?.points;
    expect(pointsOf(['paas', 'kubernetes'])).toBe(pointsOf(['paas']));
  });
});

describe('what is in place beside the pain that it should have cured', () => {
  it('is a platform that teams go around', () => {
    const pains = { team_pains: ['waiting-for-environments'] };
    expect(tensionsOf({ ...pains, operated_by: ['platform-team'] })).toContain(
      'platform-passed-by',
    );
    expect(tensionsOf({ ...pains, operated_by: ['developers'] })).toEqual([]);
  });

  it('is GitOps under which environments drift', () => {
    const pains = { delivery_pains: ['config-drift'] };
    expect(tensionsOf({ ...pains, practices_in_place: ['gitops'] })).toContain(
      'reconciled-yet-drifting',
    );
    expect(tensionsOf({ ...pains, practices_in_place: ['ci'] })).toEqual([]);
  });
});

describe('a format of weights that cannot run code', () => {
  const model: Answers = {
    products: ['ml-model'],
    ml_stage: 'one-in-production',
    engineers: '21-100',
    breach_impact: 'severe',
  };

  it('is proposed where files come from others, and not for a model on tables', () => {
    expect(needsOf({ ...model, threats: ['evasion'] })).not.toContain('model-format');
    expect(needsOf({ ...model, threats: ['supply-chain-attack'] })).toContain('model-format');
  });
});
