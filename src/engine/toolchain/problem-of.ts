import type { Tool } from '../../model/tool.ts';
import { isSourceHost } from './catalogue.ts';
import { type Price, supplierTerms } from './costs.ts';
import type { Opening } from './doubled.ts';
import type { ActiveNeed } from './needs.ts';
import type { Offer } from './offers.ts';
import type { Demand, Facility, Problem, Service } from './problem.ts';
import { isForTools, isThere, type Situation, type Standing } from './standing.ts';
import { isItsStore, keeps, storesOf } from './stores.ts';

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
  const byTool = grouped(offers, ({ tool }) => tool);
  const facilities: Facility[] = [];
  const groups = new Set<string>();
  withBesides(byTool.keys(), situation).forEach((tool) => {
    const made = byTool.get(tool) ?? [];
    situation.standings(tool).forEach((standing) => {
      const facility = facilityOf(tool, standing, made, market);
      if (facility) facilities.push(facility, ...storesAt(facility, tool, made, market));
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

/** The values by what they have in common, each group in their order. */
export function grouped<K, T>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  values.forEach((value) => {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  });
  return groups;
}

/** The tool that a facility stands for; it may name what is needed beside it and what it keeps as well. */
export function toolIdOf(facility: string): string {
  return facility.split(/[@#]/)[0] ?? facility;
}

function demand(need: ActiveNeed, price: Price): Demand {
  return { id: need.id, required: need.importance === 'required', price: price(['left-open']) };
}

const serviceOf = ({ need, cost, capability }: Offer): Service => ({
  demand: need.id,
  cost,
  rank: capability.rank,
});

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
  offers: readonly Offer[],
  { situation, opening }: Market,
): Facility | undefined {
  const parent = parentOf(standing, offers, situation);
  if (parent === undefined) return undefined;
  const { footing, group } = standing;
  return {
    id: facilityId(tool, standing),
    cost: opening(tool, footing).cost,
    count: footing === 'new' || (footing !== 'in-use' && group === null) ? 1 : 0,
    listed: true,
    parent,
    exclusive: isSourceHost(tool),
    serves: offers.filter(({ stores }) => stores.length === 0).map(serviceOf),
  };
}

/**
 * What the tool would keep, each a facility of its own with what is done on it. The price is the same
 * for all, and one of them has to be open where none is in use, so that it tells only on a second one.
 */
function storesAt(
  { id: parent }: Facility,
  tool: Tool,
  offers: readonly Offer[],
  { situation, price }: Market,
): readonly Facility[] {
  const kept = [...situation.stores].filter(
    (store) => keeps(tool, store) && !isItsStore(tool, store, situation),
  );
  return kept.map((store) => ({
    id: storeId(parent, store),
    cost: price(['second-store']),
    count: 0,
    listed: false,
    parent,
    exclusive: false,
    serves: offers.filter(({ stores }) => stores.includes(store)).map(serviceOf),
  }));
}

const storeId = (facility: string, store: string): string => `${facility}#${store}`;

function facilityId(tool: Tool, { beside }: Standing): string {
  return beside ? `${tool.id}@${beside.id}` : tool.id;
}

/**
 * The facility that must be open as well; undefined where it cannot be had. What is done on something
 * that the tool beside keeps needs that one for its store.
 */
function parentOf(
  { group, beside }: Standing,
  offers: readonly Offer[],
  situation: Situation,
): string | null | undefined {
  if (!beside) return group;
  const first = situation
    .standings(beside)
    .find((standing) => parentOf(standing, [], situation) !== undefined);
  if (!first) return undefined;
  const [store] = offers.flatMap(({ tool, on }) =>
    on.some((id) => keeps(tool, id)) ? [] : storesOf(beside, on, situation.stores),
  );
  const id = facilityId(beside, first);
  return store === undefined || isItsStore(beside, store, situation) ? id : storeId(id, store);
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
