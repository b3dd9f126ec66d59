import type { KnowledgeBase } from '../../src/model/knowledge.ts';
import type { Question } from '../../src/model/question.ts';
import type { Rule, Target } from '../../src/model/target.ts';
import type { Capability, Tool, ToolCapability } from '../../src/model/tool.ts';

const NEVER = { any: [] } as const;

/** A knowledge base that says nothing; the parts that matter to a test are given. */
export function knowledge(parts: Partial<KnowledgeBase>): KnowledgeBase {
  return {
    version: '2026.01.01',
    hash: '0000000000000000',
    marks: { adopt: 75, consider: 40 },
    costs: [],
    facts: [],
    sources: [],
    phases: [],
    questionnaire: { sections: [], questions: [] },
    capabilities: [],
    targets: [],
    tensions: [],
    plausibility: [],
    tools: [],
    ...parts,
  };
}

/** A question; its choices by id. */
export function question(
  id: string,
  choices: readonly string[],
  parts: Partial<Question> = {},
): Question {
  return {
    id,
    type: 'single',
    section: 'all',
    text: `What about ${id}?`,
    why: 'It matters.',
    choices: choices.map((choice) => ({ id: choice, label: choice })),
    changeable: true,
    ...parts,
  };
}

/** A rule that speaks for its target unless told otherwise. */
export function rule(id: string, parts: Partial<Rule> & Pick<Rule, 'when'>): Rule {
  const side = parts.against === undefined ? { for: 'weak' as const } : {};
  const example = { answers: {}, gives: 'adopt', without: 'adopt' } as const;
  return { id, because: `Because of ${id}.`, sources: ['judgement'], example, ...side, ...parts };
}

/** A target without rules. */
export function target(id: string, parts: Partial<Target> = {}): Target {
  return {
    id,
    kind: 'practice',
    name: id,
    'former-names': [],
    summary: `${id}.`,
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
    effort: 'days',
    'first-step': `Begin ${id}.`,
    unlocks: '',
    serves: [],
    success: '',
    failure: '',
    measures: [],
    revisit: [],
    habits: [],
    light: { when: NEVER, summary: '', 'first-step': '' },
    'in-place': NEVER,
    partial: NEVER,
    includes: [],
    requires: [],
    'comes-with': [],
    'ruled-out-by': [],
    prior: 0,
    phases: {},
    sources: ['judgement'],
    rules: [],
    ...parts,
  };
}

/** A word for what tools do. */
export function capability(id: string, parts: Partial<Capability> = {}): Capability {
  return { id, name: id, means: '', phase: 'deploy', kind: 'tool', ...parts };
}

/** What a tool can do, free and primary unless told otherwise. */
export function able(id: string, parts: Partial<ToolCapability> = {}): ToolCapability {
  return { id, role: 'primary', edition: 'free', open: true, rank: 1, ...parts };
}

/** A live, free, open command-line tool that does nothing yet. */
export function tool(id: string, parts: Partial<Tool> = {}): Tool {
  return {
    id,
    name: id,
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
    capabilities: [],
    'integrates-with': [],
    status: 'active',
    since: null,
    note: null,
    successor: null,
    recommend: 'ok',
    evidence: [],
    unverified: [],
    ...parts,
  };
}
