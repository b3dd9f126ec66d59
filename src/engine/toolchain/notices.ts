import { isEnded, type Tool } from '../../model/tool.ts';
import type { ToolNotice } from '../../model/toolchain.ts';
import { isSourceHost } from './catalogue.ts';
import { CONSTRAINT_WORDS, isKeptInHouse } from './constraints.ts';
import { isInUse, type Offer } from './offers.ts';
import type { Plan } from './plan.ts';

/** What is to be said of the tools in use, by tool: at most one remark on health and one on use. */
export function noticesOf(plan: Plan): readonly ToolNotice[] {
  return plan.situation.inventory.named.flatMap((tool) => [
    ...health(plan, tool),
    ...(isEnded(tool) || tool.kind !== 'tool' ? [] : use(plan, tool)),
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
  if (situation.limits.team.runsItself && isKeptInHouse(tool, situation.limits))
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
    const stand = broken.length > 1 ? 'stand' : 'stands';
    const says = `${tool.name} is in use, but ${rules} ${stand} against it${wayOut(plan, tool)}.`;
    return [{ ...base(tool), kind: 'conflict', urgency: 'soon', since: null, says }];
  }
  if (isGiven(plan, tool) || isUsed(plan, tool)) return [];
  const remark = { ...base(tool), since: null, successor: null, urgency: null };
  const overlap = overlapWith(plan, tool);
  if (overlap !== null) return [{ ...remark, kind: 'overlap', says: overlap }];
  const says = `${tool.name} meets none of the needs named here${byOthers(plan, tool)}: keep it if it serves another purpose, else drop it.`;
  return [{ ...remark, kind: 'no-need', says }];
}

/** The edition of the same host that keeps to the rules, where there is one. */
function wayOut({ situation }: Plan, tool: Tool): string {
  const { host } = situation.inventory;
  if (!isSourceHost(tool) || host === null || host === 'elsewhere' || host === tool) return '';
  return host['source-host'] === tool['source-host'] ? `; ${host.name} keeps to it` : '';
}

/** Whether it meets a need, or carries another tool that does. */
function isUsed({ tools, chosen }: Plan, { id }: Tool): boolean {
  return tools.has(id) || [...chosen.values()].some(({ tool }) => tool['part-of'] === id);
}

/** A runtime, an editor, a warehouse, or Git under every host: there for reasons of its own. */
function isGiven({ situation }: Plan, tool: Tool): boolean {
  const made = tool.capabilities.some(({ role }) => role === 'primary');
  return !made || situation.catalogue.places.has(tool);
}

/** Which other tool in use suffices, or null where none does. */
function overlapWith(plan: Plan, tool: Tool): string | null {
  const { host } = plan.situation.inventory;
  if (isSourceHost(tool) && host !== null && host !== 'elsewhere') {
    return `The code lives with ${host.name}, and one source host suffices, so ${tool.name} can go.`;
  }
  const names = chosenInstead(plan, tool).filter(isInUse).map(nameOf);
  if (names.length === 0) return null;
  const [does, suffices] = names.length > 1 ? ['do', 'suffice'] : ['does', 'suffices'];
  const others = names.join(' and ');
  return `${tool.name} does nothing here that ${others} ${does} not do as well, so ${others} ${suffices}.`;
}

function byOthers(plan: Plan, tool: Tool): string {
  const names = chosenInstead(plan, tool).map(nameOf);
  return names.length === 0 ? '' : ` as well as ${names.join(' and ')} would`;
}

/** What is chosen for the needs that a tool could meet, one offer for each tool. */
function chosenInstead(plan: Plan, tool: Tool): readonly Offer[] {
  const needs = plan.offers.filter((offer) => offer.tool === tool).map(({ need }) => need.id);
  const chosen = needs.flatMap((need) => plan.chosen.get(need) ?? []);
  return [...new Map(chosen.map((offer) => [offer.tool, offer])).values()];
}

const nameOf = ({ tool }: Offer): string => tool.name;
