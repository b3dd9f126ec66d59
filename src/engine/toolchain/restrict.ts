import { chainOf, type Instance } from './instance.ts';

const GONE = -1;

/** What is left when a facility is open: its chain is paid for, other exclusive ones are closed. */
export function withOpen(instance: Instance, facility: number): Instance {
  const open = new Set(chainOf(instance, facility));
  const closed = instance.exclusive.flatMap((exclusive, other) =>
    exclusive && !open.has(other) ? [other] : [],
  );
  const takesTheOne = [...open].some((each) => instance.exclusive[each]);
  return restrict(instance, open, new Set(takesTheOne ? closed : []));
}

/** What is left when facilities are closed, with everything that needs one of them. */
export function withClosed(instance: Instance, facilities: Iterable<number>): Instance {
  return restrict(instance, new Set(), new Set(facilities));
}

/** The instance without the facilities that are decided and those that have become useless. */
function restrict(
  instance: Instance,
  open: ReadonlySet<number>,
  closed: ReadonlySet<number>,
): Instance {
  const gone = instance.opening.map((_, facility) => {
    const chain = chainOf(instance, facility);
    const exclusive = chain.filter((at) => instance.exclusive[at]).length;
    return open.has(facility) || exclusive > 1 || chain.some((at) => closed.has(at));
  });
  const price = instance.price.map((price, demand) => {
    const served = instance.arcs[demand]?.find((arc) => open.has(arc.facility));
    return Math.min(price, served?.cost ?? price);
  });
  const arcs = instance.arcs.map((list, demand) =>
    list.filter((arc) => !gone[arc.facility] && arc.cost < (price[demand] ?? 0)),
  );
  const useful = new Set(
    arcs.flatMap((list) => list.flatMap((arc) => chainOf(instance, arc.facility))),
  );
  const kept = instance.opening.flatMap((_, at) => (useful.has(at) && !gone[at] ? [at] : []));
  const demands = arcs.flatMap((list, demand) => (list.length > 0 ? [demand] : []));
  const opened = [...open].map((at) => instance.places[at] ?? GONE);
  let paid = instance.paid;
  for (const at of open) paid += instance.opening[at] ?? 0;
  price.forEach((each, demand) => {
    if (arcs[demand]?.length === 0) paid += each;
  });
  return pick(
    { ...instance, price, arcs, paid, opened: [...instance.opened, ...opened] },
    kept,
    demands,
  );
}

/** The part of an instance that these facilities and demands make up, numbered anew. */
export function pick(
  instance: Instance,
  facilities: readonly number[],
  demands: readonly number[],
): Instance {
  const index = new Map(facilities.map((facility, at) => [facility, at]));
  const at = <T>(list: readonly T[], places: readonly number[]) =>
    places.flatMap((place) => list.slice(place, place + 1));
  return {
    paid: instance.paid,
    opened: instance.opened,
    places: at(instance.places, facilities),
    opening: at(instance.opening, facilities),
    parent: at(instance.parent, facilities).map((parent) => index.get(parent) ?? GONE),
    exclusive: at(instance.exclusive, facilities),
    price: at(instance.price, demands),
    arcs: at(instance.arcs, demands).map((list) =>
      list.map(({ facility, cost }) => ({ facility: index.get(facility) ?? GONE, cost })),
    ),
  };
}
