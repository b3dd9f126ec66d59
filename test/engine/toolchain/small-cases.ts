import { chooseToolchain } from '../../../src/engine/toolchain/choose.ts';
import type { Answers } from '../../../src/model/answers.ts';
import type { Need } from '../../../src/model/target.ts';
import type { Tool } from '../../../src/model/tool.ts';
import type { NeedAdvice } from '../../../src/model/toolchain.ts';
import { able, capability } from '../../support/blank-knowledge.ts';
import { team, tool, toolchainKnowledge } from './toolchain-knowledge.ts';

export const required = (id: string): Need => ({ capability: id, importance: 'required' });
export const recommended = (id: string): Need => ({ capability: id, importance: 'recommended' });

export const GUIDE = { title: 'A guide', url: 'https://example.org/guide' };
const CAPABILITIES = [
  'source-control',
  'ci',
  'cd',
  'scan',
  'logs',
  capability('workshop', { kind: 'method', guide: GUIDE }),
  capability('runtime', { kind: 'given' }),
];

export const HUB = tool('hub', [able('source-control')], {
  suite: 'hub',
  'source-host': 'github',
  hosting: ['saas'],
  'air-gapped': false,
});
export const HUB_RUNNER = tool('hub-runner', [able('ci')], {
  suite: 'hub',
  'source-host': 'github',
});
export const LAB = tool('lab', [able('source-control', { rank: 2 }), able('ci', { rank: 2 })], {
  suite: 'lab',
  'source-host': 'gitlab',
  hosting: ['saas', 'self-hosted'],
});
export const ALONE = tool('alone', [able('ci', { rank: 3 })], { effort: 'service' });

/** Chooses tools for one target with these needs from these tools. */
export function choose(needs: readonly Need[], tools: readonly Tool[], answers: Answers = {}) {
  const kb = toolchainKnowledge({ capabilities: CAPABILITIES, targets: { t: needs }, tools });
  const chain = chooseToolchain(kb, team(answers, ['t']));
  const rows = chain.phases.flatMap((phase) => phase.needs);
  const row = (id: string): NeedAdvice | undefined => rows.find((each) => each.capability === id);
  return { ...chain, row };
}
