import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/model/answers.ts';
import { isProposable } from '../../../src/model/tool.ts';
import { engine, SHOP, toolchain } from './sample-teams.ts';

/** Machines in one's own house beside a cloud, written for and run by few. */
const HYBRID = {
  ...SHOP,
  languages: ['dotnet', 'sql'],
  runtime: ['virtual-machines', 'paas'],
  cloud: ['azure', 'on-premises'],
  state: 'stateful-core',
  source_host: 'azure-devops',
};

/** The fields that say where a tool is there, or for whom. */
const BOUNDS = ['runtimes', 'organisations', 'reaches', 'comes-with'] as const;

describe('services of a cloud that reach into one’s own house', () => {
  it.each([
    ['database-backup', 'azure-backup'],
    ['backup', 'azure-backup'],
    ['secrets-management', 'azure-key-vault'],
    ['log-management', 'azure-monitor'],
  ])('do there what they do in the cloud: %s by %s', (need, id) => {
    expect(toolchain(HYBRID, ['devops', 'observability']).by(need)).toEqual([id]);
  });

  it('are for nobody who has only the house', () => {
    const { rows } = toolchain({ ...HYBRID, cloud: ['on-premises'] }, ['devops', 'observability']);
    const bound = engine.kb.tools.filter(({ reaches }) => reaches !== undefined);
    expect(bound.length).toBeGreaterThan(5);
    const ids = new Set(bound.map(({ id }) => id));
    expect(rows.filter(({ tool }) => tool !== null && ids.has(tool))).toEqual([]);
  });

  it('reach, and are bound, where it was read or stands as not verified', () => {
    const guessed = engine.kb.tools.flatMap((tool) => {
      const known = [...tool.unverified, ...tool.evidence.flatMap(({ covers }) => covers)];
      const fields = BOUNDS.filter((field) => tool[field]);
      return fields.filter((field) => !known.includes(field)).map((field) => [tool.id, field]);
    });
    expect(guessed).toEqual([]);
  });

  it('are said to reach somewhere only where they are bound to a cloud', () => {
    const free = engine.kb.tools.filter(({ cloud, reaches }) => reaches && cloud.includes('any'));
    expect(free).toEqual([]);
  });
});

describe('a platform that somebody else runs', () => {
  const HOSTED = {
    ...SHOP,
    languages: ['ruby'],
    runtime: ['paas'],
    cloud: ['other-cloud'],
    state: 'some-state',
    availability: 'high',
    operations_pains: ['outages'],
    source_host: 'github',
  };

  it('keeps the data that it holds, and no tool asks for a shell on its database', () => {
    const sensitive = { ...HOSTED, data_sensitivity: 'regulated', engineers: '6-20' };
    const { rows, unmet } = toolchain(sensitive, ['devops', 'sre', 'devsecops']);
    expect(rows.map(({ capability }) => capability)).not.toContain('database-backup');
    expect(unmet).toEqual([]);
  });

  it('is deployed to by nothing that knows only machines and clusters', () => {
    const { rows } = toolchain(HOSTED, ['devops', 'ci-cd', 'progressive-delivery']);
    expect(rows.map(({ capability }) => capability)).toContain('cd');
    const named = rows.flatMap(({ tool, alternatives }) => [
      tool,
      ...alternatives.map((each) => each.tool),
    ]);
    for (const id of ['spinnaker', 'pipecd', 'kamal', 'wal-g']) expect(named).not.toContain(id);
  });

  it('brings the agent of its clusters only to those who are there', () => {
    const cluster = { ...SHOP, cloud: ['aws'] };
    expect(toolchain(cluster).by('gitops-delivery')).toEqual(['argo-cd']);
    const { rows } = toolchain({ ...cluster, current_tools: ['amazon-eks'] });
    const agent = rows.find(({ capability }) => capability === 'gitops-delivery');
    expect(agent).toMatchObject({ tool: 'eks-argo-cd', state: 'new' });
  });

  it('is no agent itself, whatever clusters it runs', () => {
    const places = engine.kb.tools.filter(({ capabilities }) =>
      capabilities.some(({ id, role }) => id === 'container-orchestration' && role === 'primary'),
    );
    const agents = places.filter(
      (tool) => tool.hosting.every((place) => place === 'cloud-managed') && isProposable(tool),
    );
    const able = agents.filter(({ capabilities }) =>
      capabilities.some(({ id }) => id === 'gitops-delivery'),
    );
    expect(able.map(({ id }) => id)).toEqual([]);
  });
});

describe('one way to infrastructure as code', () => {
  it('has no service for Terraform beside OpenTofu', () => {
    const { ids } = toolchain({ ...HYBRID, infrastructure_as_code: 'full' }, ['gitops', 'devops']);
    expect(ids).not.toContain('hcp-terraform');
  });

  it('applies by the pipeline that is there', () => {
    const answers = { ...HYBRID, current_tools: ['azure-pipelines', 'opentofu'] };
    const { rows } = toolchain(answers, ['gitops']);
    const names = rows.map(({ capability }) => capability);
    expect(names).toContain('cd');
    expect(names).not.toContain('iac-automation');
  });
});

describe('a computing centre', () => {
  const CENTRE = {
    ...SHOP,
    products: ['data-pipeline'],
    languages: ['python', 'cpp', 'r'],
    runtime: ['hpc'],
    cloud: ['on-premises'],
    data_use: ['model-training'],
  };

  it.each([
    ['python', 'dagster'],
    ['sql', 'dagster'],
    ['java', 'kestra'],
  ])('keeps its tools to itself: who writes %s and says not where runs %s', (language, id) => {
    const named = (answers: Answers) => {
      const { rows } = toolchain(answers, ['dataops']);
      const row = rows.find(({ capability }) => capability === 'data-orchestration');
      return [row?.tool, ...(row?.alternatives.map(({ tool }) => tool) ?? [])];
    };
    const { runtime: _, ...anywhere } = { ...CENTRE, cloud: [], languages: [language] };
    const [first, ...others] = named(anywhere);
    expect(first).toBe(id);
    expect(others).toContain('apache-airflow');
    for (const own of ['snakemake', 'nextflow']) expect(others).not.toContain(own);
    expect(named({ ...anywhere, runtime: ['hpc'] })).toContain('snakemake');
  });

  it('transforms its data in code, without a tool for SQL', () => {
    const { ids } = toolchain(CENTRE, ['dataops']);
    expect(ids).not.toContain('dbt-core');
    expect(toolchain({ ...CENTRE, languages: ['sql'] }, ['dataops']).ids).toContain('dbt-core');
  });

  it.each([
    ['research', 'snakemake'],
    ['mid-size', 'dagster'],
  ])('orders its jobs as %s does', (organisation, id) => {
    expect(
      toolchain({ ...CENTRE, organisation, tool_hosting: 'self-hosted-only' }, ['dataops']).by(
        'data-orchestration',
      ),
    ).toEqual([id]);
  });

  it('tests its data with nothing that tests only what it transforms itself', () => {
    const { by } = toolchain({ ...CENTRE, data_use: ['regulatory-reports'] }, ['dataops']);
    expect(by('transformation')).toEqual([]);
    expect(by('data-quality')).not.toContain('dbt-core');
    const company = { ...CENTRE, languages: ['sql'], data_use: ['company-wide-analytics'] };
    expect(toolchain(company, ['dataops']).by('data-quality')).toEqual(['dbt-core']);
  });

  it('is alone in building its tools from source', () => {
    const { rows } = toolchain({
      ...SHOP,
      languages: ['cpp'],
      team_pains: ['waiting-for-environments'],
    });
    const named = rows.flatMap(({ alternatives }) => alternatives.map(({ tool }) => tool));
    expect(named).not.toContain('spack');
  });
});

it('proposes no framework for what is in production already', () => {
  const answers: Answers = {
    products: ['llm-app'],
    engineers: '6-20',
    languages: ['python'],
    llm_actions: 'takes-actions',
    llm_access: ['hosted-api'],
  };
  const jobs = ['rag-framework', 'vector-database', 'llm-app-framework'];
  const built = (llm_stage: string) =>
    jobs.flatMap((job) => toolchain({ ...answers, llm_stage }, ['llmops']).by(job));
  expect(built('in-production')).toEqual([]);
  expect(built('pilot')).toContain('llamaindex');
});
