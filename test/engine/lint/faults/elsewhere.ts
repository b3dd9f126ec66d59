import { question } from '../../../support/blank-knowledge.ts';
import { able, tool } from '../parts.ts';
import { SMALL, withQuestions } from '../small.ts';
import { LARGE, NEVER, type Planted, WEB } from './words.ts';

/** Faults in questions, facts, tensions, prices and tools. */
export const ELSEWHERE = {
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
    {
      // The one reaches into places where the other one does not.
      kb: {
        ...withQuestions(question('cloud', ['aws'], { type: 'multi' })),
        tools: [
          ...SMALL.tools,
          tool('near', { cloud: ['aws'], capabilities: [able('ci', 1)] }),
          tool('far', { cloud: ['aws'], reaches: ['on-premises'], capabilities: [able('ci', 2)] }),
        ],
      },
      found: [],
    },
    {
      // The one is no second store beside what keeps the other jobs already.
      kb: {
        ...SMALL,
        capabilities: SMALL.capabilities.map((each) =>
          each.id === 'ci' ? { ...each, 'works-on': ['model-registry'] } : each,
        ),
        tools: [
          tool('store', { capabilities: [able('ci', 1), able('model-registry', 1)] }),
          tool('reader', { capabilities: [able('ci', 2)] }),
        ],
      },
      found: [],
    },
    {
      // Dearer for everybody but for those who work in public.
      kb: {
        ...SMALL,
        tools: [
          tool('bought', { capabilities: [{ ...able('ci', 1), edition: 'paid' }] }),
          tool('given', {
            capabilities: [{ ...able('ci', 2), edition: 'enterprise', 'free-in-public': true }],
          }),
        ],
      },
      found: [],
    },
  ],
} satisfies Readonly<Record<string, readonly Planted[]>>;
