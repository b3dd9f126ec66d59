import { describe, expect, it } from 'vitest';
import { questionOf } from '../../../src/engine/toolchain/plan.ts';
import type { Answers } from '../../../src/model/answers.ts';
import { able } from '../../support/blank-knowledge.ts';
import { required } from './small-cases.ts';
import { team, tool, toolchainKnowledge } from './toolchain-knowledge.ts';

/** What each facility counts, for a tool by itself, one of a suite and a service of a cloud. */
function countsFor(answers: Answers): Readonly<Record<string, number>> {
  const kb = toolchainKnowledge({
    capabilities: ['ci'],
    targets: { a: [required('ci')] },
    tools: [
      tool('alone', [able('ci')]),
      tool('member', [able('ci')], { suite: 'kit', hosting: ['saas'] }),
      tool('service', [able('ci')], { suite: 'aws', cloud: ['aws'], hosting: ['cloud-managed'] }),
    ],
  });
  const { facilities } = questionOf(kb, team({ cloud: ['aws'], ...answers }, ['a'])).problem;
  return Object.fromEntries(facilities.map(({ id, count }) => [id, count]));
}

describe('the number of tools', () => {
  it('counts a suite or a cloud once, whatever comes from it', () => {
    expect(countsFor({})).toEqual({
      alone: 1,
      member: 0,
      service: 0,
      'suite:kit': 1,
      'cloud:aws': 1,
    });
  });

  it('does not count what is in use, by itself or in a suite', () => {
    const counts = countsFor({ current_tools: ['alone', 'member'] });
    expect(counts).toMatchObject({ alone: 0, member: 0 });
  });
});
