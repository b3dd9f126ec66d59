import type { KnowledgeBase } from '../../model/knowledge.ts';
import { isOpenSource } from '../../model/license.ts';
import { capabilitiesOf, needsOf } from '../../model/target.ts';
import { isEnded, madeFor, type Tool } from '../../model/tool.ts';
import type { ToolNotice } from '../../model/toolchain.ts';
import { isSourceHost } from './catalogue.ts';
import { CONSTRAINT_WORDS, freeTierEnd, isKeptInHouse } from './constraints.ts';
import type { ToolchainContext, Waiting } from './context.ts';
import { hasToGo } from './inventory.ts';
import { isInUse, type Offer } from './offers.ts';
import type { Plan } from './plan.ts';

/** What is to be said of the tools in use, by tool: at most one remark on health and one on use. */
export function noticesOf(
  kb: KnowledgeBase,
  context: ToolchainContext,
  plan: Plan,
): readonly ToolNotice[] {
  const prospects = prospectsOf(kb, context);
  return plan.situation.inventory.named.flatMap((tool) => [
    ...health(plan, tool),
    ...(isEnded(tool) || tool.kind !== 'tool' ? [] : use(plan, tool, prospects)),
  ]);
}

/** A target that may be adopted yet, and the capabilities that it would ask for. */
interface Prospect {
  readonly name: string;
  readonly verdict: Waiting['verdict'];
  readonly capabilities: ReadonlySet<string>;
}

/**
 * What a tool may be kept for, what comes later before what is only considered. Under which conditions
 * a need holds is not looked at: until the target is adopted the answers may change.
 */
function prospectsOf(kb: KnowledgeBase, { waiting = [] }: ToolchainContext): readonly Prospect[] {
  const prospects = kb.targets.flatMap((target): Prospect[] => {
    const verdict = waiting.find(({ id }) => id === target.id)?.verdict;
    if (verdict === undefined) return [];
    const capabilities = new Set(needsOf(target).flatMap(capabilitiesOf));
    return [{ name: target.name, verdict, capabilities }];
  });
  const isLater = ({ verdict }: Prospect) => verdict === 'later';
  return [...prospects.filter(isLater), ...prospects.filter((each) => !isLater(each))];
}

/** What happened to the product, since when, and how urgent that is. */
function health(plan: Plan, tool: Tool): ToolNotice[] {
  const { situation } = plan;
  const since = tool.since === null ? '' : ` (${tool.since})`;
  const note = tool.note === null ? '' : ` ${tool.note}`;
  const about = (
    kind: ToolNotice['kind'],
    urgency: ToolNotice['urgency'],
    what: string,
    then = '',
  ): ToolNotice[] => [
    { ...base(plan, tool), kind, urgency, says: `${tool.name} ${what}${since}${then}.${note}` },
  ];
  if (tool.ends !== undefined)
    return about('dead', 'soon', 'is closed to new customers', ` and ends in ${tool.ends}`);
  if (tool.status === 'discontinued') {
    const kept = isOpenSource(tool.license) ? 'maintained' : 'offered';
    return about('dead', 'now', `is no longer ${kept}`);
  }
  if (tool.status === 'archived')
    return about('dead', 'soon', 'has been archived and gets no more fixes');
  if (tool.recommend === 'no') return about('caution', 'soon', 'is not recommended any more');
  if (tool.recommend === 'caution')
    return about('caution', 'when-convenient', 'is to be used with caution');
  if (situation.limits.team.runsItself && isKeptInHouse(tool, situation.limits))
    return about('caution', 'when-convenient', 'is no longer sold to be run in house');
  if (tool.status === 'acquired') {
    // Who owns it now is worth knowing; without a successor there is nothing to do about it.
    return about('sold', tool.successor === null ? null : 'when-convenient', 'has changed hands');
  }
  if (tool.status === 'maintenance') return about('caution', 'when-convenient', 'gets fixes only');
  return [];
}

function base(plan: Plan, tool: Tool) {
  const successor = heirOf(plan, tool) ?? tool.successor;
  return { tool: tool.id, name: tool.name, since: tool.since, successor };
}

/** The tool of the toolchain that does most of what a tool was made for that has to go. */
function heirOf(plan: Plan, tool: Tool): string | null {
  const { chosen, situation } = plan;
  if (!hasToGo(situation.inventory, tool) || isGiven(plan, tool)) return null;
  const made = madeFor(tool).map(({ id }) => id);
  const jobs = new Map<string, number>();
  for (const { tool: heir, capability } of chosen.values()) {
    if (made.includes(capability.id)) jobs.set(heir.id, (jobs.get(heir.id) ?? 0) + 1);
  }
  const [most] = [...jobs].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

/** Whether the toolchain uses the tool, and if not, why. */
function use(plan: Plan, tool: Tool, prospects: readonly Prospect[]): ToolNotice[] {
  const broken = plan.situation.inventory.conflicts.get(tool.id);
  if (broken) {
    const rules = broken.map((constraint) => CONSTRAINT_WORDS[constraint]).join(' and ');
    const stand = broken.length > 1 ? 'stand' : 'stands';
    const ends = broken.includes('tool_budget')
      ? freeTierEnd(':', tool, plan.situation.limits)
      : '';
    const says = `${tool.name} is in use, but ${rules} ${stand} against it${ends}${wayOut(plan, tool)}.`;
    return [{ ...base(plan, tool), kind: 'conflict', urgency: 'soon', since: null, says }];
  }
  if (isGiven(plan, tool) || isUsed(plan, tool)) return [];
  const remark = { ...base(plan, tool), since: null, successor: null, urgency: null };
  const second = secondHost(plan, tool);
  if (second !== null) return [{ ...remark, kind: 'overlap', says: second }];
  const prospect = prospects.find((each) => isMadeFor(plan, tool, each));
  if (prospect) return [{ ...remark, kind: 'no-need', says: keptFor(tool, prospect) }];
  const overlap = overlapWith(plan, tool);
  if (overlap !== null) return [{ ...remark, kind: 'overlap', says: overlap }];
  const names = chosenInstead(plan, tool)
    .filter(({ need }) => !need.practised)
    .map(nameOf);
  // What no need asks about may be as useful as ever.
  if (names.length === 0) return [];
  const does = names.length > 1 ? 'serve' : 'serves';
  const says = `${names.join(' and ')} ${does} better for what is needed here; keep ${tool.name} for what else it is used for.`;
  return [{ ...remark, kind: 'no-need', says }];
}

/** An exception for a place, or the edition of the same host that keeps to the rules, where there is one. */
function wayOut({ situation }: Plan, tool: Tool): string {
  const { host } = situation.inventory;
  if (situation.catalogue.places.has(tool)) return ': agree on an exception for what runs there';
  if (!isSourceHost(tool) || host === null || host === 'elsewhere' || host === tool) return '';
  return host['source-host'] === tool['source-host'] ? `; ${host.name} keeps to it` : '';
}

/** Whether it meets a need, or carries another tool that does. */
function isUsed({ tools, chosen }: Plan, { id }: Tool): boolean {
  return tools.has(id) || [...chosen.values()].some(({ tool }) => tool['part-of'] === id);
}

/** A runtime, an editor, a warehouse, where the code lives, or Git under that: there for reasons of its own. */
function isGiven({ situation }: Plan, tool: Tool): boolean {
  return (
    madeFor(tool).length === 0 ||
    situation.catalogue.places.has(tool) ||
    situation.inventory.host === tool
  );
}

/** Whether a target would ask for what the tool is made for, and nothing else does that already. */
function isMadeFor({ chosen }: Plan, tool: Tool, { capabilities }: Prospect): boolean {
  const done = new Set([...chosen.values()].map(({ capability }) => capability.id));
  return madeFor(tool).some(({ id }) => capabilities.has(id) && !done.has(id));
}

function keptFor(tool: Tool, { name, verdict }: Prospect): string {
  return verdict === 'later'
    ? `${tool.name} is for ${name}, which comes later: keep it for that.`
    : `${tool.name} is for ${name}, which is worth considering: keep it until that is decided.`;
}

/** That the code lives elsewhere, where the tool is another source host; else null. */
function secondHost({ situation }: Plan, tool: Tool): string | null {
  const { host } = situation.inventory;
  if (!isSourceHost(tool) || host === null || host === 'elsewhere') return null;
  return `The code lives with ${host.name}, and one source host suffices, so ${tool.name} can go.`;
}

/** Which other tool in use suffices, or null where none does. */
function overlapWith(plan: Plan, tool: Tool): string | null {
  const names = chosenInstead(plan, tool).filter(isInUse).map(nameOf);
  if (names.length === 0) return null;
  const [does, suffices] = names.length > 1 ? ['do', 'suffice'] : ['does', 'suffices'];
  const others = names.join(' and ');
  return `${tool.name} does nothing here that ${others} ${does} not do as well, so ${others} ${suffices}.`;
}

/** What is chosen for the needs that a tool could meet, one offer for each tool. */
function chosenInstead(plan: Plan, tool: Tool): readonly Offer[] {
  const needs = plan.offers.filter((offer) => offer.tool === tool).map(({ need }) => need.id);
  const chosen = needs.flatMap((need) => plan.chosen.get(need) ?? []);
  return [...new Map(chosen.map((offer) => [offer.tool, offer])).values()];
}

const nameOf = ({ tool }: Offer): string => tool.name;
