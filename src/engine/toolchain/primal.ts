import type { Choice, Instance } from './instance.ts';

/** Which facilities are open: 1 or 0 for each. */
type Open = Uint8Array;

/**
 * A good choice near a set of facilities: they are opened as long as nothing forbids it, then
 * facilities are dropped and added, one at a time, as long as that makes the choice better.
 */
export function choiceNear(instance: Instance, candidates: Iterable<number>): Choice {
  let open: Open = new Uint8Array(instance.opening.length);
  for (const facility of candidates) open = added(instance, open, facility) ?? open;
  let value = valueOfOpen(instance, open);
  for (let moved = true; moved; ) {
    moved = false;
    for (let facility = 0; facility < open.length; facility++) {
      const move = open[facility] ? dropped : added;
      const next = move(instance, open, facility);
      const worth = next ? valueOfOpen(instance, next) : value;
      if (!next || worth >= value) continue;
      [open, value, moved] = [next, worth, true];
    }
  }
  const places = instance.places.filter((_, facility) => open[facility]);
  return { opened: [...instance.opened, ...places], value };
}

function valueOfOpen(instance: Instance, open: Open): number {
  let value = instance.paid;
  for (let facility = 0; facility < open.length; facility++) {
    if (open[facility]) value += instance.opening[facility] ?? 0;
  }
  for (let demand = 0; demand < instance.arcs.length; demand++) {
    value += costOfServing(instance, open, demand);
  }
  return value;
}

function costOfServing(instance: Instance, open: Open, demand: number): number {
  for (const arc of instance.arcs[demand] ?? []) if (open[arc.facility]) return arc.cost;
  return instance.price[demand] ?? 0;
}

/** With a facility and its parents, unless that makes two exclusive ones. */
function added(instance: Instance, open: Open, facility: number): Open | null {
  const next = open.slice();
  for (let at = facility; at >= 0; at = instance.parent[at] ?? -1) next[at] = 1;
  let exclusive = 0;
  for (let at = 0; at < next.length; at++) if (next[at] && instance.exclusive[at]) exclusive++;
  return exclusive > 1 ? null : next;
}

/** Without a facility and all that need it. */
function dropped(instance: Instance, open: Open, facility: number): Open {
  const next = open.slice();
  for (let member = 0; member < next.length; member++) {
    if (!next[member]) continue;
    let at = member;
    while (at >= 0 && at !== facility) at = instance.parent[at] ?? -1;
    if (at === facility) next[member] = 0;
  }
  return next;
}
