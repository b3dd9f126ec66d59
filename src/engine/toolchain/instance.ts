import { compareIds, type Facility, type Problem } from './problem.ts';
import { type Scale, scaleOf } from './scale.ts';

/** A facility that can serve a demand, with the scaled cost of doing so. */
export interface Arc {
  readonly facility: number;
  readonly cost: number;
}

/** A problem as numbers: facilities and demands are indices in the order of their ids. */
export interface Instance {
  readonly facilities: readonly Facility[];
  readonly demandIds: readonly string[];
  readonly scale: Scale;
  /** Scaled cost of opening each facility. */
  readonly opening: readonly number[];
  /** Index of the parent, or -1. */
  readonly parent: readonly number[];
  readonly children: readonly (readonly number[])[];
  /** The facilities of which one at most may be open. */
  readonly exclusive: readonly number[];
  /** Scaled cost of leaving each demand open. */
  readonly price: readonly number[];
  /** Per demand, cheapest first, then by id; arcs dearer than leaving it open are left out. */
  readonly arcs: readonly (readonly Arc[])[];
}

/**
 * Turns a problem into numbers.
 * @throws RangeError when a parent is missing or the figures are too large
 */
export function instanceOf(problem: Problem): Instance {
  const facilities = problem.facilities.toSorted((a, b) => compareIds(a.id, b.id));
  const demands = problem.demands.toSorted((a, b) => compareIds(a.id, b.id));
  const indexOf = new Map(facilities.map((facility, index) => [facility.id, index]));
  const scale = scaleOf(problem);
  const parent = facilities.map(({ parent }) =>
    parent === null ? -1 : (indexOf.get(parent) ?? -1),
  );
  const price = demands.map((demand) =>
    demand.required ? scale.uncovered : demand.price * scale.cost,
  );
  return {
    facilities,
    demandIds: demands.map((demand) => demand.id),
    scale,
    opening: facilities.map((facility) => openingOf(facility, scale)),
    parent,
    children: facilities.map((_, index) => indicesWhere(parent, (each) => each === index)),
    exclusive: indicesWhere(facilities, (facility) => facility.exclusive),
    price,
    arcs: arcsOf(
      facilities,
      demands.map((demand) => demand.id),
      price,
      scale,
    ),
  };
}

function openingOf(facility: Facility, scale: Scale): number {
  const listed = facility.listed ? 1 : 0;
  return facility.cost * scale.cost + facility.count * scale.count + listed;
}

function arcsOf(
  facilities: readonly Facility[],
  demandIds: readonly string[],
  price: readonly number[],
  scale: Scale,
): readonly (readonly Arc[])[] {
  const demandIndex = new Map(demandIds.map((id, index) => [id, index]));
  const arcs: Arc[][] = demandIds.map(() => []);
  facilities.forEach((facility, index) => {
    for (const service of facility.serves) {
      const demand = demandIndex.get(service.demand) ?? -1;
      const cost = service.cost * scale.cost + service.rank * scale.rank;
      if (cost < (price[demand] ?? 0)) arcs[demand]?.push({ facility: index, cost });
    }
  });
  return arcs.map((list) => list.sort((a, b) => a.cost - b.cost || a.facility - b.facility));
}

function indicesWhere<T>(list: readonly T[], test: (item: T) => boolean): number[] {
  return list.flatMap((item, index) => (test(item) ? [index] : []));
}
