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
  const parts = componentsOf(reduced);
  if (parts.length === 0) {
    return reduced.paid < limit ? { opened: reduced.opened, value: reduced.paid } : null;
  }
  const [only] = parts;
  if (parts.length === 1 && only) return searchWhole(reduced, limit);
  return searchParts(reduced, parts, limit);
}

/** Solves independent parts one after the other; each may cost what the others leave. */
function searchParts(instance: Instance, parts: readonly Instance[], limit: number): Choice | null {
  const bounds = parts.map((part) => new Dual(part).value);
  let least = bounds.reduce((sum, bound) => sum + bound, instance.paid);
  const opened = [...instance.opened];
  for (const [at, part] of parts.entries()) {
    if (least >= limit) return null;
    const bound = bounds[at] ?? 0;
    const found = search(part, limit - least + bound);
    if (!found) return null;
    least += found.value - bound;
    opened.push(...found.opened);
  }
  return least < limit ? { opened, value: least } : null;
}

function searchWhole(instance: Instance, limit: number): Choice | null {
  const dual = new Dual(instance);
  if (dual.value >= limit) return null;
  const found = choiceNear(instance, paidFor(instance, dual));
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
  return [...instance.opening.keys()].filter(test);
}

/** The facilities whose cost the bids pay in full. */
function paidFor(instance: Instance, dual: Dual): number[] {
  return facilitiesWhere(instance, (at) => dual.reducedCost(at) === 0);
}

/** The facility that shares most bids with others: there the bound and the choice part. */
function pivotOf(instance: Instance, dual: Dual): number {
  const shared = new Float64Array(instance.opening.length);
  for (const demand of instance.price.keys()) {
    const tight = dual.tightArcs(demand);
    if (tight.length < 2) continue;
    for (const { facility } of tight) shared[facility] = (shared[facility] ?? 0) + 1;
  }
  return shared.indexOf(Math.max(...shared));
}
