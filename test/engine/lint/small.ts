import { COST_TERMS } from '../../../src/engine/toolchain/costs.ts';
import type { KnowledgeBase } from '../../../src/model/knowledge.ts';
import type { Choice, Question } from '../../../src/model/question.ts';
import type { Rule, Target } from '../../../src/model/target.ts';
import { able, cell, tool } from './parts.ts';

/** Small knowledge in which lint finds nothing; tests replace parts of it. */

const choices = (...ids: readonly string[]): Choice[] => ids.map((id) => ({ id, label: id }));

/** A question with its choices; single unless told. */
export function question(
  id: string,
  ids: readonly string[],
  own: Partial<Question> = {},
): Question {
  return {
    id,
    type: 'single',
    section: 'all',
    text: `${id}?`,
    why: 'It decides.',
    choices: choices(...ids),
    changeable: true,
    ...own,
  };
}

/** A rule for a target, strong unless told; its example is filled in by those who look at examples. */
export function rule(id: string, own: Partial<Rule> & Pick<Rule, 'when'>): Rule {
  const weight = own.against === undefined ? { for: own.for ?? 'strong' } : {};
  return {
    id,
    because: 'A fact has a consequence.',
    sources: ['judgement'],
    example: { answers: {}, gives: 'adopt', without: 'not-needed' },
    ...own,
    ...weight,
  };
}

/** A target without needs, whose standing is read from the question `habit`. */
export function target(id: string, own: Partial<Target> = {}): Target {
  const statement = [{ text: 'So it is.', sources: ['judgement'] }];
  const text = `${id} in a few words.`;
  return {
    id,
    kind: 'practice',
    name: id,
    'former-names': [],
    summary: text,
    role: 'practice',
    phrase: id,
    focus: text,
    automation: text,
    flow: { what: text, model: 'push', steps: text },
    differs: text,
    features: statement,
    advantages: statement,
    challenges: statement,
    'use-cases': statement,
    'best-for': text,
    'not-for': text,
    preconditions: [],
    cost: text,
    effort: 'weeks',
    'first-step': text,
    unlocks: text,
    serves: [],
    success: text,
    failure: text,
    measures: [],
    revisit: text,
    habits: [],
    light: { when: { question: 'size', is: 'small' }, summary: text, 'first-step': text },
    'in-place': { question: 'habit', is: 'always' },
    partial: { question: 'habit', is: 'often' },
    includes: [],
    requires: [],
    'comes-with': [],
    'ruled-out-by': [],
    prior: -5,
    phases: {},
    sources: ['judgement'],
    rules: [],
    ...own,
  };
}

const QUESTIONS: readonly Question[] = [
  question('products', ['web', 'model', 'data', 'none'], { type: 'multi' }),
  question('size', ['small', 'medium', 'large'], { ordered: true }),
  question('pains', ['slow', 'faulty', 'none'], { type: 'multi' }),
  question('retraining', ['never', 'sometimes', 'often'], {
    ordered: true,
    when: { question: 'products', includes: 'model' },
  }),
  question('habit', ['never', 'often', 'always'], { ordered: true, remedy: true }),
];

/** A target with a rule for each thing that can be read, whose examples hold. */
export const DELIVERY = target('delivery', {
  rules: [
    rule('web', {
      when: { fact: 'web' },
      example: { answers: { products: ['web'] }, gives: 'adopt', without: 'not-needed' },
    }),
    rule('slow', {
      for: 'substantial',
      group: 'pain',
      when: { question: 'pains', includes: 'slow' },
      example: { answers: { pains: ['slow'] }, gives: 'consider', without: 'not-needed' },
    }),
    rule('faulty', {
      for: 'substantial',
      group: 'pain',
      when: { question: 'pains', includes: 'faulty' },
      example: { answers: { pains: ['faulty'] }, gives: 'consider', without: 'not-needed' },
    }),
    rule('small', {
      against: 'strong',
      when: { question: 'size', is: 'small' },
      example: {
        answers: { products: ['web'], size: 'small' },
        gives: 'not-needed',
        without: 'adopt',
      },
    }),
  ],
  phases: cell({ capability: 'ci', importance: 'required' }),
});

/** A second target with a gated question beside its gate. */
export const TRAINING = target('training', {
  rules: [
    rule('model', {
      when: { question: 'products', includes: 'model' },
      example: { answers: { products: ['model'] }, gives: 'adopt', without: 'not-needed' },
    }),
    rule('data', {
      for: 'substantial',
      when: { question: 'products', includes: 'data' },
      example: { answers: { products: ['data'] }, gives: 'consider', without: 'not-needed' },
    }),
    rule('still', {
      against: 'substantial',
      when: {
        all: [
          { question: 'products', includes: 'model' },
          { not: { question: 'retraining', 'at-least': 'sometimes' } },
        ],
      },
      example: {
        answers: { products: ['model'], retraining: 'never' },
        gives: 'consider',
        without: 'adopt',
      },
    }),
    rule('grown', {
      for: 'substantial',
      when: { question: 'size', 'at-least': 'medium' },
      example: { answers: { size: 'large' }, gives: 'consider', without: 'not-needed' },
    }),
  ],
  includes: [{ target: 'delivery', because: 'Models are delivered too.' }],
});

/** The whole of it. */
export const SMALL: KnowledgeBase = {
  version: '2026.11.01',
  hash: '0123456789abcdef',
  marks: { adopt: 75, consider: 40 },
  costs: COST_TERMS.map((id) => ({ id, cost: 1, because: 'It costs.' })),
  facts: [
    { id: 'web', means: 'builds for the web', when: { question: 'products', includes: 'web' } },
  ],
  sources: [],
  phases: [],
  questionnaire: { sections: [], questions: QUESTIONS },
  plausibility: [],
  capabilities: [{ id: 'ci', name: 'CI', means: 'builds', phase: 'deploy', kind: 'tool' }],
  targets: [DELIVERY, TRAINING],
  tensions: [],
  tools: [
    tool('runner', { capabilities: [able('ci', 1)] }),
    tool('hosted', { effort: 'none', hosting: ['saas'], capabilities: [able('ci', 2)] }),
  ],
};

/** The small knowledge with other rules for its first target. */
export function withRules(...rules: readonly Rule[]): KnowledgeBase {
  return withTarget({ rules: [...DELIVERY.rules, ...rules] });
}

/** The small knowledge with its first target changed. */
export function withTarget(own: Partial<Target>): KnowledgeBase {
  return { ...SMALL, targets: [{ ...DELIVERY, ...own }, TRAINING] };
}

/** The small knowledge with more questions, or others by the same ids. */
export function withQuestions(...more: readonly Question[]): KnowledgeBase {
  const kept = QUESTIONS.filter(({ id }) => !more.some((q) => q.id === id));
  return { ...SMALL, questionnaire: { sections: [], questions: [...kept, ...more] } };
}
