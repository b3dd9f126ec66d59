import { componentsOf } from './components.ts';
import { withoutDominated } from './dominance.ts';
import { Dual } from './dual.ts';
import type { Choice, Instance } from './instance.ts';
import { choiceNear } from './primal.ts';
import { withClosed, withOpen } from './restrict.ts';

/**
 * The best choice that is cheaper than the limit, or null if there is none. Branch and bound: what
 * is dominated or too dear is closed, what falls apart is solved part by part, what is left is
 * decided facility by facility.
 */
export function search(instance: Instance, limit: number): Choice | null {
  const reduced = withoutDominated(instance);
  return searchParts(reduced, partsOf(reduced), limit);
}

/** A part of an instance that hangs together, with the bound that its dual gives. */
interface Part {
  readonly instance: Instance;
  readonly dual: Dual;
}

/** The independent parts of an instance from which nothing dominated can be taken any more. */
function partsOf(reduced: Instance): readonly Part[] {
  return componentsOf(reduced).map((instance) => ({ instance, dual: new Dual(instance) }));
}

/** Solves independent parts one after the other; each may cost what the others leave. */
function searchParts(instance: Instance, parts: readonly Part[], limit: number): Choice | null {
  let least = parts.reduce((sum, { dual }) => sum + dual.value, instance.paid);
  const opened = [...instance.opened];
  for (const part of parts) {
    if (least >= limit) return null;
    const bound = part.dual.value;
    const found = searchPart(part, limit - least + bound);
    if (!found) return null;
    least += found.value - bound;
    opened.push(...found.opened);
  }
  return least < limit ? { opened, value: least } : null;
}

/** The best choice of one part that is cheaper than the limit, or null if there is none. */
export function searchPart({ instance, dual }: Part, limit: number): Choice | null {
  if (dual.value >= limit) return null;
  const found = choiceNear(instance, paidFor(instance, dual), dual.value);
  const best = found.value < limit ? found : null;
  const bar = best?.value ?? limit;
  if (dual.value >= bar) return best;
  const left = withoutTooDear(instance, dual, bar);
  if (left !== instance) return search(left, bar) ?? best;
  const pivot = pivotOf(instance, dual);
  const opened = search(withOpen(instance, pivot), bar) ?? best;
  return search(withClosed(instance, [pivot]), opened?.value ?? bar) ?? opened;
}

/** Closes every facility that no choice below the bar opens. */
export function withoutTooDear(instance: Instance, dual: Dual, bar: number): Instance {
  const tooDear = facilitiesWhere(instance, (at) => dual.value + dual.reducedCost(at) >= bar);
  return tooDear.length > 0 ? withClosed(instance, tooDear) : instance;
}

function facilitiesWhere(instance: Instance, test: (facility: number) => boolean): number[] {
  const found: number[] = [];
  for (let at = 0; at < instance.opening.length; at++) if (test(at)) found.push(at);
  return found;
}

/** The facilities whose cost the bids pay in full. */
function paidFor(instance: Instance, dual: Dual): number[] {
  return facilitiesWhere(instance, (at) => dual.reducedCost(at) === 0);
}

/**
 * The facility to decide next. The bound knows nothing of facilities that exclude each other, so
 * these come first; then the one that shares most bids with others, where bound and choice part.
 */
function pivotOf(instance: Instance, dual: Dual): number {
  const exclusive = facilitiesWhere(instance, (at) => instance.exclusive[at] === true);
  const [first, ...others] = exclusive;
  if (first !== undefined && others.length > 0) {
    const dearer = (a: number, b: number) => (dual.reducedCost(b) < dual.reducedCost(a) ? b : a);
    return exclusive.reduce(dearer, first);
  }
  const shared = new Float64Array(instance.opening.length);
  for (const demand of instance.price.keys()) {
    const tight = dual.tightArcs(demand);
    if (tight.length < 2) continue;
    for (const { facility } of tight) shared[facility] = (shared[facility] ?? 0) + 1;
  }
  return shared.indexOf(Math.max(...shared));
}
