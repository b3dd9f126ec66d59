import { describe, expect, it } from 'vitest';
import { encode } from '../../../src/engine/conditions/state.ts';
import { holdsUnder } from '../../../src/engine/judging/holds.ts';
import { chooseToolchain } from '../../../src/engine/toolchain/choose.ts';
import { planOf } from '../../../src/engine/toolchain/plan.ts';
import type { Need } from '../../../src/model/target.ts';
import { able } from '../../support/blank-knowledge.ts';
import { engine, toolchain } from './sample-teams.ts';
import { required } from './small-cases.ts';
import { team, tool, toolchainKnowledge } from './toolchain-knowledge.ts';

/** Steps pushed from outside, beside an agent that keeps to Git; tests that belong to models. */
const TOOLS = [
  tool('agent', [able('sync')]),
  tool('pusher', [{ ...able('steps'), without: 'sync' }]),
  tool('stepper', [{ ...able('steps'), rank: 5 }]),
  tool('modeller', [able('models'), { ...able('tests'), with: 'models' }]),
  tool('tester', [{ ...able('tests'), rank: 5 }]),
];

function chosen(needs: readonly Need[], inUse: readonly string[] = []): string[] {
  const capabilities = ['sync', 'steps', 'models', 'tests'];
  const kb = toolchainKnowledge({ capabilities, targets: { a: needs }, tools: TOOLS });
  return chooseToolchain(kb, team({ current_tools: [...inUse] }, ['a'])).tools.map(({ id }) => id);
}

describe('what is of use beside certain jobs only', () => {
  it('is left to others where another need would undo it, or something in use would', () => {
    expect(chosen([required('steps')])).toEqual(['pusher']);
    expect(chosen([required('steps'), required('sync')])).toEqual(['agent', 'stepper']);
    expect(chosen([required('steps')], ['agent'])).toEqual(['stepper']);
  });

  it('counts where its company is needed or in use, and for whoever has it', () => {
    expect(chosen([required('tests')])).toEqual(['tester']);
    expect(chosen([required('tests'), required('models')])).toEqual(['modeller']);
    expect(chosen([required('tests')], ['modeller'])).toEqual(['modeller']);
    expect(chosen([required('steps'), required('sync')], ['pusher'])).toEqual(['agent', 'pusher']);
  });

  it('takes a choice of several for a need of neither', () => {
    const either: Need = { 'one-of': ['steps', 'sync'], importance: 'required' };
    expect(chosen([either])).toEqual(['agent']);
  });
});

it.each([
  [['progressive-delivery'], true],
  [['progressive-delivery', 'gitops'], false],
])('pushes canaries from outside under %s: %s', (adopted, pushed) => {
  const answers = {
    products: ['web-app'],
    engineers: '101-500',
    runtime: ['kubernetes'],
    cloud: ['gcp'],
  };
  const holds = holdsUnder(engine, encode(answers, engine).state);
  const { offers } = planOf(engine.kb, team(answers, adopted, holds));
  const able = offers.filter(({ capability: { id } }) => id === 'progressive-rollout');
  const ids = able.map(({ tool: { id } }) => id);
  expect(ids).toContain('argo-rollouts');
  expect(ids.includes('google-cloud-deploy')).toBe(pushed);
  expect(ids.includes('spinnaker')).toBe(pushed);
});

it('tests data with dbt only where it transforms them', () => {
  const answers = { products: ['ml-model'], languages: ['python', 'cpp'], engineers: '21-100' };
  const { by, ids } = toolchain(answers, ['mlops', 'dataops']);
  expect(by('transformation')).toEqual([ids.includes('dbt-core') ? 'dbt-core' : null]);
  expect(toolchain(answers, ['mlops']).ids).not.toContain('dbt-core');
});
