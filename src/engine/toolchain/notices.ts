import type { Tool } from '../../model/tool.ts';
import type { ToolNotice } from '../../model/toolchain.ts';
import { isDead, isSourceHost } from './catalogue.ts';
import { CONSTRAINT_WORDS, isKeptInHouse, mustRunItself } from './constraints.ts';
import type { Plan } from './plan.ts';

/** What is to be said of the tools in use, by tool: at most one remark on health and one on use. */
export function noticesOf(plan: Plan): readonly ToolNotice[] {
  return plan.situation.inventory.named.flatMap((tool) => [
    ...health(plan, tool),
    ...(isDead(tool) || tool.kind !== 'tool' ? [] : use(plan, tool)),
  ]);
}

/** What happened to the product, since when, and how urgent that is. */
function health({ situation }: Plan, tool: Tool): ToolNotice[] {
  const since = tool.since === null ? '' : ` (${tool.since})`;
  const note = tool.note === null ? '' : ` ${tool.note}`;
  const about = (
    kind: ToolNotice['kind'],
    urgency: ToolNotice['urgency'],
    what: string,
  ): ToolNotice[] => [
    { ...base(tool), kind, urgency, says: `${tool.name} ${what}${since}.${note}` },
  ];
  if (tool.status === 'discontinued') return about('dead', 'now', 'is no longer offered');
  if (tool.status === 'archived')
    return about('dead', 'soon', 'has been archived and gets no more fixes');
  if (tool.recommend === 'no') return about('caution', 'soon', 'is not recommended any more');
  if (tool.recommend === 'caution')
    return about('caution', 'when-convenient', 'is to be used with caution');
  if (mustRunItself(situation.limits.answers) && isKeptInHouse(tool, situation.limits))
    return about('caution', 'when-convenient', 'is no longer sold to be run in house');
  if (tool.status === 'acquired') return about('sold', 'when-convenient', 'has changed hands');
  if (tool.status === 'maintenance') return about('caution', 'when-convenient', 'gets fixes only');
  return [];
}

function base(tool: Tool) {
  return { tool: tool.id, name: tool.name, since: tool.since, successor: tool.successor };
}

/** Whether the toolchain uses the tool, and if not, why. */
function use(plan: Plan, tool: Tool): ToolNotice[] {
  const broken = plan.situation.inventory.conflicts.get(tool.id);
  if (broken) {
    const rules = broken.map((constraint) => CONSTRAINT_WORDS[constraint]).join(' and ');
    const says = `${tool.name} is in use, but ${rules} ${broken.length > 1 ? 'stand' : 'stands'} against it.`;
    return [{ ...base(tool), kind: 'conflict', urgency: 'soon', since: null, says }];
  }
  if (isGiven(plan, tool) || isUsed(plan, tool)) return [];
  const better = isSourceHost(tool) ? hostsInstead(plan) : betterThan(plan, tool);
  const remark = { ...base(tool), since: null, successor: null, urgency: null };
  if (better.length === 0) {
    const says = `${tool.name} meets none of the needs named here: keep it if it serves another purpose, else drop it.`;
    return [{ ...remark, kind: 'no-need', says }];
  }
  const says = `${tool.name} does what ${better.join(' and ')} ${better.length > 1 ? 'do' : 'does'} as well, so one of them suffices.`;
  return [{ ...remark, kind: 'overlap', says }];
}

function isUsed({ chosen }: Plan, tool: Tool): boolean {
  return [...chosen.values()].some((offer) => offer.tool === tool);
}

/** A runtime, an editor, a warehouse, or Git under every host: there for reasons of its own. */
function isGiven({ situation }: Plan, tool: Tool): boolean {
  const made = tool.capabilities.some(({ role }) => role === 'primary');
  return !made || situation.catalogue.places.has(tool);
}

/** Where the code lives instead: a second source host is one too many. */
function hostsInstead({ chosen }: Plan): string[] {
  const hosts = [...chosen.values()].filter(({ capability }) => capability.id === 'source-control');
  return hosts.map(({ tool }) => tool.name);
}

/** The chosen tools that do all that this one could do here. */
function betterThan(plan: Plan, tool: Tool): string[] {
  const needs = plan.offers.filter((offer) => offer.tool === tool).map(({ need }) => need.id);
  const names = needs.flatMap((need) => plan.chosen.get(need)?.tool.name ?? []);
  return [...new Set(names)];
}
