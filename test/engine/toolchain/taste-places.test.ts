import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/model/answers.ts';
import { engine, SHOP, toolchain } from './sample-teams.ts';

describe('constraints and places', () => {
  it('gives an Azure team Azure’s vault and an AWS team none of it', () => {
    expect(toolchain({ ...SHOP, cloud: ['azure'] }).by('secrets-management')).toEqual([
      'azure-key-vault',
    ]);
    expect(toolchain({ ...SHOP, cloud: ['aws'] }).ids).not.toContain('azure-key-vault');
  });

  it('declares the infrastructure of two clouds in one language', () => {
    const { by } = toolchain({ ...SHOP, cloud: ['aws', 'gcp'] });
    expect(by('iac')).toEqual(['opentofu']);
  });

  it('keeps the secrets and metrics of two clouds in one place', () => {
    const { ids } = toolchain({ ...SHOP, cloud: ['aws', 'gcp'] }, ['observability']);
    const bound = engine.kb.tools.filter(
      ({ id, cloud }) => ids.includes(id) && cloud.length === 1 && !cloud.includes('any'),
    );
    expect(bound.map(({ id }) => id)).toEqual([]);
  });

  const ON_GITHUB: Answers = {
    products: ['library'],
    engineers: '6-20',
    languages: ['go'],
    source_host: 'github',
    current_tools: ['github-actions'],
    tool_licensing: 'open-source-only',
  };

  it('leaves an open-source project what it has from its host, whatever its rule on licences', () => {
    const answers = { ...ON_GITHUB, organisation: 'open-source' };
    const { rows, notices } = toolchain(answers, ['devsecops', 'ci-cd']);
    for (const [capability, tool] of [
      ['source-control', 'github'],
      ['ci', 'github-actions'],
    ]) {
      expect(rows.find((row) => row.capability === capability)).toMatchObject({
        state: 'kept',
        tool,
      });
    }
    expect(notices).toEqual([]);
    // What it would bring in anew keeps to the rule.
    expect(rows.find(({ capability }) => capability === 'sast')?.tool).not.toBe('codeql');
  });

  it('tells others of their host and their rule, and moves nobody for it', () => {
    const answers = { ...ON_GITHUB, organisation: 'mid-size' };
    const { rows, notices, ids } = toolchain(answers, ['devsecops']);
    const host = rows.find(({ capability }) => capability === 'source-control');
    expect(host).toMatchObject({ state: 'given', tool: 'github' });
    expect(ids.filter((id) => id.startsWith('gitlab'))).toEqual([]);
    expect(notices).toContainEqual(expect.objectContaining({ tool: 'github', kind: 'conflict' }));
  });

  it('ties nobody to a cloud that the answers do not name', () => {
    const { cloud: _, ...homeless } = SHOP;
    const { ids } = toolchain(homeless, ['observability', 'devsecops']);
    const bound = engine.kb.tools.filter(
      ({ id, cloud }) => ids.includes(id) && !cloud.includes('any'),
    );
    expect(bound.map(({ id }) => id)).toEqual([]);
  });

  it('gives a virtual machine shop no cluster tools', () => {
    const answers: Answers = { ...SHOP, runtime: ['virtual-machines'], cloud: ['on-premises'] };
    const { ids, by } = toolchain(answers, ['gitops', 'observability', 'devsecops']);
    const bound = engine.kb.tools.filter(
      (tool) => ids.includes(tool.id) && tool['needs-kubernetes'],
    );
    expect(bound.map(({ id }) => id)).toEqual([]);
    expect(by('config-management')).toEqual(['ansible']);
  });

  it('does not propose what is to be avoided, and finds something else', () => {
    const { by } = toolchain({ ...SHOP, cloud: ['aws'], avoid_tools: ['argo-cd'] });
    expect(by('gitops-delivery')).toEqual(['flux']);
  });

  it('names open source only where nothing else is allowed', () => {
    const { rows, unmet } = toolchain({ ...SHOP, tool_licensing: 'open-source-only' }, [
      'observability',
      'devsecops',
    ]);
    const closed = engine.kb.tools.filter(({ license }) =>
      /proprietary|source-available/.test(license),
    );
    const ids = new Set(closed.map(({ id }) => id));
    expect(rows.filter(({ tool }) => tool !== null && ids.has(tool))).toEqual([]);
    for (const { nearest } of unmet) expect(nearest?.relax).toContain('tool_licensing');
  });

  it('gives a mobile team a way into the stores', () => {
    const { by } = toolchain(
      { ...SHOP, products: ['mobile-app'], languages: ['swift', 'kotlin'] },
      ['devops'],
    );
    expect(by('app-store-release')).toEqual(['fastlane']);
    expect(by('mobile-build')).toEqual(['fastlane']);
  });

  it('gives devices a way to be updated', () => {
    const answers: Answers = {
      products: ['embedded'],
      engineers: '21-100',
      teams: '2-5',
      languages: ['cpp'],
      runtime: ['edge'],
      release_frequency: 'quarterly-or-less',
    };
    expect(toolchain(answers, ['devops']).by('ota-update')).not.toEqual([]);
    expect(toolchain(answers, ['devops']).by('ota-update')).not.toContain(null);
  });

  it('gives a team on one of the big clouds that cloud’s budget alarm', () => {
    const { by } = toolchain({ ...SHOP, cloud_spend: 'high', cost_pains: ['no-allocation'] }, [
      'finops',
    ]);
    expect(by('cost-governance')).toEqual(['google-cloud-billing']);
    expect(by('cost-visibility')).toEqual(['google-cloud-billing']);
  });

  it('gives an analytics team dbt and tests for its data', () => {
    const answers: Answers = {
      products: ['data-pipeline'],
      engineers: '6-20',
      teams: 'one',
      languages: ['sql', 'python'],
      data_use: ['company-wide-analytics'],
      data_pains: ['wrong-numbers', 'broken-pipelines'],
      operations_staff: 'part-time',
      source_host: 'github',
    };
    const { by } = toolchain(answers, ['dataops']);
    expect(by('transformation')).toEqual(['dbt-core']);
    expect(by('data-quality')).not.toContain(null);
  });

  it.each(['amazon-ecs', 'aws-fargate', 'google-cloud-run'])(
    'scans the images that %s runs, though it is called serverless',
    (id) => {
      const answers = { ...SHOP, runtime: ['serverless'], current_tools: [id] };
      expect(toolchain(answers, ['devsecops']).by('container-scanning')).not.toEqual([]);
    },
  );

  it('renews certificates by a timer on servers, and by a controller in clusters', () => {
    const renews = (...runtime: string[]) => {
      const answers = { ...SHOP, runtime, cloud: ['on-premises'], exposure: 'internet' };
      return toolchain(answers, ['devsecops']).by('certificate-management');
    };
    expect(renews('virtual-machines')).toEqual(['certbot']);
    expect(renews('kubernetes', 'virtual-machines')).toEqual(['cert-manager']);
  });

  it('asks nobody without time to run a store for secrets, and others for more than files', () => {
    const keeps = (operations_staff: string) => {
      const cloud = ['on-premises'];
      const answers = { ...SHOP, cloud, operations_staff, tool_hosting: 'self-hosted-only' };
      return toolchain(answers, ['devsecops']).by('secrets-management');
    };
    expect(keeps('part-time')).toEqual(['sops']);
    expect(keeps('dedicated')).toEqual(['openbao']);
  });

  it('takes a computing centre to have its own queue', () => {
    const answers = { products: ['ml-model'], teams: '2-5', ml_pains: ['expensive-training'] };
    const queue = (...runtime: string[]) =>
      toolchain({ ...answers, runtime }, ['mlops']).rows.find(
        ({ capability }) => capability === 'gpu-scheduling',
      );
    expect(queue('hpc')).toMatchObject({ state: 'given', practised: true });
    expect(queue('kubernetes')).toMatchObject({ practised: false });
  });
});
