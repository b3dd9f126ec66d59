import { describe, expect, it } from 'vitest';
import { advise } from '../../src/engine/advise.ts';
import type { Answers } from '../../src/model/answers.ts';
import { shippedEngine } from '../support/shipped.ts';

const engine = shippedEngine();
const adviceOn = (answers: Answers) => advise(engine, answers);

describe('what is owed', () => {
  const owed: Answers = {
    products: ['api'],
    engineers: '6-20',
    runtime: ['kubernetes'],
    availability: 'critical',
    commitments: 'contractual',
  };
  const sreOf = (answers: Answers) => {
    const { targets, phases, roadmap } = adviceOn(answers);
    const needs = phases.flatMap((phase) => phase.needs).map((need) => need.capability);
    return {
      light: targets.find(({ id }) => id === 'sre')?.light,
      effort: roadmap.find(({ target }) => target === 'sre')?.effort,
      needs: ['slo', 'incident-response'].filter((id) => needs.includes(id)),
    };
  };

  it('is all of SRE where 99.99 % stands in a contract and hosts have to fail over', () => {
    const all = { light: false, effort: 'quarters', needs: ['slo', 'incident-response'] };
    expect(sreOf(owed)).toEqual(all);
  });

  it('is less where a provider runs all of it, where five people do, and where nobody has said so', () => {
    const less = { light: true, effort: 'days', needs: [] };
    expect(sreOf({ ...owed, runtime: ['serverless'] })).toEqual(less);
    expect(sreOf({ ...owed, engineers: '1-5' })).toEqual(less);
    const { availability: _, commitments: __, ...open } = owed;
    const hurt = { ...open, incidents: 'weekly', operations_pains: ['outages'] };
    expect(sreOf(hurt)).toEqual(less);
  });

  it('comes before what is a good idea', () => {
    const wavesOf = (answers: Answers) => {
      const { roadmap } = adviceOn({
        ...owed,
        change_need: 'frequent',
        delivery_pains: ['risky-releases', 'slow-rollback'],
        priorities: ['reliability', 'speed'],
        users: 'millions',
        monitoring: 'basic',
        practices_in_place: ['ci', 'on-call'],
        release_automation: 'partial',
        ...answers,
      });
      const waveOf = (id: string) => roadmap.find(({ target }) => target === id)?.wave ?? 4;
      return [waveOf('sre'), waveOf('progressive-delivery')] as const;
    };
    const [due, good] = wavesOf({});
    expect(due).toBeLessThan(good);
    const [hoped, other] = wavesOf({ commitments: 'expected' });
    expect(hoped).toBeGreaterThanOrEqual(other);
  });
});

describe('a team without version control', () => {
  it('begins with the repository, and with the tool for it', () => {
    const [first] = adviceOn({
      products: ['web-app'],
      engineers: '6-20',
      source_host: 'no-git',
      practices_in_place: ['none'],
      change_need: 'frequent',
      delivery_pains: ['risky-releases'],
    }).roadmap;
    expect(first).toMatchObject({ target: 'ci-cd', verdict: 'later', open: [] });
    expect(first?.firstStep).toContain('repository');
    expect(first?.needs).toContain('source-control');
    expect(first?.tools.length).toBeGreaterThan(0);
  });
});

describe('personal data on the internet', () => {
  const data: Answers = {
    data_sensitivity: 'personal',
    breach_impact: 'serious',
    exposure: 'internet',
    engineers: '6-20',
  };
  const verdictFor = (answers: Answers) =>
    adviceOn({ ...data, ...answers }).targets.find(({ id }) => id === 'devsecops')?.verdict;

  it('is answered for by whoever runs it, in research and in an agency too', () => {
    expect(verdictFor({ organisation: 'research' })).toBe('adopt');
    const agency = { organisation: 'agency' };
    expect(verdictFor({ ...agency, operated_by: ['developers'] })).toBe('adopt');
    expect(verdictFor({ ...agency, operated_by: ['customers'] })).toBe('consider');
  });
});

describe('machines of one’s own', () => {
  it('are left alone only where no department has them', () => {
    const machines: Answers = {
      products: ['api'],
      cloud: ['on-premises'],
      runtime: ['bare-metal'],
      operations_staff: 'none',
    };
    const tensionsOf = (operated_by: string) =>
      adviceOn({ ...machines, operated_by: [operated_by] }).tensions.map(({ rule }) => rule);
    expect(tensionsOf('developers')).toContain('own-machines-unattended');
    expect(tensionsOf('central-operations')).toEqual([]);
  });
});

describe('what is done in a phase', () => {
  const activitiesIn = (phase: string, answers: Answers) =>
    adviceOn({ engineers: '6-20', change_need: 'frequent', ...answers })
      .phases.find(({ id }) => id === phase)
      ?.activities.join(' ') ?? '';

  it('is not building and testing where all software is bought', () => {
    const buying = { products: ['business-software'], runtime: ['virtual-machines'] };
    const building = { products: ['web-app'], runtime: ['virtual-machines'] };
    expect(activitiesIn('build-train', building)).toContain('Build and test every change');
    expect(activitiesIn('build-train', buying)).toBe('');
    expect(activitiesIn('test-verify', buying)).toBe('');
    expect(activitiesIn('monitor', buying)).not.toBe('');
  });

  it('guards no cluster where a library is released, and watches its versions', () => {
    const library = { products: ['library'], breach_impact: 'severe', runtime: ['containers'] };
    expect(activitiesIn('deploy', library)).toContain('short-lived credentials');
    expect(activitiesIn('deploy', library)).not.toMatch(/cluster|network paths|production/);
    expect(activitiesIn('monitor', library)).toContain('newly published holes');
  });

  it('speaks of model files only to who has some', () => {
    const model = {
      products: ['llm-app'],
      llm_actions: 'takes-actions',
      llm_stage: 'in-production',
      model_exposure: 'public',
      data_sensitivity: 'personal',
    };
    const hosted = { ...model, llm_access: ['hosted-api'] };
    expect(activitiesIn('build-train', { ...model, llm_access: ['self-hosted'] })).toContain(
      'model files',
    );
    expect(activitiesIn('build-train', hosted)).not.toContain('model files');
    expect(activitiesIn('asset-preparation', hosted)).toContain('Mask personal data');
  });
});
