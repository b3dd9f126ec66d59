import { CLOSED, type Decisions, OPEN } from './decisions.ts';
import type { Instance } from './instance.ts';

/** A set of open facilities that breaks nothing, with its scaled value. */
export interface Choice {
  readonly open: ReadonlySet<number>;
  readonly value: number;
}

/** The scaled value of a set of open facilities. */
export function scaledValue(instance: Instance, open: ReadonlySet<number>): number {
  let value = 0;
  for (const facility of open) value += instance.opening[facility] ?? 0;
  instance.arcs.forEach((arcs, demand) => {
    const served = arcs.find((arc) => open.has(arc.facility));
    value += served?.cost ?? instance.price[demand] ?? 0;
  });
  return value;
}

/** A fair choice to start with: from nothing, facilities are added and dropped while that helps. */
export function firstChoice(instance: Instance, decisions: Decisions): Choice {
  const open = new Set<number>();
  return improved(instance, decisions, { open, value: scaledValue(instance, open) }, toggle);
}

/**
 * A choice that follows the decisions, near a set of candidates: they are opened as long as nothing
 * forbids it, then whatever is superfluous is dropped.
 */
export function choiceNear(
  instance: Instance,
  decisions: Decisions,
  candidates: Iterable<number>,
): Choice {
  const open = new Set<number>();
  decisions.forEach((decision, facility) => {
    if (decision === OPEN) open.add(facility);
  });
  for (const facility of candidates) add(instance, decisions, open, facility);
  return improved(instance, decisions, { open, value: scaledValue(instance, open) }, drop);
}

type Move = (
  instance: Instance,
  decisions: Decisions,
  open: Set<number>,
  facility: number,
) => boolean;

/** Repeats a move over all facilities as long as it makes the choice better. */
function improved(instance: Instance, decisions: Decisions, start: Choice, move: Move): Choice {
  let best = start;
  for (let moved = true; moved; ) {
    moved = false;
    for (let facility = 0; facility < instance.opening.length; facility++) {
      const open = new Set(best.open);
      if (!move(instance, decisions, open, facility)) continue;
      const value = scaledValue(instance, open);
      if (value >= best.value) continue;
      best = { open, value };
      moved = true;
    }
  }
  return best;
}

/** Drops an open facility, opens a closed one. */
function toggle(
  instance: Instance,
  decisions: Decisions,
  open: Set<number>,
  facility: number,
): boolean {
  const move = open.has(facility) ? drop : add;
  return move(instance, decisions, open, facility);
}

/** Opens a facility and its parents, unless something forbids one of them. */
function add(
  instance: Instance,
  decisions: Decisions,
  open: Set<number>,
  facility: number,
): boolean {
  const chain: number[] = [];
  for (let at = facility; at >= 0; at = instance.parent[at] ?? -1) chain.push(at);
  const added = chain.filter((at) => !open.has(at));
  const exclusive = instance.exclusive.filter((at) => open.has(at) || added.includes(at));
  if (exclusive.length > 1 || added.some((at) => decisions[at] === CLOSED)) return false;
  for (const at of added) open.add(at);
  return true;
}

/** Closes a facility and all that need it, unless one of them is decided to be open. */
function drop(
  instance: Instance,
  decisions: Decisions,
  open: Set<number>,
  facility: number,
): boolean {
  if (decisions[facility] === OPEN || !open.delete(facility)) return false;
  const dependants = (instance.children[facility] ?? []).filter((child) => open.has(child));
  return dependants.every((child) => drop(instance, decisions, open, child));
}
