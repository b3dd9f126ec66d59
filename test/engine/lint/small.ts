import { COST_TERMS } from '../../../src/engine/toolchain/costs.ts';
import type { Condition } from '../../../src/model/condition.ts';
import type { KnowledgeBase } from '../../../src/model/knowledge.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Rule, Target } from '../../../src/model/target.ts';
import * as blank from '../../support/blank-knowledge.ts';
import { question } from '../../support/blank-knowledge.ts';
import { able, cell, tool } from './parts.ts';

/** Small knowledge in which lint finds nothing; tests replace parts of it. */

/** A rule for a target, strong unless told; its example is filled in by those who look at examples. */
export function rule(id: string, parts: Partial<Rule> & Pick<Rule, 'when'>): Rule {
  const side = parts.against === undefined ? { for: 'strong' as const } : {};
  const example = { answers: {}, gives: 'adopt', without: 'not-needed' } as const;
  return blank.rule(id, { because: 'A fact has a consequence.', example, ...side, ...parts });
}

/** A target without needs that starts below the marks, and whose standing is read from `habit`. */
export function target(id: string, parts: Partial<Target> = {}): Target {
  return blank.target(id, {
    prior: -5,
    light: { when: { question: 'size', is: 'small' }, summary: 'Less.', 'first-step': 'Begin.' },
    'in-place': { question: 'habit', is: 'always' },
    partial: { question: 'habit', is: 'often' },
    ...parts,
  });
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
export const SMALL: KnowledgeBase = blank.knowledge({
  costs: COST_TERMS.map((id) => ({ id, cost: 1, because: 'It costs.' })),
  facts: [
    { id: 'web', means: 'builds for the web', when: { question: 'products', includes: 'web' } },
  ],
  questionnaire: { sections: [], questions: QUESTIONS },
  capabilities: [{ id: 'ci', name: 'CI', means: 'builds', phase: 'deploy', kind: 'tool' }],
  targets: [DELIVERY, TRAINING],
  tools: [
    tool('runner', { capabilities: [able('ci', 1)] }),
    tool('hosted', { effort: 'none', hosting: ['saas'], capabilities: [able('ci', 2)] }),
  ],
});

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

/** The small knowledge in which some teams do already what its capability stands for. */
export function practising(practised: Condition): KnowledgeBase {
  return { ...SMALL, capabilities: SMALL.capabilities.map((c) => ({ ...c, practised })) };
}
