import { type Arc, chainOf, type Instance } from './instance.ts';

const GONE = -1;

/** What is left when a facility is open: its chain is paid for, other exclusive ones are closed. */
export function withOpen(instance: Instance, facility: number): Instance {
  const open = new Set(chainOf(instance, facility));
  const takesTheOne = [...open].some((each) => instance.exclusive[each]);
  const closed = [...instance.exclusive.keys()].filter(
    (other) => takesTheOne && instance.exclusive[other] && !open.has(other),
  );
  return restrict(instance, open, new Set(closed));
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
  const left = instance.parent.map((_, at) => !open.has(at) && canOpen(instance, at, closed));
  const opened = [...instance.opened];
  let paid = instance.paid;
  for (const at of open) {
    opened.push(instance.places[at] ?? GONE);
    paid += instance.opening[at] ?? 0;
  }
  const demands: number[] = [];
  const price: number[] = [];
  const arcs: (readonly Arc[])[] = [];
  instance.arcs.forEach((old, demand) => {
    const served = open.size > 0 ? old.find((arc) => open.has(arc.facility)) : undefined;
    const least = served?.cost ?? instance.price[demand] ?? 0;
    const useful = old.filter((arc) => left[arc.facility] && arc.cost < least);
    price.push(least);
    arcs.push(useful);
    if (useful.length > 0) demands.push(demand);
    else paid += least;
  });
  return pick({ ...instance, paid, opened, price, arcs }, usefulIn(instance, arcs, open), demands);
}

/** Whether nothing in the chain is closed and no two in it exclude each other. */
function canOpen(instance: Instance, facility: number, closed: ReadonlySet<number>): boolean {
  let exclusive = 0;
  for (let at = facility; at >= 0; at = instance.parent[at] ?? GONE) {
    if (instance.exclusive[at]) exclusive++;
    if (exclusive > 1 || closed.has(at)) return false;
  }
  return true;
}

/** The facilities that can still serve something, with their parents up to the first open one. */
function usefulIn(
  instance: Instance,
  arcs: readonly (readonly Arc[])[],
  open: ReadonlySet<number>,
): number[] {
  const useful = new Uint8Array(instance.opening.length);
  for (const at of open) useful[at] = 2;
  arcs.forEach((list) => {
    list.forEach(({ facility }) => {
      for (let at = facility; at >= 0 && !useful[at]; at = instance.parent[at] ?? GONE) {
        useful[at] = 1;
      }
    });
  });
  const found: number[] = [];
  useful.forEach((mark, at) => {
    if (mark === 1) found.push(at);
  });
  return found;
}

/** The part of an instance that these facilities and demands make up, numbered anew. */
export function pick(
  instance: Instance,
  facilities: readonly number[],
  demands: readonly number[],
): Instance {
  const index = new Int32Array(instance.opening.length).fill(GONE);
  facilities.forEach((facility, at) => {
    index[facility] = at;
  });
  const renumbered = ({ facility, cost }: Arc): Arc => ({
    facility: index[facility] ?? GONE,
    cost,
  });
  return {
    paid: instance.paid,
    opened: instance.opened,
    places: facilities.map((at) => instance.places[at] ?? GONE),
    opening: facilities.map((at) => instance.opening[at] ?? 0),
    parent: facilities.map((at) => index[instance.parent[at] ?? GONE] ?? GONE),
    exclusive: facilities.map((at) => instance.exclusive[at] ?? false),
    price: demands.map((at) => instance.price[at] ?? 0),
    arcs: demands.map((at) => (instance.arcs[at] ?? []).map(renumbered)),
  };
}
