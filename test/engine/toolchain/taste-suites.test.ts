import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/model/answers.ts';
import { MODELS, SHOP, toolchain } from './sample-teams.ts';

describe('no rivals beside a suite', () => {
  const OBSERVED = ['observability', 'sre'];

  it.each(['datadog', 'new-relic', 'dynatrace'])('lets %s do what it does', (suite) => {
    const { by, ids } = toolchain({ ...SHOP, current_tools: [suite] }, OBSERVED);
    for (const job of ['metrics', 'log-management', 'tracing', 'dashboards', 'alerting']) {
      expect(by(job), job).toEqual([suite]);
    }
    expect(by('instrumentation')).toEqual([suite]);
    for (const rival of ['prometheus', 'grafana', 'loki', 'tempo', 'jaeger', 'sentry']) {
      expect(ids).not.toContain(rival);
    }
  });

  it('brings in nothing whose own job is done, only to carry something else', () => {
    const answers: Answers = {
      ...SHOP,
      cloud: ['on-premises'],
      operations_staff: 'dedicated',
      tool_hosting: 'self-hosted-only',
      current_tools: ['splunk'],
    };
    const { by, ids } = toolchain(answers, OBSERVED);
    expect(by('dashboards')).toEqual(['splunk']);
    expect(ids).not.toContain('grafana');
  });

  it('lets Databricks do what it does', () => {
    const answers: Answers = {
      ...MODELS,
      products: ['ml-model', 'data-pipeline'],
      runtime: ['managed-data-platform'],
      current_tools: ['databricks'],
      data_use: ['company-wide-analytics'],
      data_pains: ['unknown-lineage'],
      cloud: ['aws'],
    };
    const { by, ids } = toolchain(answers, ['mlops', 'dataops']);
    for (const job of [
      'data-orchestration',
      'experiment-tracking',
      'model-registry',
      'data-lineage',
    ]) {
      expect(by(job), job).toEqual(['databricks']);
    }
    for (const rival of ['apache-airflow', 'mlflow', 'datahub', 'sagemaker-ai', 'kubeflow']) {
      expect(ids).not.toContain(rival);
    }
  });

  it.each([
    ['sagemaker-ai', 'aws'],
    ['azure-machine-learning', 'azure'],
    ['vertex-ai', 'gcp'],
  ])('lets %s do what it does', (suite, cloud) => {
    const answers: Answers = { ...MODELS, cloud: [cloud], current_tools: [suite] };
    const { by, ids } = toolchain(answers, ['mlops']);
    for (const job of ['experiment-tracking', 'model-registry', 'ml-pipelines', 'model-serving']) {
      expect(by(job), job).toEqual([suite]);
    }
    for (const rival of ['mlflow', 'dagster', 'evidently', 'bentoml', 'kserve', 'kubeflow']) {
      expect(ids).not.toContain(rival);
    }
  });

  it('lets Weights & Biases keep the models whose training it records', () => {
    const answers: Answers = { ...MODELS, cloud: ['gcp'], current_tools: ['wandb'] };
    const { by } = toolchain(answers, ['mlops']);
    for (const job of ['experiment-tracking', 'model-registry']) {
      expect(by(job), job).toEqual(['wandb']);
    }
  });

  it('adds Confluence to Jira and not Notion', () => {
    const { by } = toolchain({ ...SHOP, source_host: 'other', current_tools: ['jira'] });
    expect(by('work-tracking')).toEqual(['jira']);
    expect(by('docs-collaboration')).toEqual(['confluence']);
  });

  it('stays with the parts of GitHub that every repository has', () => {
    const { by } = toolchain({ ...SHOP, source_host: 'github' });
    expect(by('dependency-update')).toEqual(['dependabot']);
    expect(by('ci')).toEqual(['github-actions']);
  });

  it('does not take GitLab’s name for GitLab’s free edition', () => {
    const { by } = toolchain({ ...SHOP, exposure: 'internet', tool_budget: 'modest' }, [
      'devsecops',
    ]);
    expect(by('dast')).toEqual(['zap']);
  });
});
