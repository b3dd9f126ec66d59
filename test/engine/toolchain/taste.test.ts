import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/compile.ts';
import { chooseToolchain } from '../../../src/engine/toolchain/choose.ts';
import type { NeedAdvice } from '../../../src/model/advice.ts';
import type { Answers } from '../../../src/model/answers.ts';
import { shippedEngine } from '../../support/shipped.ts';
import { adviseTeam, contextOf } from './teams.ts';

let engine: Engine;
beforeAll(() => {
  engine = shippedEngine();
});

/** What the shipped knowledge advises: targets by the rules, or these besides. */
function toolchain(answers: Answers, also: readonly string[] = []) {
  const chain = chooseToolchain(engine.kb, contextOf(engine, adviseTeam(engine, answers, also)));
  const rows: readonly NeedAdvice[] = chain.phases.flatMap(({ needs }) => needs);
  const by = (capability: string) =>
    rows.filter((row) => row.capability === capability).map(({ tool }) => tool);
  return { ...chain, rows, by, ids: chain.tools.map(({ id }) => id) };
}

const PAIR: Answers = {
  products: ['web-app', 'api'],
  stage: 'growing',
  organisation: 'startup',
  engineers: '1-5',
  teams: 'one',
  languages: ['javascript'],
  operations_staff: 'none',
  runtime: ['serverless'],
  cloud: ['aws'],
  state: 'some-state',
  change_need: 'frequent',
  source_host: 'github',
};

const BANK: Answers = {
  products: ['web-app', 'api'],
  organisation: 'enterprise',
  engineers: '101-500',
  teams: '6-20',
  languages: ['java', 'javascript'],
  operations_staff: 'dedicated',
  runtime: ['kubernetes', 'virtual-machines'],
  kubernetes_skill: 'confident',
  cloud: ['on-premises'],
  architecture: 'many-services',
  change_need: 'regular',
  infrastructure_as_code: 'partial',
  availability: 'critical',
  commitments: 'contractual',
  compliance: ['financial', 'pci-dss'],
  data_sensitivity: 'regulated',
  breach_impact: 'severe',
  exposure: 'internet',
  source_host: 'gitlab',
  tool_hosting: 'self-hosted-only',
};

const SHOP: Answers = {
  products: ['web-app', 'api'],
  engineers: '21-100',
  teams: '2-5',
  languages: ['go'],
  operations_staff: 'few',
  runtime: ['kubernetes'],
  kubernetes_skill: 'confident',
  environments: 'few',
  architecture: 'few-services',
  change_need: 'frequent',
  delivery_pains: ['config-drift', 'slow-rollback'],
  infrastructure_as_code: 'partial',
  cloud: ['gcp'],
  source_host: 'gitlab',
};

const MODELS: Answers = {
  products: ['ml-model', 'api'],
  engineers: '6-20',
  teams: 'one',
  languages: ['python'],
  operations_staff: 'part-time',
  ml_stage: 'one-in-production',
  retraining: 'scheduled',
  ml_pains: ['hard-to-reproduce', 'drift'],
  change_need: 'regular',
  runtime: ['containers'],
  source_host: 'github',
};

describe('a start-up of two people on serverless', () => {
  it('gets a handful of tools, because each one has to be looked after by somebody who builds', () => {
    expect(toolchain(PAIR).ids.length).toBeLessThanOrEqual(10);
  });

  it('gets nothing to run, because nobody would run it', () => {
    const { ids } = toolchain(PAIR);
    const run = engine.kb.tools.filter(
      ({ id, hosting, effort }) =>
        ids.includes(id) &&
        (effort === 'service' || effort === 'cluster') &&
        !hosting.some((place) => place === 'saas' || place === 'cloud-managed'),
    );
    expect(run.map(({ id }) => id)).toEqual([]);
  });

  it('covers several phases by the source host, which is there anyway', () => {
    const { by } = toolchain(PAIR);
    expect(by('source-control')).toEqual(['github']);
    expect(by('work-tracking')).toEqual(['github']);
    expect(by('ci')).toEqual(['github-actions']);
    expect(by('cd')).toEqual(['github-actions']);
  });

  it('lets its cloud keep secrets and logs, because both are one click away', () => {
    const { by } = toolchain(PAIR);
    expect(by('secrets-management').join()).toMatch(/^aws-/);
    expect(by('log-management')).toEqual(['amazon-cloudwatch']);
  });

  it('pays no LaunchDarkly and no pager, because three people know who broke it', () => {
    const { ids } = toolchain(PAIR, ['progressive-delivery']);
    expect(ids).not.toContain('launchdarkly');
    expect(ids).not.toContain('pagerduty');
  });

  it('uses the free parts of the source host where there is no money', () => {
    const { by, ids } = toolchain({ ...PAIR, tool_budget: 'free-only' }, ['devsecops']);
    expect(ids).not.toContain('github-secret-scanning');
    expect(by('secret-scanning')).not.toEqual([null]);
    expect(by('sast')).not.toContain('codeql');
  });
});

describe('a bank', () => {
  it('gets what its auditors ask for', () => {
    const { by, rows } = toolchain(BANK);
    for (const control of [
      'sast',
      'sca',
      'secret-scanning',
      'container-scanning',
      'vuln-management',
      'secrets-management',
      'identity',
      'audit-log',
      'iac-scanning',
    ]) {
      expect(by(control), control).not.toEqual([]);
      expect(by(control), control).not.toContain(null);
    }
    const workshop = rows.find(({ capability }) => capability === 'threat-modeling');
    expect(workshop?.state).toBe('method');
    expect(workshop?.guide).not.toBeNull();
  });

  it('gets nothing that somebody else runs, because the rule says so', () => {
    const { ids } = toolchain(BANK);
    const hosted = engine.kb.tools.filter(
      ({ id, hosting }) =>
        ids.includes(id) && hosting.every((place) => place === 'saas' || place === 'cloud-managed'),
    );
    expect(hosted.map(({ id }) => id)).toEqual([]);
  });

  it('gets tests for both its languages', () => {
    expect(toolchain(BANK).by('unit-testing').toSorted()).toEqual(['junit', 'vitest']);
  });

  it('gets one answer to each job on call: an incident tool that pages, not two products', () => {
    const { by } = toolchain(BANK);
    expect(by('incident-response')).toEqual(by('on-call'));
  });
});

describe('a Kubernetes shop on GitLab', () => {
  it('is not sent to GitHub', () => {
    const { ids, by } = toolchain(SHOP);
    expect(ids.filter((id) => id.startsWith('github'))).toEqual([]);
    expect(by('ci')).toEqual(['gitlab']);
    expect(by('source-control')).toEqual(['gitlab']);
  });

  it('is delivered to by an agent in the cluster, once, and not by a second deployment tool', () => {
    const { by, rows } = toolchain({ ...SHOP, cloud: ['aws'] });
    expect(by('gitops-delivery')).toEqual(['argo-cd']);
    expect(rows.some(({ capability }) => capability === 'cd')).toBe(false);
  });

  it('gets no service mesh for the sake of a canary', () => {
    const { ids } = toolchain({ ...SHOP, delivery_pains: ['risky-releases'] }, [
      'progressive-delivery',
    ]);
    for (const mesh of ['istio', 'linkerd', 'cilium', 'kuma']) expect(ids).not.toContain(mesh);
  });

  it('has its secrets kept by its cloud and not by Vault', () => {
    const { by } = toolchain(SHOP);
    expect(by('secrets-management')).toEqual(['google-secret-manager']);
  });

  it('gets no admission rules by a policy library that has nothing in the cluster', () => {
    const { by } = toolchain(SHOP, ['policy-as-code', 'devsecops']);
    for (const each of by('admission-control')) {
      expect(['kyverno', 'gatekeeper', 'kubewarden', 'google-policy-controller']).toContain(each);
    }
  });

  it('does without a portal, because nobody would staff it', () => {
    expect(toolchain(SHOP, ['platform-engineering']).ids).not.toContain('backstage');
  });

  it('does without value stream suites, because five teams can draw a map', () => {
    const { by } = toolchain(SHOP, ['value-stream-management']);
    expect(by('value-stream')).toEqual([]);
  });
});

describe('languages', () => {
  it('gives a Python team pytest and no JUnit', () => {
    expect(toolchain({ ...PAIR, languages: ['python'] }).by('unit-testing')).toEqual(['pytest']);
  });

  it('gives a mixed team a framework for each language', () => {
    const { by } = toolchain({ ...PAIR, languages: ['python', 'java'] });
    expect(by('unit-testing').toSorted()).toEqual(['junit', 'pytest']);
  });

  it('gives each language of the questionnaire a test framework that speaks it', () => {
    const question = engine.kb.questionnaire.questions.find(({ id }) => id === 'languages');
    const languages = (question?.choices ?? []).map(({ id }) => id).filter((id) => id !== 'other');
    const { rows } = toolchain({ ...PAIR, languages });
    const tests = rows.filter(({ capability }) => capability === 'unit-testing');
    expect(tests.map(({ scope }) => scope).toSorted()).toEqual(languages.toSorted());
    expect(tests.filter(({ tool }) => tool === null)).toEqual([]);
  });

  it('says that tests depend on the language where none is known', () => {
    const { languages: _, ...silent } = PAIR;
    const row = toolchain(silent).rows.find(({ capability }) => capability === 'unit-testing');
    expect(row?.state).toBe('left-out');
  });
});

describe('a disconnected site', () => {
  const SITE: Answers = { ...BANK, tool_hosting: 'air-gapped' };

  it('gets nothing that phones home', () => {
    const { ids } = toolchain(SITE);
    const talkative = engine.kb.tools.filter(
      (tool) => ids.includes(tool.id) && !tool['air-gapped'],
    );
    expect(talkative.map(({ id }) => id)).toEqual([]);
  });

  it('is told what cannot be met there and what would have to give way', () => {
    for (const { nearest, because } of toolchain(SITE).unmet) {
      expect(nearest?.relax ?? []).toContain('tool_hosting');
      expect(because).toContain('where tools may run');
    }
  });
});

describe('what works stays', () => {
  it('keeps a working Jenkins beside GitHub and beside GitLab', () => {
    for (const source_host of ['github', 'gitlab']) {
      const { by } = toolchain({ ...SHOP, source_host, current_tools: ['jenkins'] });
      expect(by('ci')).toEqual(['jenkins']);
    }
  });

  it.each([
    ['selenium', 'ui-testing', 'old and slow, but its tests exist'],
    ['nagios', 'alerting', 'it wakes the right people'],
    ['jmeter', 'load-testing', 'its plans exist'],
  ])('keeps %s for %s: %s', (tool, capability) => {
    const { by } = toolchain({ ...SHOP, availability: 'high', current_tools: [tool] }, ['sre']);
    expect(by(capability)).toEqual([tool]);
  });

  it.each(['jenkins', 'selenium', 'nagios', 'jmeter'])('does not introduce %s today', (tool) => {
    for (const answers of [PAIR, BANK, SHOP, MODELS]) {
      expect(toolchain(answers, ['devops', 'devsecops', 'sre']).ids).not.toContain(tool);
    }
  });

  it('keeps Vault where it runs, although the cloud could do it', () => {
    const { by } = toolchain({ ...SHOP, current_tools: ['vault'] });
    expect(by('secrets-management')).toEqual(['vault']);
  });

  it('keeps Terraform and puts no OpenTofu beside it', () => {
    const { by, notices } = toolchain({ ...SHOP, current_tools: ['terraform'] });
    expect(by('iac')).toEqual(['terraform']);
    expect(notices).toContainEqual(expect.objectContaining({ tool: 'terraform', kind: 'sold' }));
  });

  it('tells whoever still has Opsgenie that it ends', () => {
    const { notices, ids } = toolchain({ ...SHOP, current_tools: ['opsgenie'] }, ['sre']);
    expect(ids).not.toContain('opsgenie');
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'dead', urgency: 'now' }));
  });
});

describe('no rivals beside a suite', () => {
  const OBSERVED = ['observability', 'sre'];

  it.each(['datadog', 'new-relic', 'dynatrace'])('lets %s do what it does', (suite) => {
    const { by, ids } = toolchain({ ...SHOP, current_tools: [suite] }, OBSERVED);
    for (const job of ['metrics', 'log-management', 'tracing', 'dashboards', 'alerting']) {
      expect(by(job), job).toEqual([suite]);
    }
    for (const rival of ['prometheus', 'grafana', 'loki', 'tempo', 'jaeger', 'sentry']) {
      expect(ids).not.toContain(rival);
    }
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

describe('traps', () => {
  it('tells nobody to adopt an editor', () => {
    const editors = new Set(
      engine.kb.tools
        .filter(({ capabilities }) => capabilities.some(({ id }) => id === 'ide'))
        .map(({ id }) => id),
    );
    for (const answers of [PAIR, BANK, SHOP, MODELS]) {
      const { tools } = toolchain(answers);
      expect(tools.filter(({ id, state }) => editors.has(id) && state !== 'kept')).toEqual([]);
    }
  });

  it('sells no threat modelling tool: a whiteboard and a guide do', () => {
    const { ids } = toolchain(BANK, ['mlsecops']);
    expect(ids).not.toContain('microsoft-threat-modeling-tool');
    expect(ids).not.toContain('iriusrisk');
  });

  it('puts no tester’s bench into a pipeline', () => {
    expect(toolchain({ ...SHOP, exposure: 'internet' }, ['devsecops']).ids).not.toContain(
      'burp-suite',
    );
  });

  it('leaves research tools to researchers', () => {
    const { ids } = toolchain(MODELS, ['mlops']);
    expect(ids).not.toContain('adversarial-robustness-toolbox');
    expect(ids).not.toContain('counterfit');
  });

  it('needs no feature store for one model', () => {
    const { ids, by } = toolchain(MODELS, ['mlops']);
    expect(by('feature-store')).toEqual([]);
    expect(ids).not.toContain('feast');
  });

  it('gives three data scientists no Kubeflow', () => {
    const { ids } = toolchain({ ...MODELS, engineers: '1-5' }, ['mlops']);
    expect(ids.filter((id) => id.startsWith('kubeflow'))).toEqual([]);
  });

  it('gives a team with its own models tracking, a registry and monitoring', () => {
    const { by } = toolchain(MODELS, ['mlops']);
    for (const job of ['experiment-tracking', 'model-registry', 'model-monitoring']) {
      expect(by(job), job).not.toEqual([]);
      expect(by(job), job).not.toContain(null);
    }
  });

  it('buys no SIEM that nobody watches', () => {
    expect(toolchain({ ...BANK, operations_staff: 'part-time' }).by('siem')).toEqual([]);
  });

  it('buys no data catalogue for three analysts', () => {
    const answers: Answers = {
      products: ['data-pipeline'],
      engineers: '1-5',
      teams: 'one',
      data_use: ['reports'],
      languages: ['sql'],
    };
    expect(toolchain(answers, ['dataops']).by('data-catalog')).toEqual([]);
  });

  it('makes no bill of materials that nobody reads', () => {
    expect(toolchain(SHOP, ['devsecops']).by('sbom')).toEqual([]);
  });

  it('buys no pager without a rota', () => {
    const { by } = toolchain({ ...SHOP, availability: 'business-hours' }, ['sre']);
    expect(by('on-call')).toEqual([]);
  });

  it('breaks nothing before there is something to see it with', () => {
    const answers: Answers = {
      ...SHOP,
      availability: 'critical',
      monitoring: 'basic',
      operations_pains: ['outages'],
    };
    expect(toolchain(answers).by('chaos-experiments')).toEqual([]);
  });

  it('takes no emitter for a store, and no specification for a product', () => {
    const { by, ids } = toolchain(SHOP, ['observability', 'sre', 'progressive-delivery']);
    for (const job of ['metrics', 'log-management', 'tracing', 'dashboards']) {
      expect(by(job), job).not.toContain('opentelemetry');
      expect(by(job), job).not.toContain(null);
    }
    const products = new Set(
      engine.kb.tools.filter(({ kind }) => kind === 'tool').map(({ id }) => id),
    );
    expect(ids.filter((id) => !products.has(id))).toEqual([]);
    expect(ids).not.toContain('openfeature');
  });

  it('does not take a prompt filter for a boundary: least privilege stands beside it', () => {
    const answers: Answers = {
      ...PAIR,
      products: ['llm-app', 'web-app'],
      engineers: '6-20',
      llm_stage: 'in-production',
      llm_access: ['hosted-api'],
      llm_actions: 'takes-actions',
      model_exposure: 'public',
      threats: ['prompt-injection'],
    };
    const { by } = toolchain(answers, ['mlsecops']);
    expect(by('identity')).toEqual(['aws-iam']);
    expect(by('prompt-injection-defense')).not.toEqual([]);
  });
});

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
});
