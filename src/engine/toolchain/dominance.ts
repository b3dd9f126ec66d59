import type { Arc, Instance } from './instance.ts';
import { withClosed } from './restrict.ts';

/** What is left when everything that is dominated is closed. */
export function withoutDominated(instance: Instance): Instance {
  const dominated = dominatedIn(instance);
  return dominated.size > 0 ? withClosed(instance, dominated) : instance;
}

/**
 * Each facility that another one can always stand in for: it serves the same demands as cheaply and
 * does not cost more to open, parents included. Of two that are equal the one with the smaller id
 * stays, so neither the value nor the first list of ids is lost by closing the others.
 */
export function dominatedIn(instance: Instance): ReadonlySet<number> {
  const serves = servicesOf(instance);
  const parents = new Set(instance.parent);
  const dominated = new Set<number>();
  serves.forEach((services, facility) => {
    const rarest = fewestRivals(services);
    if (!rarest || parents.has(facility)) return;
    const stronger = rarest.rivals.some(
      ({ facility: other, cost }) =>
        cost <= rarest.cost &&
        other !== facility &&
        !dominated.has(other) &&
        (services.length === 1 || servesAsWell(serves[other] ?? [], services)) &&
        standsIn(instance, other, facility),
    );
    if (stronger) dominated.add(facility);
  });
  return dominated;
}

function fewestRivals(services: readonly ServiceOf[]): ServiceOf | undefined {
  return services.reduce<ServiceOf | undefined>(
    (best, each) => (best && best.rivals.length <= each.rivals.length ? best : each),
    undefined,
  );
}

interface ServiceOf {
  readonly demand: number;
  readonly cost: number;
  /** Everything that serves the same demand. */
  readonly rivals: readonly Arc[];
}

function servicesOf(instance: Instance): readonly (readonly ServiceOf[])[] {
  const serves: ServiceOf[][] = instance.opening.map(() => []);
  instance.arcs.forEach((rivals, demand) => {
    for (const { facility, cost } of rivals) serves[facility]?.push({ demand, cost, rivals });
  });
  return serves;
}

/** Both lists are in the order of demands. */
function servesAsWell(other: readonly ServiceOf[], services: readonly ServiceOf[]): boolean {
  return services.every(({ demand, cost }) =>
    other.some((service) => service.demand === demand && service.cost <= cost),
  );
}

/** Whether opening the other instead never costs more, breaks nothing, and never loses a tie. */
function standsIn(instance: Instance, other: number, facility: number): boolean {
  const { opening, parent, exclusive } = instance;
  let cost = 0;
  let added = 0;
  let excluding = 0;
  for (let at = other; at >= 0 && !isInChain(instance, at, facility); at = parent[at] ?? -1) {
    cost += opening[at] ?? 0;
    added += 1;
    if (exclusive[at]) excluding += 1;
  }
  const spare = opening[facility] ?? 0;
  if (excluding > (exclusive[facility] ? 1 : 0)) return false;
  return cost < spare || (cost === spare && added === 1 && other < facility);
}

/** Whether something is a facility itself, its parent, the parent's parent, and so on. */
function isInChain({ parent }: Instance, sought: number, facility: number): boolean {
  for (let at = facility; at >= 0; at = parent[at] ?? -1) if (at === sought) return true;
  return false;
}
