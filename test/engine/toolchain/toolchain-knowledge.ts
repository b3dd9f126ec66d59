import type { ToolchainContext } from '../../../src/engine/toolchain/context.ts';
import { COST_TERMS } from '../../../src/engine/toolchain/costs.ts';
import type { Answers } from '../../../src/model/answers.ts';
import { PHASES } from '../../../src/model/ids.ts';
import type { KnowledgeBase } from '../../../src/model/knowledge.ts';
import type { Need, Target } from '../../../src/model/target.ts';
import type { Capability, Tool, ToolCapability } from '../../../src/model/tool.ts';
import { tool as blankTool, capability, knowledge, target } from '../../support/blank-knowledge.ts';

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
export function toolchainKnowledge(parts: {
  readonly capabilities: readonly (string | Capability)[];
  readonly targets: Readonly<Record<string, readonly Need[]>>;
  readonly tools: readonly Tool[];
}): KnowledgeBase {
  return knowledge({
    costs: COST_TERMS.map((id) => ({ id, cost: COSTS[id] ?? 0, because: 'A test.' })),
    phases: PHASES.map((id) => ({ id, name: id, asks: '', means: '' })),
    capabilities: parts.capabilities.map((each) =>
      typeof each === 'string' ? capability(each) : each,
    ),
    targets: Object.entries(parts.targets).map(([id, needs]) => needing(id, needs)),
    tools: parts.tools,
  });
}

/** A live, free, open command-line tool that can do this, unless told otherwise. */
export function tool(
  id: string,
  capabilities: readonly ToolCapability[],
  parts: Partial<Tool> = {},
): Tool {
  return blankTool(id, { name: id.toUpperCase(), capabilities, ...parts });
}

/** The context of a team that adopts these targets in full; every condition counts as `holds`. */
export function team(
  answers: Answers,
  adopted: readonly string[],
  holds: ToolchainContext['holds'] = () => true,
): ToolchainContext {
  return { answers, adopted: adopted.map((id) => ({ id, light: false, inPlace: false })), holds };
}

const needing = (id: string, needs: readonly Need[]): Target =>
  target(id, { phases: { deploy: { answer: '', activities: [`Do ${id}.`], needs, tools: [] } } });
