import { isOpenSource } from '../../model/license.ts';
import type { Tool, ToolCapability } from '../../model/tool.ts';
import type { NamedChoice } from '../named-answers.ts';
import type { Team } from './team.ts';

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

/** What a tool must keep to: the circumstances of the team, and the tools that must not be proposed. */
export interface Limits {
  readonly team: Team;
  readonly avoided: ReadonlySet<string>;
  /** The ids of the tools that the team has, the products of its source host included. */
  readonly inUse: ReadonlySet<string>;
  /** The constraints that a tool could break at all: each of hundreds is held against them. */
  readonly binding: readonly Constraint[];
}

/** What limits are read from. */
type Circumstances = Omit<Limits, 'binding'>;

const BINDS: Record<Constraint, (circumstances: Circumstances) => boolean> = {
  avoid_tools: ({ avoided }) => avoided.size > 0,
  tool_licensing: ({ team }) => team.openSourceOnly,
  tool_hosting: ({ team }) => team.runsItself,
  tool_budget: ({ team }) => team.budget === 'free-only' || team.budget === 'modest',
};

/** Completes limits by the constraints that bind the team. */
export function limitsIn(circumstances: Circumstances): Limits {
  const binding = CONSTRAINTS.filter((constraint) => BINDS[constraint](circumstances));
  return { ...circumstances, binding };
}

type Breaks = (tool: Tool, capability: ToolCapability | null, limits: Limits) => boolean;

const BREAKS: Record<Constraint, Breaks> = {
  avoid_tools: (tool, _, { avoided }) => avoided.has(tool.id),
  tool_licensing: (tool, capability, limits) =>
    !(isOpenSource(tool.license) && (capability?.open ?? true)) && !comesWithHost(tool, limits),
  tool_hosting: (tool, _, limits) =>
    (!runsItself(tool.hosting) || (limits.team.airGapped && !tool['air-gapped'])) &&
    !isKeptInHouse(tool, limits),
  tool_budget: (tool, capability, limits) =>
    capability !== null && isTooDear(tool, capability, limits.team) && !isPaidFor(tool, limits),
};

function isTooDear(tool: Tool, capability: ToolCapability, team: Team): boolean {
  const edition = editionOf(capability, team);
  const isTight = team.budget === 'free-only';
  if (edition === 'enterprise') return isTight || team.budget === 'modest';
  return isTight && (edition === 'paid' || (edition === 'free-tier' && isOutgrown(tool, team)));
}

/** How many engineers a team has at most, by the answer that it gives. */
const AT_MOST: Readonly<Record<string, number>> = {
  '1-5': 5,
  '6-20': 20,
  '21-100': 100,
  '101-500': 500,
  'over-500': Number.POSITIVE_INFINITY,
} satisfies Record<NamedChoice<'engineers'>, number>;

const atMost = (size: string | undefined): number | undefined => AT_MOST[size ?? ''];

/** Whether the team may be larger than those that the free tier of a tool carries. */
function isOutgrown(tool: Tool, { engineers }: Team): boolean {
  const [carried, many] = [atMost(tool['free-up-to']), atMost(engineers)];
  return carried !== undefined && many !== undefined && many > carried;
}

/** Why a free tier does not suffice a team that may not pay, after the sign that joins it; else nothing. */
export function freeTierEnd(sign: string, tool: Tool, { team }: Limits): string {
  const ends = team.budget === 'free-only' && isOutgrown(tool, team);
  return ends ? `${sign} its free tier is for up to ${atMost(tool['free-up-to'])} engineers` : '';
}

/** Whether the team has what nobody has within its budget: the money is spent, whoever spent it. */
const isPaidFor = (tool: Tool, { team, inUse }: Limits): boolean =>
  inUse.has(tool.id) &&
  tool['source-host'] === undefined &&
  tool.capabilities.every((capability) => isTooDear(tool, capability, team));

/** What a public project has from the host it lives with: its rule on licences is about what it brings in. */
const comesWithHost = (tool: Tool, { team, inUse }: Limits): boolean =>
  team.isPublic && tool['source-host'] !== undefined && inUse.has(tool.id);

/** The edition in which a team gets a capability: what is free in public is, for those who work there. */
export function editionOf(
  capability: ToolCapability,
  { isPublic }: Team,
): ToolCapability['edition'] {
  return isPublic && capability['free-in-public'] ? 'free' : capability.edition;
}

/** The constraints that a tool breaks whatever it is used for. */
export function brokenByTool(tool: Tool, limits: Limits): readonly Constraint[] {
  return limits.binding.filter((constraint) => BREAKS[constraint](tool, null, limits));
}

/** The constraints that stand against using a tool for one of its capabilities. */
export function brokenBy(
  tool: Tool,
  capability: ToolCapability,
  limits: Limits,
): readonly Constraint[] {
  return limits.binding.filter((constraint) => BREAKS[constraint](tool, capability, limits));
}

/** Whether a tool keeps to all constraints: for one of its capabilities, or as such. */
export function keepsTo(limits: Limits, tool: Tool, capability: ToolCapability | null): boolean {
  return !limits.binding.some((constraint) => BREAKS[constraint](tool, capability, limits));
}

/** Whether the team has it in an edition for its own machines that nobody can buy any more. */
export function isKeptInHouse(tool: Tool, { inUse }: Limits): boolean {
  return inUse.has(tool.id) && !runsItself(tool.hosting) && runsItself(tool['kept-hosting'] ?? []);
}

function runsItself(hosting: Tool['hosting']): boolean {
  const own = ['self-hosted', 'local-cli', 'library', 'document'];
  return hosting.some((place) => own.includes(place));
}
