import { DELIVERY, practising, rule, SMALL, withRules, withTarget } from '../small.ts';
import { LARGE, type Planted, RULES, SLOW, WEB } from './words.ts';

/** Faults in rules. */
export const IN_RULES = {
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
    {
      kb: practising({ not: { question: 'retraining', is: 'often' } }),
      found: ['unguarded-not capabilities/ci/practised/not'],
    },
  ],
} satisfies Readonly<Record<string, readonly Planted[]>>;
