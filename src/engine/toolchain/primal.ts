import { type Choice, chainOf, type Instance } from './instance.ts';

/**
 * A good choice near a set of facilities: they are opened as long as nothing forbids it, then
 * facilities are dropped and added, one at a time, as long as that makes the choice better.
 */
export function choiceNear(instance: Instance, candidates: Iterable<number>): Choice {
  let open = new Set<number>();
  for (const facility of candidates) open = added(instance, open, facility) ?? open;
  let value = valueOfOpen(instance, open);
  for (let moved = true; moved; ) {
    moved = false;
    for (const facility of instance.opening.keys()) {
      const next = open.has(facility)
        ? dropped(instance, open, facility)
        : added(instance, open, facility);
      const worth = next ? valueOfOpen(instance, next) : value;
      if (!next || worth >= value) continue;
      [open, value, moved] = [next, worth, true];
    }
  }
  const places = [...open].map((facility) => instance.places[facility] ?? -1);
  return { opened: [...instance.opened, ...places], value };
}

function valueOfOpen(instance: Instance, open: ReadonlySet<number>): number {
  let value = instance.paid;
  for (const facility of open) value += instance.opening[facility] ?? 0;
  instance.arcs.forEach((arcs, demand) => {
    const served = arcs.find((arc) => open.has(arc.facility));
    value += served?.cost ?? instance.price[demand] ?? 0;
  });
  return value;
}

/** With a facility and its parents, unless that makes two exclusive ones. */
function added(
  instance: Instance,
  open: ReadonlySet<number>,
  facility: number,
): Set<number> | null {
  const next = new Set([...open, ...chainOf(instance, facility)]);
  const exclusive = [...next].filter((at) => instance.exclusive[at]);
  return exclusive.length > 1 ? null : next;
}

/** Without a facility and all that need it. */
function dropped(instance: Instance, open: ReadonlySet<number>, facility: number): Set<number> {
  return new Set([...open].filter((at) => !chainOf(instance, at).includes(facility)));
}
