import type { Condition } from '../../../../src/model/condition.ts';
import type { Activity } from '../../../../src/model/target.ts';
import { able, cell, doing, tool } from '../parts.ts';
import { DELIVERY, practising, SMALL, TRAINING, withTarget } from '../small.ts';
import { NEVER, type Planted, WEB } from './words.ts';

const MODEL_OR_DATA: Condition = { question: 'products', includes: ['model', 'data'] };

const delivering = (activity: Activity) =>
  withTarget({ phases: doing(activity, [{ capability: 'ci', importance: 'required' }]) });

/** Faults in the other conditions of targets, and in what they need. */
export const IN_TARGETS = {
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
    { kb: practising(NEVER), found: ['never-true capabilities/ci/practised'] },
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
  'activity-never-told': [
    {
      kb: delivering({ text: 'Do it.', when: NEVER }),
      found: ['activity-never-told targets/delivery/phases/deploy/activities/0'],
    },
    {
      kb: delivering({ text: 'Do it.', when: WEB, unless: WEB }),
      found: ['activity-never-told targets/delivery/phases/deploy/activities/0'],
    },
  ],
  'activity-always-told': [
    {
      kb: delivering({ text: 'Do it.', unless: NEVER }),
      found: ['activity-always-told targets/delivery/phases/deploy/activities/0'],
    },
    {
      // Whoever trains has a model, or data and a certain size.
      kb: {
        ...SMALL,
        targets: [
          DELIVERY,
          { ...TRAINING, phases: doing({ text: 'Train.', when: MODEL_OR_DATA }) },
        ],
      },
      found: ['activity-always-told targets/training/phases/deploy/activities/0'],
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
} satisfies Readonly<Record<string, readonly Planted[]>>;
