import type { Need, Target } from '../../../src/model/target.ts';
import type { Tool, ToolCapability } from '../../../src/model/tool.ts';

/** A phase of a target with its needs. */
export function cell(...needs: readonly Need[]): Target['phases'] {
  return { deploy: { answer: 'How.', activities: ['Do it.'], needs, tools: [] } };
}

/** A living tool that runs anywhere and is open source. */
export function tool(id: string, own: Partial<Tool> = {}): Tool {
  return {
    id,
    name: id,
    kind: 'tool',
    summary: `${id} does its job.`,
    aliases: [],
    homepage: null,
    repository: null,
    owner: 'somebody',
    license: 'MIT',
    hosting: ['self-hosted'],
    cloud: ['any'],
    cost: 'free',
    'needs-kubernetes': false,
    'air-gapped': true,
    foundation: null,
    suite: null,
    effort: 'service',
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
    ...own,
  };
}

/** A capability of a tool, free and primary. */
export function able(id: string, rank: number, own: Partial<ToolCapability> = {}): ToolCapability {
  return { id, role: 'primary', edition: 'free', open: true, rank, ...own };
}
