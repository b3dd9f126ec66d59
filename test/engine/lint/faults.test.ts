import { describe, expect, test } from 'vitest';
import type { LintCode } from '../../../src/engine/lint/finding.ts';
import { lint } from '../../../src/engine/lint/lint.ts';
import { LINTS } from '../../../src/engine/lint/table.ts';
import { wordsFor } from '../../../src/engine/lint/wording.ts';
import type { Condition } from '../../../src/model/condition.ts';
import type { KnowledgeBase } from '../../../src/model/knowledge.ts';
import {
  able,
  cell,
  DELIVERY,
  question,
  rule,
  SMALL,
  TRAINING,
  target,
  tool,
  withQuestions,
  withRules,
  withTarget,
} from './small.ts';

/** A fault in otherwise clean knowledge, and all that lint has to say about it: "code path". */
interface Planted {
  readonly kb: KnowledgeBase;
  readonly found: readonly string[];
}

const WEB: Condition = { question: 'products', includes: 'web' };
const SLOW: Condition = { question: 'pains', includes: 'slow' };
const LARGE: Condition = { question: 'size', is: 'large' };
const NEVER: Condition = { all: [LARGE, { not: LARGE }] };
const RULES = 'targets/delivery/rules';

const PLANTED: { readonly [C in LintCode]: readonly Planted[] } = {
  'rule-never-fires': [
    {
      kb: withRules(rule('not-both', { when: { all: [WEB, { not: WEB }] } })),
      found: [`rule-never-fires ${RULES}/not-both/when`],
    },
    {
      kb: withRules(
        rule('two-of-one', {
          when: {
            all: [
              { question: 'size', is: 'small' },
              { question: 'size', is: 'large' },
            ],
          },
        }),
      ),
      found: [`rule-never-fires ${RULES}/two-of-one/when`],
    },
    {
      kb: withRules(
        rule('behind-a-gate', {
          when: {
            all: [
              { question: 'products', includes: 'none' },
              { question: 'retraining', is: 'never' },
            ],
          },
        }),
      ),
      found: [`rule-never-fires ${RULES}/behind-a-gate/when`],
    },
    {
      kb: withRules(
        rule('none-and-more', {
          when: {
            all: [
              { question: 'pains', includes: 'none' },
              { question: 'pains', includes: 'slow' },
            ],
          },
        }),
      ),
      found: [`rule-never-fires ${RULES}/none-and-more/when`],
    },
    {
      kb: withRules(
        rule('below-the-least', {
          when: {
            all: [
              { question: 'size', 'at-least': 'medium' },
              { not: { question: 'size', in: ['medium', 'large'] } },
            ],
          },
        }),
      ),
      found: [`rule-never-fires ${RULES}/below-the-least/when`],
    },
  ],
  'rule-shadowed': [
    {
      kb: withRules(rule('narrower', { for: 'weak', group: 'pain', when: { all: [SLOW, LARGE] } })),
      found: [`rule-shadowed ${RULES}/narrower`],
    },
    {
      kb: withRules(
        rule('sum-of-both', {
          for: 'substantial',
          group: 'pain',
          when: { question: 'pains', includes: ['slow', 'faulty'] },
        }),
      ),
      found: [`rule-shadowed ${RULES}/sum-of-both`],
    },
  ],
  'duplicate-condition': [
    {
      kb: withRules(rule('again', { for: 'weak', when: { not: { not: SLOW } } })),
      found: [`duplicate-condition ${RULES}/again/when`],
    },
  ],
  contradiction: [
    {
      kb: withRules(
        rule('counter', {
          against: 'weak',
          when: { any: [{ all: [SLOW, LARGE] }, { all: [SLOW] }] },
        }),
      ),
      found: [`contradiction ${RULES}/counter/when`],
    },
  ],
  'example-fails': [
    {
      kb: withTarget({
        rules: DELIVERY.rules.map((r) =>
          r.id === 'web' ? { ...r, example: { ...r.example, gives: 'consider' } } : r,
        ),
      }),
      found: [`example-fails ${RULES}/web/example`],
    },
    {
      kb: withTarget({
        rules: DELIVERY.rules.map((r) =>
          r.id === 'web' ? { ...r, example: { answers: {}, gives: 'adopt', without: 'adopt' } } : r,
        ),
      }),
      found: [`example-fails ${RULES}/web/example`],
    },
  ],
  'unguarded-not': [
    {
      kb: withRules(rule('not-often', { when: { not: { question: 'retraining', is: 'often' } } })),
      found: [`unguarded-not ${RULES}/not-often/when/not`],
    },
    {
      kb: withRules(
        rule('beside-another', {
          when: { all: [LARGE, { not: { question: 'retraining', in: ['often', 'sometimes'] } }] },
        }),
      ),
      found: [`unguarded-not ${RULES}/beside-another/when/all/1/not`],
    },
    {
      kb: {
        ...withRules(rule('by-name', { when: { all: [LARGE, { not: { fact: 'busy' } }] } })),
        facts: [
          ...SMALL.facts,
          { id: 'busy', means: 'retrains', when: { question: 'retraining', 'at-least': 'often' } },
        ],
      },
      found: [`unguarded-not ${RULES}/by-name/when/all/1/not/fact`],
    },
    {
      kb: {
        ...SMALL,
        tensions: [
          {
            id: 'odd',
            when: { not: { any: [{ question: 'retraining', is: 'often' }, LARGE] } },
            because: 'It is odd.',
            advice: 'Ask again.',
            sources: ['judgement'],
          },
        ],
      },
      found: ['unguarded-not tensions/odd/when/not/any/0'],
    },
  ],
  'target-never-adopted': [
    {
      kb: { ...SMALL, targets: [DELIVERY, { ...TRAINING, prior: -40 }] },
      found: [
        'light-never-applies targets/training/light/when',
        'target-never-adopted targets/training/prior',
      ],
    },
    {
      kb: {
        ...SMALL,
        targets: [
          DELIVERY,
          {
            ...TRAINING,
            'ruled-out-by': [
              { when: { question: 'products', includes: ['model', 'data'] }, because: 'No.' },
            ],
            rules: TRAINING.rules.filter(({ id }) => id !== 'grown'),
          },
        ],
      },
      found: [
        'choice-unread questionnaire/questions/size/choices/large',
        'choice-unread questionnaire/questions/size/choices/medium',
        'light-never-applies targets/training/light/when',
        'target-never-adopted targets/training/prior',
      ],
    },
  ],
  'target-adopted-on-silence': [
    {
      kb: withTarget({ prior: 5 }),
      found: ['target-adopted-on-silence targets/delivery/prior'],
    },
  ],
  'target-always-adopted': [
    {
      kb: { ...SMALL, targets: [DELIVERY, { ...TRAINING, prior: 11 }] },
      found: [
        'target-adopted-on-silence targets/delivery/prior',
        'target-adopted-on-silence targets/training/prior',
        'target-always-adopted targets/delivery/prior',
        'target-always-adopted targets/training/prior',
      ],
    },
  ],
  'never-true': [
    { kb: withTarget({ partial: NEVER }), found: ['never-true targets/delivery/partial'] },
    { kb: withTarget({ 'in-place': NEVER }), found: ['never-true targets/delivery/in-place'] },
    {
      kb: withTarget({ 'ruled-out-by': [{ when: NEVER, because: 'No.' }] }),
      found: ['never-true targets/delivery/ruled-out-by/0/when'],
    },
    {
      kb: withTarget({
        requires: [{ when: NEVER, label: 'It', 'first-step': 'Do it.', because: 'So.' }],
      }),
      found: ['never-true targets/delivery/requires/0/when'],
    },
    {
      kb: {
        ...SMALL,
        targets: [
          DELIVERY,
          { ...TRAINING, includes: [{ target: 'delivery', when: NEVER, because: 'So.' }] },
        ],
      },
      found: ['never-true targets/training/includes/0/when'],
    },
  ],
  'light-never-applies': [
    {
      kb: withTarget({ light: { ...DELIVERY.light, when: NEVER } }),
      found: ['light-never-applies targets/delivery/light/when'],
    },
  ],
  'need-never-in-force': [
    {
      kb: withTarget({ phases: cell({ capability: 'ci', importance: 'required', when: NEVER }) }),
      found: [
        'need-never-in-force targets/delivery/phases/deploy/needs/0',
        'tool-ineligible tools/hosted',
        'tool-ineligible tools/runner',
      ],
    },
    {
      kb: withTarget({
        phases: cell(
          { capability: 'ci', importance: 'required' },
          { capability: 'ci', importance: 'recommended', when: { question: 'size', is: 'small' } },
        ),
      }),
      found: ['need-never-in-force targets/delivery/phases/deploy/needs/1'],
    },
  ],
  'need-uncovered': [
    {
      kb: {
        ...SMALL,
        tools: [
          tool('ended', { status: 'discontinued', capabilities: [able('ci', 1)] }),
          tool('bad', { recommend: 'no', capabilities: [able('ci', 1)] }),
          tool('for-the-moon', { cloud: ['gcp'], capabilities: [able('ci', 1)] }),
        ],
      },
      found: [
        'need-uncovered targets/delivery/phases/deploy/needs/0',
        'tool-ineligible tools/for-the-moon',
      ],
    },
  ],
  'need-barely-covered': [
    {
      kb: { ...SMALL, tools: SMALL.tools.slice(0, 1) },
      found: ['need-barely-covered targets/delivery/phases/deploy/needs/0'],
    },
  ],
  'gate-never-opens': [
    {
      kb: withQuestions(
        question('depth', ['low', 'high'], { when: { all: [LARGE, { not: LARGE }] } }),
      ),
      found: [
        'gate-never-opens questionnaire/questions/depth/when',
        'question-unread questionnaire/questions/depth',
      ],
    },
  ],
  'tension-never-fires': [
    {
      kb: {
        ...SMALL,
        tensions: [
          { id: 'odd', when: NEVER, because: 'So.', advice: 'Ask.', sources: ['judgement'] },
        ],
      },
      found: ['tension-never-fires tensions/odd/when'],
    },
  ],
  'fact-unused': [
    {
      kb: { ...SMALL, facts: [...SMALL.facts, { id: 'large', means: 'is large', when: LARGE }] },
      found: ['fact-unused facts/large'],
    },
  ],
  'fact-never-true': [
    {
      kb: { ...SMALL, facts: [...SMALL.facts, { id: 'odd', means: 'is odd', when: NEVER }] },
      found: ['fact-never-true facts/odd/when', 'fact-unused facts/odd'],
    },
  ],
  'duplicate-fact': [
    {
      kb: { ...SMALL, facts: [...SMALL.facts, { id: 'site', means: 'has a site', when: WEB }] },
      found: ['duplicate-fact facts/site/when', 'fact-unused facts/site'],
    },
  ],
  'question-unread': [
    {
      kb: withQuestions(question('colour', ['red', 'blue'])),
      found: ['question-unread questionnaire/questions/colour'],
    },
  ],
  'choice-unread': [
    {
      kb: withQuestions(
        question('size', ['small', 'huge', 'vast', 'medium', 'large'], { ordered: true }),
        question('pains', ['slow', 'faulty', 'dear', 'none'], { type: 'multi' }),
      ),
      found: [
        'choice-unread questionnaire/questions/pains/choices/dear',
        'choice-unread questionnaire/questions/size/choices/huge',
        'choice-unread questionnaire/questions/size/choices/vast',
      ],
    },
  ],
  'capability-unneeded': [
    {
      kb: {
        ...SMALL,
        capabilities: [
          ...SMALL.capabilities,
          { id: 'art', name: 'Art', means: 'paints', phase: 'deploy', kind: 'tool' },
          { id: 'ide', name: 'Editor', means: 'edits', phase: 'deploy', kind: 'given' },
        ],
        tools: [...SMALL.tools, tool('editor', { capabilities: [able('ide', 1)] })],
      },
      found: ['capability-unneeded capabilities/art'],
    },
  ],
  'tool-unwanted': [
    {
      kb: { ...SMALL, tools: [...SMALL.tools, tool('idle')] },
      found: ['tool-unwanted tools/idle/capabilities'],
    },
  ],
  'tool-ineligible': [
    {
      kb: {
        ...SMALL,
        tools: [
          ...SMALL.tools,
          tool('lost-part', { 'part-of': 'nothing', capabilities: [able('ci', 1)] }),
          tool('in-the-cluster', { 'needs-kubernetes': true, capabilities: [able('ci', 1)] }),
        ],
      },
      found: ['tool-ineligible tools/in-the-cluster', 'tool-ineligible tools/lost-part'],
    },
  ],
  'cost-missing': [
    { kb: { ...SMALL, costs: SMALL.costs.slice(1) }, found: ['cost-missing costs'] },
  ],
  'cost-uncounted': [
    {
      kb: { ...SMALL, costs: [...SMALL.costs, { id: 'charm', cost: 1, because: 'So.' }] },
      found: ['cost-uncounted costs/charm'],
    },
  ],
  'tool-dominated': [
    {
      kb: { ...SMALL, tools: [...SMALL.tools, tool('slower', { capabilities: [able('ci', 3)] })] },
      found: ['tool-dominated tools/slower'],
    },
    {
      kb: {
        ...SMALL,
        tools: [
          ...SMALL.tools,
          tool('of-a-suite', { suite: 'house', capabilities: [able('ci', 3)] }),
          tool('hosted-too', {
            hosting: ['saas', 'self-hosted'],
            effort: 'none',
            capabilities: [able('ci', 3)],
          }),
        ],
      },
      found: [],
    },
  ],
};

const CASES = Object.entries(PLANTED).flatMap(([code, planted]) =>
  planted.map(({ kb, found }, i) => ({ name: `${code} ${i + 1}`, code, kb, found })),
);

describe('each fault is found where it is, and nothing else', () => {
  test.each(CASES)('$name', ({ kb, code, found }) => {
    expect(findingsIn(kb, code)).toEqual(found);
  });

  test('in clean knowledge nothing is found', () => {
    expect(findingsIn(SMALL, 'example-fails')).toEqual([]);
  });

  test('every lint is told in words that name what is concerned', () => {
    const findings = CASES.flatMap(({ kb }) => lint(kb).flatMap((run) => run.findings));
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(Object.keys(LINTS)));
    for (const finding of findings) {
      const { message, hint } = wordsFor(finding);
      expect(`${message} ${hint}`).not.toMatch(/undefined|null|\[object/);
    }
  });
});

describe('what is meant so passes', () => {
  test.each<[string, KnowledgeBase]>([
    [
      'a not beside its gate',
      withRules(
        rule('guarded', {
          when: {
            all: [
              { question: 'products', includes: 'model' },
              { not: { question: 'retraining', is: 'often' } },
            ],
          },
        }),
      ),
    ],
    [
      'a not beside a test that implies its gate',
      withRules(
        rule('guarded', {
          when: {
            all: [
              { question: 'retraining', 'at-least': 'sometimes' },
              { not: { question: 'retraining', is: 'often' } },
            ],
          },
        }),
      ),
    ],
    [
      'a not that says in so many words that the question may not apply',
      withRules(
        rule('open', {
          when: {
            any: [
              { not: { question: 'products', includes: 'model' } },
              { not: { question: 'retraining', is: 'often' } },
            ],
          },
        }),
      ),
    ],
    [
      'a stronger rule that is narrower than its neighbour',
      withRules(rule('worse', { for: 'strong', group: 'pain', when: { all: [SLOW, LARGE] } })),
    ],
    [
      'a weaker rule that is wider than its neighbours',
      withRules(
        rule('any', {
          for: 'weak',
          group: 'pain',
          when: { any: [{ question: 'pains', includes: ['slow', 'faulty'] }, LARGE] },
        }),
      ),
    ],
    [
      'a target that only others bring along',
      {
        ...SMALL,
        targets: [
          target('helper', { prior: -20 }),
          ...SMALL.targets.map((t) => ({
            ...t,
            includes: [{ target: 'helper', because: 'It helps.' }],
          })),
        ],
      },
    ],
  ])('%s', (_what, kb) => {
    expect(findingsIn(kb)).toEqual([]);
  });
});

test('only what is in scope is looked at', () => {
  const kb = withRules(rule('not-both', { when: { all: [WEB, { not: WEB }] } }));
  const runs = lint(kb, { parts: ['targets'], targets: ['training'] });
  expect(runs.flatMap((run) => run.findings)).toEqual([]);
  expect(runs.map(({ code }) => code)).not.toContain('tool-unwanted');
});

/** What lint finds, as "code path"; examples are left out where they are not what is looked for. */
function findingsIn(kb: KnowledgeBase, code?: string): string[] {
  return lint(kb)
    .flatMap((run) => run.findings)
    .filter((finding) => finding.code !== 'example-fails' || code === 'example-fails')
    .map(({ code: found, path }) => `${found} ${path.join('/')}`)
    .sort();
}
