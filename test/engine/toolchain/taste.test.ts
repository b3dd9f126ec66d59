import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/model/answers.ts';
import { BANK, engine, MODELS, PAIR, SHOP, toolchain } from './sample-teams.ts';

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
      'audit-log',
      'siem',
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
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'dead', urgency: 'soon' }));
  });
});
