import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/model/answers.ts';
import { engine, MODELS, SHOP, toolchain } from './sample-teams.ts';

const ACCOUNT = engine.kb.tools.filter((tool) => tool['comes-with'] !== undefined);

describe('what every account of a cloud has', () => {
  it.each(ACCOUNT.map((tool) => [tool.id, tool] as const))('is not new: %s', (id, tool) => {
    const cloud = tool['comes-with'] ?? '';
    const jobs = tool.capabilities.flatMap(({ id: job, role }) => (role === 'primary' ? job : []));
    const answers: Answers = {
      ...SHOP,
      cloud: [cloud],
      cloud_spend: 'high',
      cost_pains: ['waste', 'bill-surprises'],
      data_sensitivity: 'regulated',
    };
    const { rows } = toolchain(answers, ['finops', 'devsecops']);
    const met = rows.filter((row) => jobs.includes(row.capability));
    expect(met.map(({ tool: by, state }) => [by, state])).toEqual(met.map(() => [id, 'kept']));
    expect(met.length).toBeGreaterThan(0);
    expect(met[0]?.why).toContain('has it.');
  });

  it('is no reason to leave what was chosen for the job', () => {
    const answers: Answers = { ...SHOP, cloud: ['aws'], current_tools: ['keycloak'] };
    expect(toolchain(answers, ['devsecops']).by('identity')).toEqual(['keycloak']);
  });
});

describe('a team that avoids lock-in', () => {
  const SCALE_UP: Answers = {
    ...MODELS,
    engineers: '101-500',
    teams: '6-20',
    operations_staff: 'few',
    operated_by: ['developers', 'platform-team'],
    runtime: ['kubernetes'],
    kubernetes_skill: 'confident',
    cloud: ['aws'],
    ml_stage: 'several-in-production',
    tool_budget: 'open',
    compliance: ['eu-ai-act'],
  };

  it.each([
    ['aws', 'sagemaker-ai'],
    ['azure', 'azure-machine-learning'],
    ['gcp', 'vertex-ai'],
  ])('pays for each job that it would leave with %s', (cloud, suite) => {
    const free = toolchain({ ...SCALE_UP, cloud: [cloud] }, ['mlops']);
    const wary = toolchain({ ...SCALE_UP, cloud: [cloud], lock_in: 'avoid' }, ['mlops']);
    expect(free.ids).toContain(suite);
    expect(wary.ids).not.toContain(suite);
  });

  it('still reads the bill of its cloud where the cloud writes it', () => {
    const answers: Answers = { ...SCALE_UP, lock_in: 'avoid', cloud_spend: 'high' };
    const { by } = toolchain(answers, ['finops']);
    expect(by('cost-visibility')).toEqual(['aws-cost-explorer']);
    expect(by('cost-governance')).toEqual(['aws-budgets']);
  });
});

describe('a team that rents all it runs on', () => {
  const RENTED: Answers = {
    products: ['data-pipeline'],
    engineers: '6-20',
    languages: ['sql'],
    runtime: ['managed-data-platform'],
    cloud: ['azure'],
    cloud_spend: 'medium',
    cost_pains: ['bill-surprises'],
    infrastructure_as_code: 'none',
    delivery_pains: ['config-drift'],
    source_host: 'github',
  };
  const seen = (answers: Answers) => {
    const { by } = toolchain(answers, ['dataops', 'devops', 'finops']);
    return ['iac', 'cost-visibility', 'cost-governance'].flatMap((job) => by(job));
  };

  it('has the platform show what it costs, and no tool of a cloud that sees nothing of it', () => {
    const tools = seen({ ...RENTED, current_tools: ['snowflake'] });
    expect(tools).toEqual(['opentofu', 'snowflake', 'snowflake']);
  });

  it.each([
    ['names no platform', []],
    ['has one of the cloud', ['microsoft-fabric']],
    ['has one in an account of its own', ['databricks']],
  ])('is not one that %s', (_, current_tools) => {
    const tools = seen({ ...RENTED, current_tools });
    expect(tools).toEqual(expect.arrayContaining(['microsoft-cost-management']));
  });
});
