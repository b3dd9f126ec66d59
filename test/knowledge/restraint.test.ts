import { describe, expect, it } from 'vitest';
import { advise } from '../../src/engine/advise.ts';
import type { Answers } from '../../src/model/answers.ts';
import { shippedEngine } from '../support/shipped.ts';

const engine = shippedEngine();

/** What a team is asked for, and what it is told about each target. */
function adviceFor(answers: Answers) {
  const { phases, targets, tensions } = advise(engine, answers);
  const needs = phases.flatMap((phase) => phase.needs);
  return {
    needs: needs.map(({ capability, oneOf }) => capability || oneOf.join('|')),
    verdictOf: (id: string) => targets.find((target) => target.id === id)?.verdict,
    tensions: tensions.map(({ rule }) => rule),
  };
}

const DEVICES: Answers = {
  products: ['embedded'],
  organisation: 'mid-size',
  engineers: '21-100',
  teams: '2-5',
  operated_by: ['customers'],
  operations_staff: 'none',
  runtime: ['edge'],
  users: 'thousands',
  availability: 'high',
  commitments: 'contractual',
  breach_impact: 'severe',
  compliance: ['product-security'],
  languages: ['cpp'],
  change_need: 'regular',
};

const FIRMWARE: Answers = {
  ...DEVICES,
  users: 'hundreds',
  architecture: 'single-service',
  availability: 'critical',
  exposure: 'internal-network',
  state: 'some-state',
  operations_pains: ['users-report-first'],
};

const AGENCY: Answers = {
  products: ['web-app', 'static-site'],
  organisation: 'agency',
  engineers: '6-20',
  teams: '2-5',
  operated_by: ['customers'],
  runtime: ['virtual-machines', 'paas'],
  state: 'some-state',
  change_need: 'frequent',
  release_frequency: 'weekly',
  cloud_spend: 'low',
  languages: ['php'],
};

const HOSPITAL: Answers = {
  products: ['web-app'],
  architecture: 'few-services',
  availability: 'critical',
  commitments: 'expected',
  operations_pains: ['outages'],
  release_automation: 'manual',
  release_frequency: 'monthly',
  test_automation: 'none',
  compliance: ['health'],
};

describe('what is asked of whom', () => {
  it('asks makers of devices for signed updates, and not for what servers have', () => {
    const { needs, tensions } = adviceFor(DEVICES);
    expect(needs).toEqual(expect.arrayContaining(['ota-update', 'sbom', 'artifact-signing']));
    for (const word of [
      'uptime-monitoring',
      'load-testing',
      'identity',
      'audit-log',
      'cd',
      'metrics',
    ])
      expect(needs.flatMap((need) => need.split('|'))).not.toContain(word);
    expect(tensions).not.toContain('contract-without-operators');
  });

  it('sends makers of firmware for closed networks of customers no rota and no telemetry stack', () => {
    const { needs, verdictOf } = adviceFor(FIRMWARE);
    expect(verdictOf('observability')).toBe('consider');
    expect(verdictOf('sre')).toBe('not-needed');
    const running = /metrics|instrumentation|on-call|dashboards|database-backup|device-management/u;
    expect(needs.filter((need) => running.test(need))).toEqual([]);
    expect(needs).toContain('ota-update');
  });

  it('asks an agency that hands sites over for nothing that runs them', () => {
    const { needs } = adviceFor(AGENCY);
    const running = /metrics|log-management|alerting|dashboards|cost|iac|secrets/u;
    expect(needs.filter((need) => running.test(need))).toEqual([]);
    expect(needs).toContain('ci');
  });

  it('keeps the needs of an agency that has not said who runs its sites', () => {
    const { operated_by: _, ...silent } = AGENCY;
    expect(adviceFor(silent).needs).toContain('log-management');
  });

  it('breaks nothing on purpose where releases are made by hand', () => {
    expect(adviceFor(HOSPITAL).verdictOf('chaos-engineering')).toBe('not-needed');
  });

  it('names no security programme for models to three people whose customers ask a hosted one', () => {
    const { verdictOf } = adviceFor({
      products: ['web-app', 'llm-app'],
      engineers: '1-5',
      llm_stage: 'in-production',
      llm_access: ['hosted-api'],
      llm_actions: 'reads-private-data',
      model_exposure: 'known-customers',
      data_sensitivity: 'personal',
    });
    expect(verdictOf('mlsecops')).toBe('consider');
    expect(verdictOf('llmops')).toBe('adopt');
  });

  it('advises those who build a platform as builders, though they are one team', () => {
    const { verdictOf } = adviceFor({
      products: ['internal-platform'],
      organisation: 'enterprise',
      engineers: '21-100',
      teams: 'one',
      team_pains: ['manual-work'],
    });
    expect(verdictOf('platform-engineering')).toBe('adopt');
  });

  it('asks those who buy their software for patches and ways in, and for nothing that builds', () => {
    const { needs, verdictOf } = adviceFor({
      products: ['business-software'],
      organisation: 'public-sector',
      engineers: '6-20',
      runtime: ['virtual-machines'],
      cloud: ['on-premises'],
      architecture: 'few-services',
      state: 'stateful-core',
      compliance: ['health', 'product-security'],
      data_sensitivity: 'regulated',
      data_use: ['reports'],
      data_pains: ['wrong-numbers'],
      availability: 'critical',
      commitments: 'contractual',
      team_pains: ['dev-ops-silos'],
      delivery_pains: ['risky-releases'],
      languages: ['sql', 'dotnet'],
    });
    const wanted = ['config-management', 'privileged-access', 'identity', 'backup'];
    expect(needs).toEqual(expect.arrayContaining([...wanted, 'database-backup', 'alerting']));
    const building =
      /^ci$|unit-testing|sast|sca|sbom|signing|secret-scanning|instrumentation|test-infrastructure|orchestration|transformation|ingestion|^cd/u;
    expect(needs.filter((need) => building.test(need))).toEqual([]);
    expect(verdictOf('progressive-delivery')).not.toBe('adopt');
  });

  it('asks a mainframe house for builds and tests, though it names packages', () => {
    const { needs } = adviceFor({
      products: ['business-software'],
      runtime: ['mainframe'],
      team_pains: ['dev-ops-silos'],
    });
    expect(needs).toEqual(expect.arrayContaining(['ci', 'cd']));
  });

  it('deploys by pipeline what runs beside clusters, and by an agent alone what runs in them', () => {
    const CLUSTERS: Answers = { products: ['api'], engineers: '21-100', runtime: ['kubernetes'] };
    expect(adviceFor(CLUSTERS).needs).not.toContain('cd');
    const { needs } = adviceFor({ ...CLUSTERS, runtime: ['kubernetes', 'virtual-machines'] });
    expect(needs).toEqual(expect.arrayContaining(['cd', 'gitops-delivery']));
  });

  it('brings models to devices by their update, and wants no endpoint for them', () => {
    const { needs } = adviceFor({
      products: ['ml-model', 'embedded'],
      ml_stage: 'one-in-production',
      runtime: ['edge', 'containers'],
    });
    expect(needs).toContain('ota-update');
    expect(needs.filter((need) => /serving|inference/u.test(need))).toEqual([]);
  });

  it('sends nobody shopping for a data platform over a report to an authority', () => {
    const { needs, verdictOf } = adviceFor({
      products: ['internal-platform'],
      data_use: ['regulatory-reports'],
      data_pains: ['wrong-numbers'],
    });
    expect(verdictOf('dataops')).toBe('adopt');
    expect(needs).toContain('data-quality');
    const platform = /orchestration|transformation|ingestion/u;
    expect(needs.filter((need) => platform.test(need))).toEqual([]);
  });

  it('asks three people who are afraid for their library for a signature and a release by pipeline', () => {
    const { needs } = adviceFor({
      products: ['library'],
      engineers: '1-5',
      threats: ['supply-chain-attack'],
    });
    expect(needs).toEqual(expect.arrayContaining(['artifact-signing', 'cd']));
  });

  it('rules out that a provider runs what others install', () => {
    const { verdictOf } = adviceFor({ products: ['library'], runtime: ['serverless'] });
    expect(verdictOf('noops')).toBe('unsuitable');
  });

  it('takes no cluster service for GitOps', () => {
    const { targets } = advise(engine, {
      runtime: ['kubernetes'],
      infrastructure_as_code: 'partial',
      practices_in_place: ['ci'],
      current_tools: ['amazon-eks'],
    });
    expect(targets.find(({ id }) => id === 'gitops')?.standing).not.toBe('partial');
  });
});
