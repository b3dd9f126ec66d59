import type { Tool } from '../../model/tool.ts';
import { isSourceHost } from './catalogue.ts';
import { type Price, supplierTerms } from './costs.ts';
import type { Opening } from './doubled.ts';
import type { ActiveNeed } from './needs.ts';
import type { Offer } from './offers.ts';
import type { Demand, Facility, Problem, Service } from './problem.ts';
import { isForTools, isThere, type Situation, type Standing } from './standing.ts';

/** What is wanted, and what could be had at which price. */
export interface Market {
  readonly needs: readonly ActiveNeed[];
  readonly offers: readonly Offer[];
  readonly situation: Situation;
  readonly price: Price;
  readonly opening: Opening;
}

/** Puts needs and offers as a problem of facility location; suites and clouds become parents. */
export function problemOf(market: Market): Problem {
  const { needs, offers, situation, price } = market;
  const services = servicesOf(offers);
  const facilities: Facility[] = [];
  const groups = new Set<string>();
  withBesides(services.keys(), situation).forEach((tool) => {
    const serves = services.get(tool) ?? [];
    situation.standings(tool).forEach((standing) => {
      const facility = facilityOf(tool, standing, serves, market);
      if (facility) facilities.push(facility);
      if (standing.group !== null) groups.add(standing.group);
    });
  });
  groups.forEach((group) => {
    facilities.push(groupFacility(group, situation, price));
  });
  return {
    demands: needs.filter((need) => isForTools(need, situation)).map((need) => demand(need, price)),
    facilities,
  };
}

/** The tool that a facility stands for; one that needs another beside it names that one as well. */
export function toolIdOf(facility: string): string {
  return facility.split('@')[0] ?? facility;
}

function demand(need: ActiveNeed, price: Price): Demand {
  return { id: need.id, required: need.importance === 'required', price: price(['left-open']) };
}

function servicesOf(offers: readonly Offer[]): Map<Tool, Service[]> {
  const services = new Map<Tool, Service[]>();
  offers.forEach(({ need, tool, capability, cost }) => {
    const service = { demand: need.id, cost, rank: capability.rank };
    const known = services.get(tool);
    if (known) known.push(service);
    else services.set(tool, [service]);
  });
  return services;
}

/** The same with the tools that have to be chosen beside them, also beside one that is added on the way. */
function withBesides(tools: Iterable<Tool>, situation: Situation): ReadonlySet<Tool> {
  const all = new Set(tools);
  all.forEach((tool) => {
    situation.standings(tool).forEach(({ beside }) => {
      if (beside) all.add(beside);
    });
  });
  return all;
}

function facilityOf(
  tool: Tool,
  standing: Standing,
  serves: readonly Service[],
  { situation, opening }: Market,
): Facility | undefined {
  const parent = parentOf(standing, situation);
  if (parent === undefined) return undefined;
  const { footing, group } = standing;
  return {
    id: facilityId(tool, standing),
    cost: opening(tool, footing).cost,
    count: footing === 'new' || (footing !== 'in-use' && group === null) ? 1 : 0,
    listed: true,
    parent,
    exclusive: isSourceHost(tool),
    serves,
  };
}

function facilityId(tool: Tool, { beside }: Standing): string {
  return beside ? `${tool.id}@${beside.id}` : tool.id;
}

/** The facility that must be open as well; undefined where it cannot be had. */
function parentOf({ group, beside }: Standing, situation: Situation): string | null | undefined {
  if (!beside) return group;
  const first = situation
    .standings(beside)
    .find((standing) => parentOf(standing, situation) !== undefined);
  return first && facilityId(beside, first);
}

function groupFacility(group: string, situation: Situation, price: Price): Facility {
  const { team } = situation.limits;
  const entry = price(supplierTerms(team)) - price(['sibling']);
  return {
    id: group,
    cost: isThere(group, situation) ? 0 : Math.max(0, entry),
    // Also where it is there already: its services count with it, and would count for nothing otherwise.
    count: 1,
    listed: false,
    parent: null,
    exclusive: false,
    serves: [],
  };
}
