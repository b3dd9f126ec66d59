import type { Answers } from '../../model/answers.ts';
import { isOpenSource } from '../../model/license.ts';
import type { Tool, ToolCapability } from '../../model/tool.ts';
import { has } from '../named-answers.ts';

/** The questions whose answers bind the choice of tools. */
export const CONSTRAINTS = [
  'avoid_tools',
  'tool_licensing',
  'tool_hosting',
  'tool_budget',
] as const;
export type Constraint = (typeof CONSTRAINTS)[number];

/** How a person would name a constraint. */
export const CONSTRAINT_WORDS: Record<Constraint, string> = {
  avoid_tools: 'the list of tools to avoid',
  tool_licensing: 'the rule on licences',
  tool_hosting: 'the rule on where tools may run',
  tool_budget: 'the budget for tools',
};

/** What a tool must keep to: the answers, and the tools that must not be proposed. */
export interface Limits {
  readonly answers: Answers;
  readonly avoided: ReadonlySet<string>;
  /** The ids of the tools that the team has, the products of its source host included. */
  readonly inUse: ReadonlySet<string>;
}

type Breaks = (tool: Tool, capability: ToolCapability | null, limits: Limits) => boolean;

const BREAKS: Record<Constraint, Breaks> = {
  avoid_tools: (tool, _, { avoided }) => avoided.has(tool.id),
  tool_licensing: (tool, capability, { answers }) =>
    has(answers, 'tool_licensing', 'open-source-only') &&
    !(isOpenSource(tool.license) && (capability?.open ?? true)),
  tool_hosting: (tool, _, limits) =>
    !isKeptInHouse(tool, limits) &&
    ((mustRunItself(limits.answers) && !runsItself(tool.hosting)) ||
      (has(limits.answers, 'tool_hosting', 'air-gapped') && !tool['air-gapped'])),
  tool_budget: (_, capability, { answers }) =>
    (has(answers, 'tool_budget', 'free-only') &&
      ['paid', 'enterprise'].includes(edition(capability))) ||
    (has(answers, 'tool_budget', 'modest') && edition(capability) === 'enterprise'),
};

/** The constraints that a tool breaks whatever it is used for. */
export function brokenByTool(tool: Tool, limits: Limits): readonly Constraint[] {
  return CONSTRAINTS.filter((constraint) => BREAKS[constraint](tool, null, limits));
}

/** The constraints that stand against using a tool for one of its capabilities. */
export function brokenBy(
  tool: Tool,
  capability: ToolCapability,
  limits: Limits,
): readonly Constraint[] {
  return CONSTRAINTS.filter((constraint) => BREAKS[constraint](tool, capability, limits));
}

/** Whether nobody else may run the tools of the team. */
export function mustRunItself(answers: Answers): boolean {
  return has(answers, 'tool_hosting', 'self-hosted-only', 'air-gapped');
}

/** Whether the team has it in an edition for its own machines that nobody can buy any more. */
export function isKeptInHouse(tool: Tool, { inUse }: Limits): boolean {
  return inUse.has(tool.id) && !runsItself(tool.hosting) && runsItself(tool['kept-hosting'] ?? []);
}

function runsItself(hosting: Tool['hosting']): boolean {
  const own = ['self-hosted', 'local-cli', 'library', 'document'];
  return hosting.some((place) => own.includes(place));
}

function edition(capability: ToolCapability | null): string {
  return capability?.edition ?? 'free';
}
