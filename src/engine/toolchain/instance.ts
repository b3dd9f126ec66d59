import { byId, type Facility, type Problem } from './problem.ts';
import { type Scale, scaleOf } from './scale.ts';

/**
 * A problem, or what is left of one, as numbers. Facilities and demands are indices; everything that
 * is decided has left: what it costs is in `paid`, what it opened in `opened`.
 */
export interface Instance {
  readonly paid: number;
  /** Facilities that are open for certain, as places in the whole problem. */
  readonly opened: readonly number[];
  /** Place of each facility in the whole problem; places follow the order of ids. */
  readonly places: readonly number[];
  readonly opening: readonly number[];
  /** Index of the parent, -1 where there is none or it is open. */
  readonly parent: readonly number[];
  /** Whether it is one of those of which at most one may be open. */
  readonly exclusive: readonly boolean[];
  /** What leaving each demand open costs, or being served by what is open already. */
  readonly price: readonly number[];
  /** Per demand, cheapest first, then by facility; all cheaper than the price. */
  readonly arcs: readonly (readonly Arc[])[];
}

/** A facility that can serve a demand, and the cost of doing so. */
export interface Arc {
  readonly facility: number;
  readonly cost: number;
}

/** A set of open facilities, as places in the whole problem, with its value. */
export interface Choice {
  readonly opened: readonly number[];
  readonly value: number;
}

/** A whole problem as numbers, with what is needed to read the result. */
export interface WholeInstance extends Instance {
  readonly facilities: readonly Facility[];
  readonly demandIds: readonly string[];
  readonly scale: Scale;
}

/**
 * Turns a problem into numbers.
 * @throws RangeError when a parent is missing or the figures are too large
 */
export function instanceOf(problem: Problem): WholeInstance {
  const facilities = problem.facilities.toSorted(byId);
  const demands = problem.demands.toSorted(byId);
  const placeOf = new Map(facilities.map(({ id }, place) => [id, place]));
  const scale = scaleOf(problem);
  const price = demands.map((demand) =>
    demand.required ? scale.uncovered : demand.price * scale.cost,
  );
  return {
    paid: 0,
    opened: [],
    places: facilities.map((_, place) => place),
    opening: facilities.map(
      ({ cost, count, listed }) => cost * scale.cost + count * scale.count + (listed ? 1 : 0),
    ),
    parent: facilities.map(({ parent }) => placeOf.get(parent ?? '') ?? -1),
    exclusive: facilities.map(({ exclusive }) => exclusive),
    price,
    arcs: arcsOf(
      facilities,
      demands.map(({ id }) => id),
      price,
      scale,
    ),
    facilities,
    demandIds: demands.map(({ id }) => id),
    scale,
  };
}

function arcsOf(
  facilities: readonly Facility[],
  demandIds: readonly string[],
  price: readonly number[],
  scale: Scale,
): readonly (readonly Arc[])[] {
  const indexOf = new Map(demandIds.map((id, index) => [id, index]));
  const arcs: Arc[][] = demandIds.map(() => []);
  facilities.forEach(({ serves }, facility) => {
    serves.forEach((service) => {
      const demand = indexOf.get(service.demand) ?? -1;
      const cost = service.cost * scale.cost + service.rank * scale.rank;
      if (cost < (price[demand] ?? 0)) arcs[demand]?.push({ facility, cost });
    });
  });
  return arcs.map((list) => list.sort((a, b) => a.cost - b.cost || a.facility - b.facility));
}

/** The facility with its parent, the parent's parent, and so on, as far as they are not open. */
export function chainOf(instance: Instance, facility: number): number[] {
  const chain: number[] = [];
  for (let at = facility; at >= 0; at = instance.parent[at] ?? -1) chain.push(at);
  return chain;
}
