import type { ToolchainContext } from '../../../src/engine/toolchain/context.ts';
import { COST_TERMS } from '../../../src/engine/toolchain/costs.ts';
import type { Answers } from '../../../src/model/answers.ts';
import { PHASES } from '../../../src/model/ids.ts';
import type { KnowledgeBase } from '../../../src/model/knowledge.ts';
import type { Need, Target } from '../../../src/model/target.ts';
import type { Capability, Tool, ToolCapability } from '../../../src/model/tool.ts';

/** Costs of the tests, so that a change of the shipped ones moves no expectation here. */
const COSTS: Readonly<Record<string, number>> = {
  'left-open': 8,
  'new-product': 2,
  'new-utility': 2,
  doubled: 4,
  sibling: 1,
  'host-feature': 1,
  service: 4,
  'unattended-service': 6,
  secondary: 1,
  caution: 4,
  rival: 80,
};

/** A knowledge base with these capabilities (all in `deploy`), targets and tools, and nothing else. */
export function smallKnowledge(parts: {
  readonly capabilities: readonly (string | Capability)[];
  readonly targets: Readonly<Record<string, readonly Need[]>>;
  readonly tools: readonly Tool[];
}): KnowledgeBase {
  return {
    version: '2026.01.01',
    hash: '0000000000000000',
    marks: { adopt: 75, consider: 40 },
    costs: COST_TERMS.map((id) => ({ id, cost: COSTS[id] ?? 0, because: 'A test.' })),
    facts: [],
    sources: [],
    phases: PHASES.map((id) => ({ id, name: id, asks: '', means: '' })),
    questionnaire: { sections: [], questions: [] },
    capabilities: parts.capabilities.map((each) =>
      typeof each === 'string' ? capability(each) : each,
    ),
    targets: Object.entries(parts.targets).map(([id, needs]) => target(id, needs)),
    tensions: [],
    plausibility: [],
    tools: parts.tools,
  };
}

export function capability(id: string, more: Partial<Capability> = {}): Capability {
  return { id, name: id, means: id, phase: 'deploy', kind: 'tool', ...more };
}

/** What a tool can do: "ci", or "ci" with a role, a rank, an edition. */
export function can(id: string, more: Partial<ToolCapability> = {}): ToolCapability {
  return { id, role: 'primary', edition: 'free', open: true, rank: 1, ...more };
}

/** A live, free, open command-line tool unless said otherwise. */
export function tool(
  id: string,
  capabilities: readonly ToolCapability[],
  more: Partial<Tool> = {},
): Tool {
  return {
    id,
    name: id.toUpperCase(),
    kind: 'tool',
    summary: '',
    aliases: [],
    homepage: null,
    repository: null,
    owner: '',
    license: 'MIT',
    hosting: ['local-cli'],
    cloud: ['any'],
    cost: 'free',
    'needs-kubernetes': false,
    'air-gapped': true,
    foundation: null,
    suite: null,
    effort: 'none',
    phases: ['deploy'],
    capabilities,
    'integrates-with': [],
    status: 'active',
    since: null,
    note: null,
    successor: null,
    recommend: 'ok',
    evidence: [],
    unverified: [],
    ...more,
  };
}

/** The context of a team that adopts these targets in full; every condition counts as `holds`. */
export function team(
  answers: Answers,
  adopted: readonly string[],
  holds: ToolchainContext['holds'] = () => true,
): ToolchainContext {
  return { answers, adopted: adopted.map((id) => ({ id, light: false })), holds };
}

function target(id: string, needs: readonly Need[]): Target {
  return {
    id,
    kind: 'practice',
    name: id,
    'former-names': [],
    summary: '',
    role: 'practice',
    phrase: id,
    focus: '',
    automation: '',
    flow: { what: '', model: 'none', steps: '' },
    differs: '',
    features: [],
    advantages: [],
    challenges: [],
    'use-cases': [],
    'best-for': '',
    'not-for': '',
    preconditions: [],
    cost: '',
    effort: 'weeks',
    'first-step': '',
    unlocks: '',
    serves: [],
    success: '',
    failure: '',
    measures: [],
    revisit: '',
    habits: [],
    light: { when: { all: [] }, summary: '', 'first-step': '' },
    'in-place': { any: [] },
    partial: { any: [] },
    includes: [],
    requires: [],
    'comes-with': [],
    'ruled-out-by': [],
    prior: 0,
    phases: { deploy: { answer: '', activities: [`Do ${id}.`], needs, tools: [] } },
    sources: [],
    rules: [],
  };
}
