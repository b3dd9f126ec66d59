import type { Answers } from '../../model/answers.ts';
import { isProposable, type Tool } from '../../model/tool.ts';
import { overlap } from '../named-answers.ts';
import { type Catalogue, isSourceHost } from './catalogue.ts';
import { keepsTo, type Limits } from './constraints.ts';
import { type Footing, isCloudBound, isUtility } from './costs.ts';
import type { Inventory } from './inventory.ts';
import { type ActiveNeed, ANY_LANGUAGE } from './needs.ts';
import type { Team } from './team.ts';

/** Everything about a team that decides whether and how a tool can be had. */
export interface Situation {
  readonly answers: Answers;
  readonly limits: Limits;
  readonly catalogue: Catalogue;
  readonly inventory: Inventory;
  /** No source host is known and one is needed, so that one may be chosen. */
  readonly choosesHost: boolean;
  /** The jobs that are needed for themselves, or that a tool in use is made for. */
  readonly jobs: ReadonlySet<string>;
  /** What jobs are done on and is kept for certain. */
  readonly stores: ReadonlySet<string>;
  /** The ways in which the team can have a tool; none where it cannot be proposed. */
  readonly standings: (tool: Tool) => readonly Standing[];
}

/** One way in which a team can have a tool. */
export interface Standing {
  readonly footing: Footing;
  /** A suite or the team's own cloud with which it counts as one decision. */
  readonly group: string | null;
  /** A tool that has to be chosen with it. */
  readonly beside: Tool | null;
}

/** Completes a situation by the standings of tools, each worked out once. */
export function withStandings(facts: Omit<Situation, 'standings'>): Situation {
  const known = new Map<Tool, readonly Standing[]>();
  const standings = (tool: Tool): readonly Standing[] => {
    const found = known.get(tool);
    if (found) return found;
    const worked = standingsOf(tool, situation);
    known.set(tool, worked);
    return worked;
  };
  const situation = { ...facts, standings };
  return situation;
}

function standingsOf(tool: Tool, situation: Situation): readonly Standing[] {
  const { inventory, limits } = situation;
  const group = groupOf(tool, situation);
  const working = inventory.working.has(tool.id);
  if (isSourceHost(tool) && !situation.choosesHost && inventory.host !== tool) return [];
  if (working) return [{ footing: 'in-use', group, beside: null }];
  const can = isProposable(tool) && factsHold(tool, limits.team) && keepsTo(limits, tool, null);
  if (!can) return [];
  return besideOf(tool, situation).map((beside) => standing(group, beside, situation));
}

function standing(group: string | null, beside: Tool | null, situation: Situation): Standing {
  if (group !== null && isThere(group, situation)) return { footing: 'sibling', group, beside };
  const shared = beside === null || groupOf(beside, situation) === group;
  return { footing: group !== null && shared ? 'member' : 'new', group, beside };
}

/** Whether what a tool is bound to is known to be true of the team; of where it runs and who it is, whether it may be. */
function factsHold(tool: Tool, team: Team): boolean {
  const { cloud, languages, organisations, runtimes } = tool;
  return (
    (!tool['needs-kubernetes'] || team.runsKubernetes) &&
    mayRunOn(team.runtimes, runtimes) &&
    mayBeAmong(team.organisations, organisations) &&
    (!isCloudBound(tool) || overlap(team.clouds, cloud)) &&
    (!languages || overlap(team.languages, languages))
  );
}

/** Whether a team may run where a tool is of use; what is of use in one place alone waits until that is known. */
function mayRunOn(known: readonly string[], places: Tool['runtimes']): boolean {
  return places?.length === 1 ? overlap(known, places) : mayBeAmong(known, places);
}

/** Whether nothing known of a team keeps it from what is for some alone. */
function mayBeAmong(known: readonly string[], some: readonly string[] | undefined): boolean {
  return some === undefined || known.length === 0 || overlap(known, some);
}

/** The tools of which one has to be chosen too; null stands for "nothing is missing". */
function besideOf(tool: Tool, situation: Situation): readonly (Tool | null)[] {
  const hosts = missingHost(tool, situation);
  return hosts.every((host) => host === null) && hosts.length > 0
    ? missingWhole(tool, situation)
    : hosts;
}

function missingHost(tool: Tool, situation: Situation): readonly (Tool | null)[] {
  const bound = tool['source-host'];
  const { host } = situation.inventory;
  if (bound === undefined || isSourceHost(tool)) return [null];
  if (host !== null) return host !== 'elsewhere' && host['source-host'] === bound ? [null] : [];
  return situation.choosesHost ? (situation.catalogue.hosts.get(bound) ?? []) : [];
}

function missingWhole(tool: Tool, situation: Situation): readonly (Tool | null)[] {
  const whole = tool['part-of'];
  const { working, suites } = situation.inventory;
  if (whole === undefined || working.has(whole) || suites.has(whole)) return [null];
  const { byId, places } = situation.catalogue;
  const found = byId.get(whole);
  // Nobody moves to another place for the sake of a part of it.
  if (found) return places.has(found) ? [] : [found];
  return [...byId.values()].filter((other) => other.suite === whole && !other['part-of']);
}

/**
 * A service of the team's only cloud counts with the cloud, everything else with its suite. Nobody
 * takes on a suite for the sake of one free utility in it, so that stands alone until the suite is there.
 */
export function groupOf(tool: Tool, { limits, inventory }: Situation): string | null {
  const { clouds } = limits.team;
  if (clouds.length === 1 && tool.suite === clouds[0]) return `cloud:${tool.suite}`;
  if (tool.suite === null || (isUtility(tool) && !inventory.suites.has(tool.suite))) return null;
  return `suite:${tool.suite}`;
}

/** Whether a suite or cloud is there already, so that joining it costs nothing. */
export function isThere(group: string, { inventory }: Situation): boolean {
  return group.startsWith('cloud:') || inventory.suites.has(group.slice('suite:'.length));
}

/** Whether a tool has to be found: not for what is given, nor for a language that is not known. */
export function isForTools(need: ActiveNeed, situation: Situation): boolean {
  return need.kind === 'tool' && need.scope !== ANY_LANGUAGE && !isHostGiven(need, situation);
}

/** Whether the need is for a source host and the code lives where no toolchain could put it. */
export function isHostGiven({ options }: ActiveNeed, { inventory }: Situation): boolean {
  const { host, conflicts } = inventory;
  const outside = host !== null && (host === 'elsewhere' || conflicts.has(host.id));
  return outside && options.some(({ id }) => id === 'source-control');
}
