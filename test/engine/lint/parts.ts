import type { Activity, Need, Target } from '../../../src/model/target.ts';
import type { Tool, ToolCapability } from '../../../src/model/tool.ts';
import * as blank from '../../support/blank-knowledge.ts';

/** A phase of a target with its needs. */
export function cell(...needs: readonly Need[]): Target['phases'] {
  return doing('Do it.', needs);
}

/** A phase of a target with something that is done in it. */
export function doing(activity: Activity, needs: readonly Need[] = []): Target['phases'] {
  return { deploy: { answer: 'How.', activities: [activity], needs, tools: [] } };
}

/** A living service that a team runs and that is open source. */
export function tool(id: string, parts: Partial<Tool> = {}): Tool {
  return blank.tool(id, { hosting: ['self-hosted'], effort: 'service', ...parts });
}

/** What a tool can do, with its rank. */
export function able(
  id: string,
  rank: number,
  parts: Partial<ToolCapability> = {},
): ToolCapability {
  return blank.able(id, { rank, ...parts });
}
