import { chooseToolchain } from '../../../src/engine/toolchain/choose.ts';
import type { Answers } from '../../../src/model/answers.ts';
import type { NeedAdvice } from '../../../src/model/toolchain.ts';
import { shippedEngine } from '../../support/shipped.ts';
import { adviseTeam, contextOf } from './teams.ts';

export const engine = shippedEngine();

/** What the shipped knowledge advises: targets by the rules, or these besides. */
export function toolchain(answers: Answers, also: readonly string[] = []) {
  const chain = chooseToolchain(engine.kb, contextOf(engine, adviseTeam(engine, answers, also)));
  const rows: readonly NeedAdvice[] = chain.phases.flatMap(({ needs }) => needs);
  const by = (capability: string) =>
    rows.filter((row) => row.capability === capability).map(({ tool }) => tool);
  return { ...chain, rows, by, ids: chain.tools.map(({ id }) => id) };
}

/** Two people who build a web application on serverless. */
export const PAIR: Answers = {
  products: ['web-app', 'api'],
  stage: 'growing',
  organisation: 'startup',
  engineers: '1-5',
  teams: 'one',
  languages: ['javascript'],
  operations_staff: 'none',
  runtime: ['serverless'],
  cloud: ['aws'],
  state: 'some-state',
  change_need: 'frequent',
  source_host: 'github',
};

/** A bank with its own machines and clusters. */
export const BANK: Answers = {
  products: ['web-app', 'api'],
  organisation: 'enterprise',
  engineers: '101-500',
  teams: '6-20',
  languages: ['java', 'javascript'],
  operations_staff: 'dedicated',
  runtime: ['kubernetes', 'virtual-machines'],
  kubernetes_skill: 'confident',
  cloud: ['on-premises'],
  architecture: 'many-services',
  change_need: 'regular',
  infrastructure_as_code: 'partial',
  availability: 'critical',
  commitments: 'contractual',
  compliance: ['financial', 'pci-dss'],
  data_sensitivity: 'regulated',
  breach_impact: 'severe',
  exposure: 'internet',
  source_host: 'gitlab',
  tool_hosting: 'self-hosted-only',
};

/** A few teams with services on Kubernetes and code on GitLab. */
export const SHOP: Answers = {
  products: ['web-app', 'api'],
  engineers: '21-100',
  teams: '2-5',
  languages: ['go'],
  operations_staff: 'few',
  runtime: ['kubernetes'],
  kubernetes_skill: 'confident',
  environments: 'few',
  architecture: 'few-services',
  change_need: 'frequent',
  delivery_pains: ['config-drift', 'slow-rollback'],
  infrastructure_as_code: 'partial',
  cloud: ['gcp'],
  source_host: 'gitlab',
};

/** A team with one model in production. */
export const MODELS: Answers = {
  products: ['ml-model', 'api'],
  engineers: '6-20',
  teams: 'one',
  languages: ['python'],
  operations_staff: 'part-time',
  ml_stage: 'one-in-production',
  retraining: 'scheduled',
  ml_pains: ['hard-to-reproduce', 'drift'],
  change_need: 'regular',
  runtime: ['containers'],
  source_host: 'github',
};
