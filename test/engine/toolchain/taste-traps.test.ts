import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/engine/advise.ts';
import type { Answers } from '../../../src/model/answers.ts';
import { BANK, engine, MODELS, PAIR, SHOP, toolchain } from './sample-teams.ts';

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

  it('sells no platform to a model team that has not named its language', () => {
    const { languages: _, ...silent } = MODELS;
    const { by, ids } = toolchain(silent, ['mlops']);
    expect(by('experiment-tracking')).toEqual(['mlflow']);
    expect(by('model-registry')).toEqual(['mlflow']);
    expect(ids).not.toContain('datarobot');
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
    const { by, ids, rows } = toolchain(SHOP, ['observability', 'sre', 'progressive-delivery']);
    for (const job of ['metrics', 'log-management', 'tracing', 'dashboards']) {
      expect(by(job), job).not.toContain('opentelemetry');
      expect(by(job), job).not.toContain(null);
    }
    const products = new Set(
      engine.kb.tools.filter(({ kind }) => kind === 'tool').map(({ id }) => id),
    );
    expect(ids.filter((id) => !products.has(id))).toEqual([]);
    for (const each of ['openfeature', 'openslo', 'openlineage']) expect(ids).not.toContain(each);
    expect(rows.filter(({ tool }) => tool === 'openslo')).toEqual([]);
  });

  it('buys no vault and no gate for administrators where the cloud has both', () => {
    const { ids, by } = toolchain(SHOP, ['devsecops']);
    for (const each of ['vault', 'openbao', 'idira', 'teleport']) expect(ids).not.toContain(each);
    expect(by('privileged-access')).toEqual([]);
  });

  it('lets rules of admission warn before they block', () => {
    const { phases } = toolchain(SHOP, ['policy-as-code']);
    const deploy = phases.find(({ id }) => id === 'deploy');
    expect(deploy?.activities.join(' ')).toMatch(/audit first/);
  });

  it('takes a suite in use for no practice: what is bought is not done', () => {
    const answers: Answers = { ...SHOP, current_tools: ['datadog', 'gitlab'] };
    const { targets } = advise(engine, answers);
    expect(targets.filter(({ standing }) => standing === 'in-place')).toEqual([]);
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
