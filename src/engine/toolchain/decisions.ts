import type { Instance } from './instance.ts';

export const FREE = 0;
export const OPEN = 1;
export const CLOSED = 2;

/** What is decided about each facility in a branch of the search. */
export type Decisions = Uint8Array;

/** Nothing decided. */
export function undecided(instance: Instance): Decisions {
  return new Uint8Array(instance.facilities.length);
}

/**
 * Decides that a facility is open, with what follows: its parents are open, and the other
 * exclusive facilities are closed if it is one. Reports whether that contradicts what was decided.
 */
export function decideOpen(instance: Instance, decisions: Decisions, facility: number): boolean {
  if (decisions[facility] === OPEN) return true;
  if (decisions[facility] === CLOSED) return false;
  decisions[facility] = OPEN;
  const parent = instance.parent[facility] ?? -1;
  if (parent >= 0 && !decideOpen(instance, decisions, parent)) return false;
  if (!instance.exclusive.includes(facility)) return true;
  return instance.exclusive.every(
    (other) => other === facility || decideClosed(instance, decisions, other),
  );
}

/** Decides that a facility is closed, and everything that needs it. */
export function decideClosed(instance: Instance, decisions: Decisions, facility: number): boolean {
  if (decisions[facility] === CLOSED) return true;
  if (decisions[facility] === OPEN) return false;
  decisions[facility] = CLOSED;
  return (instance.children[facility] ?? []).every((child) =>
    decideClosed(instance, decisions, child),
  );
}
