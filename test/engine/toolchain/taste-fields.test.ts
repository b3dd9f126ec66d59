import { describe, expect, it } from 'vitest';
import type { Tool } from '../../../src/model/tool.ts';
import { chainOf } from './field-teams.ts';
import { engine } from './sample-teams.ts';

const toolsOf = (ids: readonly string[]): readonly Tool[] =>
  engine.kb.tools.filter(({ id }) => ids.includes(id));

describe('a bank with Jira, Jenkins and Splunk', () => {
  const { by, ids, notices, rows } = chainOf('bank');

  it('keeps all of it, Jira’s own edition included, and hears that this one ends', () => {
    for (const kept of ['jira', 'confluence', 'jenkins', 'splunk', 'sonarqube', 'gitlab']) {
      expect(ids).toContain(kept);
    }
    const jira = notices.filter(({ tool }) => tool === 'jira');
    expect(jira).toEqual([expect.objectContaining({ kind: 'caution' })]);
  });

  it('keeps its security events where they are and buys no second home for them', () => {
    expect(by('siem')).toEqual(['splunk']);
    expect(by('audit-log')).toEqual(['splunk']);
    expect(ids).not.toContain('wazuh');
  });

  it('watches its systems with what it has', () => {
    for (const job of ['dashboards', 'alerting', 'metrics']) {
      expect(by(job), job).toEqual(['splunk']);
    }
  });

  it('buys no suite of observability for two jobs beside what it has', () => {
    for (const suite of ['dynatrace', 'datadog', 'new-relic']) expect(ids).not.toContain(suite);
  });

  it('leaves nothing required open', () => {
    expect(rows.filter(({ state }) => state === 'unmet')).toEqual([]);
  });
});

describe('a hospital', () => {
  const { by, ids } = chainOf('hospital');

  it('keeps its monitoring and its server for code, and nothing of it runs elsewhere', () => {
    expect(by('metrics')).toEqual(['zabbix']);
    expect(by('source-control')).toEqual(['azure-devops-server']);
    const outside = ['saas', 'cloud-managed'];
    const hosted = toolsOf(ids).filter(({ hosting }) =>
      hosting.every((at) => outside.includes(at)),
    );
    expect(hosted.map(({ id }) => id)).toEqual([]);
  });

  it('tests SQL where the database of a .NET house is', () => {
    expect(by('unit-testing').toSorted()).toEqual(['tsqlt', 'xunit']);
  });
});

describe('a game studio', () => {
  const { by, ids } = chainOf('game-studio');

  it('is not sent to a shelf of telephones for its databases', () => {
    expect(by('test-infrastructure')).not.toContain('aws-device-farm');
  });

  it('watches its services where its cloud does, and adds one product for what is missing', () => {
    for (const job of ['metrics', 'log-management', 'tracing', 'dashboards', 'alerting']) {
      expect(by(job), job).toEqual(['amazon-cloudwatch']);
    }
    const suites = ['datadog', 'new-relic', 'dynatrace', 'grafana-cloud', 'sentry', 'better-stack'];
    expect(ids.filter((id) => suites.includes(id))).toHaveLength(1);
  });
});

describe('a maker of devices', () => {
  const { by, ids } = chainOf('embedded-maker');

  it('gets what law asks of products: a list of parts, signatures and updates', () => {
    for (const need of ['sbom', 'artifact-signing', 'ota-update', 'fuzzing']) {
      expect(by(need), need).not.toEqual([]);
      expect(by(need), need).not.toContain(null);
    }
  });

  it('gets nothing that is made for web sites or servers', () => {
    for (const laughable of [
      'k6',
      'openscap',
      'testcontainers',
      'flyway',
      'auditd',
      'okta',
      'zap',
      'better-stack',
      'doppler',
    ]) {
      expect(ids).not.toContain(laughable);
    }
    expect(by('uptime-monitoring')).toEqual([]);
  });
});

describe('an agency that hands sites over', () => {
  it('runs nothing afterwards, so it watches, pays and measures nothing', () => {
    const { rows } = chainOf('agency');
    const needs = new Set(rows.map(({ capability }) => capability));
    for (const need of [
      'log-management',
      'alerting',
      'uptime-monitoring',
      'error-tracking',
      'cost-governance',
      'dora-metrics',
      'db-migration',
      'iac',
    ]) {
      expect(needs).not.toContain(need);
    }
  });
});

describe('a product on Databricks', () => {
  const { by, ids } = chainOf('databricks');

  it('lets Databricks do the data and the models, tests of SQL included', () => {
    for (const job of ['data-orchestration', 'ml-pipelines', 'model-serving', 'data-quality']) {
      expect(by(job), job).toEqual(['databricks']);
    }
    expect(by('unit-testing')).toEqual(expect.arrayContaining(['databricks', 'pytest']));
    for (const rival of ['pgtap', 'mlflow', 'dagster', 'apache-airflow', 'presidio']) {
      expect(ids).not.toContain(rival);
    }
  });

  it('leaves bills, secrets and logs to the cloud it runs in', () => {
    expect(by('cost-visibility')).toEqual(['microsoft-cost-management']);
    expect(by('secrets-management')).toEqual(['azure-key-vault']);
    expect(by('log-management')).toEqual(['azure-monitor']);
  });
});

describe('a data team on BigQuery with dbt', () => {
  const { by, ids } = chainOf('data-team');

  it('tests models with what builds them', () => {
    expect(by('transformation')).toEqual(['dbt-core']);
    expect(by('data-quality')).toEqual(['dbt-core']);
    expect(by('unit-testing').toSorted()).toEqual(['dbt-core', 'pytest']);
  });

  it('gets no telephones, no detector for columns it knows, and no bill reader of a third party', () => {
    for (const each of ['firebase-test-lab', 'presidio', 'vantage'])
      expect(ids).not.toContain(each);
    expect(by('cost-governance')).toEqual(['google-cloud-billing']);
  });
});

describe('a portal on a disconnected site', () => {
  const { ids, by } = chainOf('air-gapped-portal');

  it('gets nothing that phones home', () => {
    const talkative = toolsOf(ids).filter((tool) => !tool['air-gapped']);
    expect(talkative.map(({ id }) => id)).toEqual([]);
  });

  it('signs what it builds, and keeps its monitoring', () => {
    expect(by('artifact-signing')).toEqual(['cosign']);
    expect(by('metrics')).toEqual(['zabbix']);
  });
});

describe('clusters on GitLab with Datadog', () => {
  const { by, ids } = chainOf('gitlab-cluster');

  it('puts nothing beside Datadog for what Datadog does', () => {
    for (const job of ['slo', 'metrics', 'log-management', 'tracing', 'on-call', 'status-page']) {
      expect(by(job), job).toEqual(['datadog']);
    }
    for (const rival of ['wazuh', 'sentry', 'grafana', 'statuspage', 'pagerduty', 'vantage']) {
      expect(ids).not.toContain(rival);
    }
  });

  it('is sold no programme for requests beside the suite that tests its pages', () => {
    expect(ids).not.toContain('bruno');
    expect(ids).not.toContain('postman');
  });
});

describe('two founders on Vercel', () => {
  const { by } = chainOf('two-founders');

  it('deploys by pushing and keeps its keys where it is hosted', () => {
    expect(by('cd')).toEqual(['vercel']);
    expect(by('secrets-management')).toEqual(['vercel']);
  });

  it('buys nobody’s bill reader', () => {
    expect(by('cost-governance')).not.toContain('vantage');
  });
});
