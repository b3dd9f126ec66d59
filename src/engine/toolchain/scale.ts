import type { Facility, Problem, Service } from './problem.ts';

/**
 * Weights that fold the five counted parts of the objective into one integer, so that comparing
 * integers is comparing the parts from top to bottom.
 */
export interface Scale {
  readonly uncovered: number;
  readonly cost: number;
  readonly count: number;
  readonly rank: number;
}

/**
 * Weights for a problem. Each part of a solution without superfluous facilities is bounded by the
 * dearest way to meet each demand on its own, so the next part up weighs one more than that bound.
 * @throws RangeError when the figures are too large for exact integers in a double
 */
export function scaleOf(problem: Problem): Scale {
  const most = bounds(problem);
  const rank = most.ids + 1;
  const count = rank * (most.rank + 1);
  const cost = count * (most.count + 1);
  const uncovered = cost * (most.cost + 1);
  if (!Number.isSafeInteger(uncovered * (problem.demands.length + 1))) {
    throw new RangeError('The figures of the toolchain are too large to be compared exactly.');
  }
  return { uncovered, cost, count, rank };
}

interface Bounds {
  cost: number;
  count: number;
  rank: number;
  ids: number;
}

/** Raises the bounds of a demand to what serving it alone comes to, part by part. */
function raise(bounds: Bounds, opening: Bounds, { cost, rank }: Service): void {
  bounds.cost = Math.max(bounds.cost, opening.cost + cost);
  bounds.count = Math.max(bounds.count, opening.count);
  bounds.rank = Math.max(bounds.rank, rank);
  bounds.ids = Math.max(bounds.ids, opening.ids);
}

function bounds(problem: Problem): Bounds {
  const byId = new Map(problem.facilities.map((facility) => [facility.id, facility]));
  const dearest = new Map<string, Bounds>();
  for (const demand of problem.demands) {
    dearest.set(demand.id, { cost: demand.required ? 0 : demand.price, count: 0, rank: 0, ids: 0 });
  }
  problem.facilities.forEach((facility) => {
    const opening = openingOf(withParents(facility, byId));
    facility.serves.forEach((service) => {
      const known = dearest.get(service.demand);
      if (known) raise(known, opening, service);
    });
  });
  const sum = { cost: 0, count: 0, rank: 0, ids: 0 };
  dearest.forEach((each) => {
    sum.cost += each.cost;
    sum.count += each.count;
    sum.rank += each.rank;
    sum.ids += each.ids;
  });
  return sum;
}

/** A facility and everything that must be open with it. */
export function withParents(
  facility: Facility,
  byId: ReadonlyMap<string, Facility>,
): readonly Facility[] {
  const chain = [facility];
  let next = facility.parent;
  while (next !== null) {
    const parent = byId.get(next);
    if (!parent || chain.includes(parent)) {
      throw new RangeError(`The parent of ${facility.id} is missing or its own ancestor: ${next}.`);
    }
    chain.push(parent);
    next = parent.parent;
  }
  return chain;
}

/** What opening a facility with its parents comes to. */
function openingOf(chain: readonly Facility[]): Bounds {
  const sum = { cost: 0, count: 0, rank: 0, ids: 0 };
  chain.forEach(({ cost, count, listed }) => {
    sum.cost += cost;
    sum.count += count;
    if (listed) sum.ids += 1;
  });
  return sum;
}
