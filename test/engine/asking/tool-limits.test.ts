import { expect, it } from 'vitest';
import { nextQuestion } from '../../../src/engine/asking/next-question.ts';
import { compile } from '../../../src/engine/judging/compile.ts';
import { COST_TERMS } from '../../../src/engine/toolchain/costs.ts';
import type { Tool } from '../../../src/model/tool.ts';
import {
  able,
  capability,
  knowledge,
  question,
  rule,
  target,
  tool,
} from '../../support/blank-knowledge.ts';

const WEB = { question: 'products', includes: 'web' } as const;

/** What is asked of a team that needs one job done, for which there is one tool, bound in some way. */
function askedBeside(bound: Partial<Tool>) {
  const phases = {
    deploy: {
      answer: 'How.',
      activities: ['Do it.'],
      needs: [{ capability: 'job', importance: 'required' as const }],
      tools: [],
    },
  };
  const kb = knowledge({
    costs: COST_TERMS.map((id) => ({ id, cost: 1, because: 'It costs.' })),
    capabilities: [capability('job')],
    questionnaire: {
      sections: [],
      questions: [
        question('products', ['web'], { type: 'multi' }),
        question('cloud', ['aws', 'on-premises'], { type: 'multi' }),
        question('runtime', ['hpc', 'paas'], { type: 'multi' }),
        question('languages', ['go', 'ruby'], { type: 'multi' }),
      ],
    },
    targets: [target('delivery', { rules: [rule('web', { for: 'decisive', when: WEB })], phases })],
    tools: [tool('bound', { capabilities: [able('job')], ...bound })],
  });
  const next = nextQuestion(compile(kb), {
    answers: { products: ['web'] },
    skipped: [],
    put: 0,
    breathed: true,
    last: null,
  });
  return next.kind === 'ask' ? [next.question.id, next.why.kind] : [];
}

it.each<[string, Partial<Tool>]>([
  ['cloud', { cloud: ['aws'] }],
  ['runtime', { runtimes: ['hpc'] }],
  ['languages', { languages: ['go'] }],
])('%s is asked where a tool is bound to it', (id, bound) => {
  expect(askedBeside(bound)).toEqual([id, 'tools']);
});

it('nothing is asked where no tool is bound to anything', () => {
  expect(askedBeside({})).toEqual([]);
});
