import { COST_TERMS } from '../../src/engine/toolchain/costs.ts';
import type { Advice, TargetAdvice } from '../../src/model/advice.ts';
import type { KnowledgeBase } from '../../src/model/knowledge.ts';
import type { Target } from '../../src/model/target.ts';
import type { Tool } from '../../src/model/tool.ts';
import type { NeedAdvice } from '../../src/model/toolchain.ts';
import * as blank from '../support/blank-knowledge.ts';

/** Small hand-made knowledge and advice: every field is used, and the texts are of every awkward kind. */

const NOTHING = { when: { question: 'engineers', is: '1-5' } } as const;

function target(own: Partial<Target> & Pick<Target, 'id' | 'name' | 'kind' | 'role'>): Target {
  return blank.target(own.id, {
    summary: `${own.name} in one sentence.`,
    phrase: own.name,
    focus: 'Delivery of software',
    automation: 'Build, test and deployment',
    flow: { what: 'Small changes', model: 'push', steps: 'plan → build → run' },
    differs: 'It is the measure for the others.',
    features: [{ text: 'One path to production.', sources: ['book'] }],
    advantages: [{ text: 'Changes arrive sooner.', sources: ['book'] }],
    challenges: [{ text: 'Habits change slowly.', sources: ['book'] }],
    'use-cases': [{ text: 'Web applications.', sources: ['book'] }],
    'best-for': 'Software that changes often.',
    'not-for': 'Software that never changes.',
    preconditions: ['Version control'],
    cost: 'A tenth of the team for two quarters.',
    effort: 'months',
    'first-step': 'Follow one release from merge to production.',
    unlocks: 'Everything that builds on it.',
    success: 'Anybody can release on a weekday afternoon.',
    failure: 'A new department between two old ones.',
    measures: [{ text: 'Lead time of a change.', sources: ['book'] }],
    revisit: [{ event: 'a second person joins' }],
    habits: ['Keep everything in version control.'],
    light: { ...NOTHING, summary: 'One script that deploys.', 'first-step': 'Write the script.' },
    'in-place': NOTHING.when,
    partial: NOTHING.when,
    sources: ['book', 'https://example.org/a_b'],
    ...own,
  });
}

function tool(own: Partial<Tool> & Pick<Tool, 'id' | 'name'>): Tool {
  return blank.tool(own.id, {
    summary: `${own.name} does its job.`,
    homepage: `https://example.org/${own.id}`,
    owner: 'somebody',
    license: 'Apache-2.0',
    hosting: ['self-hosted'],
    effort: 'service',
    evidence: [{ source: 'https://example.org', covers: ['status'], date: '2026-08' }],
    unverified: ['cost'],
    ...own,
  });
}

/** Knowledge with two targets, three tools and three questions. */
export const KNOWLEDGE: KnowledgeBase = {
  version: '2026.11.01',
  hash: '0123456789abcdef',
  marks: { adopt: 75, consider: 40 },
  costs: COST_TERMS.map((id) => ({ id, cost: 2, because: 'It takes time.' })),
  facts: [
    {
      id: 'kubernetes',
      means: 'runs on Kubernetes',
      when: { question: 'runtime', includes: 'kubernetes' },
    },
  ],
  sources: [{ id: 'book', title: 'A book on operations' }],
  phases: [
    {
      id: 'plan-design',
      name: 'Plan and design',
      asks: 'Primary goal',
      means: 'Decide what is built.',
    },
    {
      id: 'asset-preparation',
      name: 'Asset preparation',
      asks: 'Main asset',
      means: 'Prepare it.',
    },
    { id: 'build-train', name: 'Build and train', asks: 'Primary activity', means: 'Build it.' },
    { id: 'test-verify', name: 'Test and verify', asks: 'Verification focus', means: 'Try it.' },
    { id: 'deploy', name: 'Deploy', asks: 'Deployment target', means: 'Bring it there.' },
    { id: 'monitor', name: 'Monitor', asks: 'Monitoring focus', means: 'Look at it.' },
  ],
  questionnaire: {
    sections: [{ id: 'people', name: 'Who builds it', intro: 'People first.' }],
    questions: [
      {
        id: 'engineers',
        type: 'single',
        section: 'people',
        text: 'How many engineers are there?',
        why: 'Small teams can carry less.',
        choices: [
          { id: '1-5', label: '1 to 5', help: 'everybody does everything' },
          { id: '6-20', label: '6 to 20' },
        ],
        ordered: true,
        changeable: true,
      },
      {
        id: 'runtime',
        type: 'multi',
        section: 'people',
        text: 'Where does it run?',
        why: 'Decides how it is deployed.',
        choices: [
          { id: 'kubernetes', label: 'Kubernetes' },
          { id: 'serverless', label: 'Serverless' },
        ],
        when: {
          all: [
            { question: 'engineers', 'at-least': '6-20' },
            { not: { question: 'engineers', is: '1-5' } },
          ],
        },
        changeable: true,
      },
      {
        id: 'current_tools',
        type: 'list',
        section: 'people',
        text: 'Which tools are in use?',
        why: 'What is there is kept.',
        choices: [],
        changeable: true,
      },
    ],
  },
  capabilities: [
    {
      id: 'ci',
      name: 'Continuous integration',
      means: 'builds every change',
      phase: 'build-train',
      kind: 'tool',
    },
    {
      id: 'gitops-delivery',
      name: 'GitOps delivery',
      means: 'keeps what runs equal to Git',
      phase: 'deploy',
      kind: 'tool',
    },
    {
      id: 'threat-modeling',
      name: 'Threat modelling',
      means: 'examines a design',
      phase: 'plan-design',
      kind: 'method',
      guide: { title: 'Threat modelling guide', url: 'https://example.org/guide' },
    },
  ],
  targets: [
    target({
      id: 'devops',
      name: 'DevOps',
      kind: 'paradigm',
      role: 'lifecycle',
      'former-names': ['Dev/Ops'],
      phases: {
        'plan-design': {
          answer: 'Functions',
          activities: ['Cut work into small changes.'],
          needs: [],
          tools: ['jenkins'],
        },
        'build-train': {
          answer: 'Compile | package',
          activities: ['Build every change.'],
          needs: [{ capability: 'ci', importance: 'required' }],
          tools: ['jenkins'],
        },
      },
      rules: [
        {
          id: 'devops-many-people',
          for: 'strong',
          when: { question: 'engineers', is: '6-20' },
          because:
            'Several people change the product, so the path to production must not be one of them.',
          sources: ['book'],
          example: { answers: { engineers: '6-20' }, gives: 'adopt', without: 'consider' },
        },
      ],
    }),
    target({
      id: 'gitops',
      name: 'GitOps',
      kind: 'paradigm',
      role: 'delivery',
      includes: [{ target: 'devops', because: 'It needs a pipeline.' }],
      requires: [
        {
          when: NOTHING.when,
          label: 'Kubernetes know-how',
          'first-step': 'Learn it.',
          because: 'Somebody must read the logs.',
        },
      ],
      phases: {
        deploy: {
          answer: 'Environments that match Git',
          activities: ['Let an agent pull.'],
          needs: [{ 'one-of': ['gitops-delivery', 'ci'], importance: 'recommended' }],
          tools: ['argo-cd', 'flux'],
        },
      },
    }),
  ],
  plausibility: [],
  tensions: [],
  tools: [
    tool({
      id: 'argo-cd',
      name: 'Argo CD',
      aliases: ['ArgoCD'],
      capabilities: [
        {
          id: 'gitops-delivery',
          role: 'primary',
          edition: 'free',
          open: true,
          rank: 1,
          because: 'The most used agent.',
        },
      ],
    }),
    tool({
      id: 'flux',
      name: 'Flux',
      license: 'source-available:BUSL-1.1',
      capabilities: [
        { id: 'gitops-delivery', role: 'secondary', edition: 'paid', open: false, rank: 2 },
      ],
    }),
    tool({
      id: 'jenkins',
      name: 'Jenkins',
      phases: ['build-train'],
      status: 'maintenance',
      since: '2026-01',
      note: 'Few releases | many plug-ins.',
      successor: 'argo-cd',
      recommend: 'caution',
      hosting: ['saas', 'self-hosted'],
      capabilities: [{ id: 'ci', role: 'primary', edition: 'free', open: true, rank: 3 }],
    }),
  ],
};

function verdict(
  own: Partial<TargetAdvice> & Pick<TargetAdvice, 'id' | 'name' | 'verdict'>,
): TargetAdvice {
  return {
    kind: 'paradigm',
    role: 'lifecycle',
    light: false,
    lightForm: null,
    standing: 'missing',
    fit: 87,
    prior: -3,
    points: 8,
    low: 79,
    high: 93,
    possible: [own.verdict],
    settled: true,
    includedIn: [],
    requiredBy: [],
    comesWith: [],
    requirements: [],
    ruledOutBy: [],
    reason: `The strongest reason for ${own.name}.`,
    revisit: `Revisit ${own.name} next year.`,
    firstStep: `Begin ${own.name}.`,
    evidence: [],
    silent: [],
    missing: [],
    ...own,
  };
}

function need(own: Partial<NeedAdvice> & Pick<NeedAdvice, 'capability' | 'state'>): NeedAdvice {
  return {
    oneOf: [],
    kind: 'tool',
    scope: null,
    importance: 'required',
    targets: ['devops'],
    practised: false,
    idle: false,
    edition: null,
    requiredBy: ['devops'],
    tool: null,
    toolName: null,
    beside: null,
    replaces: null,
    why: 'It fits the constraints.',
    guide: null,
    runnerUp: null,
    alternatives: [],
    ...own,
  };
}

/** Advice with every section filled and every verdict present. */
export const ADVICE: Advice = {
  $schema: 'urn:which-ops:schema:report:1',
  schemaVersion: 1,
  name: 'Checkout team',
  headline: 'DevOps, delivered with GitOps',
  thin: 'The answers are thin. These would say most: availability, compliance, data_use.',
  habits: ['Write down what was learnt.'],
  knowledge: { version: '2026.11.01', hash: '0123456789abcdef', overlays: [] },
  answers: {
    engineers: '6-20',
    runtime: ['kubernetes'],
    current_tools: ['jenkins', 'ジェンキンス'],
  },
  answerSources: { engineers: 'flag', runtime: 'given', current_tools: 'asked' },
  inactive: { ml_stage: 'exploring' },
  targets: [
    verdict({
      id: 'devops',
      name: 'DevOps',
      verdict: 'adopt',
      light: true,
      lightForm: 'One script that deploys.',
      standing: 'partial',
      evidence: [
        {
          rule: 'devops-many-people',
          points: 10,
          because: 'Several people change the product.',
          answers: { engineers: '6-20' },
          sources: ['book'],
        },
        {
          rule: 'devops-late',
          points: -3,
          because: 'Releases are rare.',
          answers: { release_frequency: 'monthly' },
          sources: ['judgement'],
        },
      ],
      silent: [
        {
          rule: 'devops-risky',
          points: 6,
          because: 'Releases are risky.',
          state: 'unknown',
          lacks: ['delivery_pains'],
        },
        {
          rule: 'devops-few',
          points: 3,
          because: 'A few people.',
          state: 'outweighed',
          by: 'devops-many-people',
          lacks: [],
        },
      ],
      robustness: {
        label: 'fragile',
        share: 0.82,
        hangsOn: [{ question: 'engineers', to: 'consider' }],
      },
    }),
    verdict({
      id: 'gitops',
      name: 'GitOps',
      role: 'delivery',
      verdict: 'later',
      fit: 76,
      low: 76,
      high: 76,
      requiredBy: [{ target: 'devops', because: 'It needs a pipeline.' }],
      requirements: [
        {
          label: 'Kubernetes know-how',
          met: false,
          firstStep: 'Learn it.',
          because: 'Somebody must read the logs.',
        },
        {
          label: 'CI/CD',
          target: 'ci-cd',
          met: 'unknown',
          firstStep: 'Build one pipeline.',
          because: 'Images come from there.',
        },
      ],
    }),
    verdict({
      id: 'sre',
      name: 'SRE',
      role: 'organisation',
      verdict: 'consider',
      fit: 44,
      low: 3,
      high: 99,
      possible: ['adopt', 'consider', 'not-needed'],
      settled: false,
      missing: ['availability', 'engineers'],
    }),
    verdict({
      id: 'mlops',
      name: 'MLOps',
      verdict: 'not-needed',
      fit: 4,
      low: 1,
      high: 4,
      reason: 'Nothing learns | here.',
    }),
    verdict({
      id: 'noops',
      name: 'NoOps',
      verdict: 'unsuitable',
      fit: 9,
      low: 9,
      high: 9,
      ruledOutBy: [{ because: 'State is kept by the team.', answers: { state: 'stateful-core' } }],
    }),
  ],
  phases: [
    {
      id: 'plan-design',
      name: 'Plan and design',
      activities: ['Cut work into small changes.', 'Model the threats.'],
      needs: [
        need({
          capability: 'threat-modeling',
          kind: 'method',
          state: 'method',
          importance: 'recommended',
          guide: { title: 'Threat modelling guide', url: 'https://example.org/guide' },
        }),
      ],
    },
    {
      id: 'build-train',
      name: 'Build and train',
      activities: ['Build every change.'],
      needs: [
        need({ capability: 'ci', state: 'kept', tool: 'jenkins', toolName: 'Jenkins' }),
        need({
          capability: 'unit-testing',
          scope: 'python',
          state: 'new',
          tool: 'pytest',
          toolName: 'pytest',
          alternatives: [{ tool: 'unittest', name: 'unittest', why: 'Slower to write.' }],
        }),
      ],
    },
    {
      id: 'deploy',
      name: 'Deploy',
      activities: ['Let an agent pull.'],
      needs: [
        need({
          capability: 'gitops-delivery',
          state: 'replaces',
          tool: 'argo-cd',
          toolName: 'Argo CD',
          replaces: 'flux',
          targets: ['gitops'],
          alternatives: [{ tool: 'flux', name: 'Flux', why: 'No console.' }],
        }),
        need({ capability: 'iac', state: 'unmet' }),
      ],
    },
  ],
  tools: [{ id: 'jenkins', name: 'Jenkins', state: 'kept', practised: false, needs: ['ci'] }],
  notices: [
    {
      tool: 'flux',
      name: 'Flux',
      kind: 'dead',
      says: 'Flux was archived <b>in March</b>.',
      since: '2026-03',
      successor: 'argo-cd',
      urgency: 'soon',
    },
  ],
  unmet: [
    {
      phase: 'deploy',
      capability: 'iac',
      scope: null,
      because: 'No open tool runs there.',
      nearest: { tool: 'terraform', relax: ['tool_licensing'] },
    },
  ],
  roadmap: [
    {
      wave: 1,
      target: 'devops',
      name: 'DevOps',
      verdict: 'adopt',
      light: true,
      requires: [],
      firstStep: 'Write the script.',
      effort: 'weeks',
      unlocks: 'GitOps',
      needs: ['ci'],
      tools: ['jenkins'],
      afterwards: [],
      editions: [],
      open: [],
    },
    {
      wave: 2,
      target: 'gitops',
      name: 'GitOps',
      verdict: 'later',
      light: false,
      requires: ['devops'],
      firstStep: 'Install the agent.',
      effort: 'months',
      unlocks: '',
      needs: ['gitops-delivery'],
      tools: ['argo-cd', 'flux'],
      afterwards: ['flux'],
      editions: [],
      open: ['Kubernetes know-how'],
    },
  ],
  changes: [
    {
      target: 'gitops',
      from: 'consider',
      to: 'adopt',
      answers: { kubernetes_skill: 'confident' },
      dropped: [],
      changeable: true,
      says: 'With Kubernetes know-how, GitOps becomes adopt.',
    },
    {
      target: 'sre',
      from: 'consider',
      to: 'adopt',
      answers: { availability: 'critical' },
      dropped: [],
      changeable: false,
      says: 'If four nines were promised, SRE would become adopt.',
    },
  ],
  openQuestions: [
    {
      question: 'availability',
      text: 'How long may it be down?',
      targets: ['sre'],
      answers: [{ choice: 'critical', target: 'sre', to: 'adopt' }],
    },
  ],
  tensions: [
    {
      rule: 'nines-without-people',
      because: '99.99 % is promised and nobody is on call.',
      advice: 'Lower the promise or pay for a rota.',
      answers: { availability: 'critical' },
    },
  ],
};

/** The advice with hostile text wherever people other than us may write. */
export const HOSTILE: Advice = {
  ...ADVICE,
  name: 'evil \u001b[31mred\u001b[0m \u001b]8;;https://example.org\u0007link\u001b]8;;\u0007 \u202etxet\u202c',
  answers: {
    engineers: 'a\nb\tc\u0000\u009b1m',
    current_tools: ['x\u2028y', '# not a heading', '<img src=x onerror=alert(1)>'],
  },
};
