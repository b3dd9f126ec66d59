import { type Decisions, decideClosed, decideOpen, FREE } from './decisions.ts';
import { Dual } from './dual.ts';
import type { Instance } from './instance.ts';
import { type Choice, choiceNear } from './primal.ts';

/**
 * The best choice that agrees with the decisions and is cheaper than `limit`, or null if there is
 * none: branch and bound, depth first, with the dual as lower bound. `enough` ends the search as
 * soon as a choice is not dearer than that.
 */
export function search(
  instance: Instance,
  decisions: Decisions,
  limit: number,
  enough = Number.NEGATIVE_INFINITY,
): Choice | null {
  let best: Choice | null = null;
  const bar = () => best?.value ?? limit;
  const visit = (branch: Decisions): void => {
    const dual = new Dual(instance, branch);
    if (dual.value >= bar()) return;
    if (!closeTooDear(instance, branch, dual, bar())) return;
    const choice = choiceNear(instance, branch, paidFor(instance, branch, dual));
    if (choice.value < bar()) best = choice;
    if (dual.value >= bar() || bar() <= enough) return;
    const facility = pivot(instance, branch, dual, choice);
    if (facility < 0) return;
    for (const decide of [decideOpen, decideClosed]) {
      const next = branch.slice();
      if (decide(instance, next, facility) && bar() > enough) visit(next);
    }
  };
  visit(decisions.slice());
  return best;
}

/** Closes every facility that no choice better than the bar opens; false if that is a contradiction. */
export function closeTooDear(
  instance: Instance,
  branch: Decisions,
  dual: Dual,
  bar: number,
): boolean {
  const room = bar - dual.value;
  return instance.opening.every(
    (_, facility) =>
      branch[facility] !== FREE ||
      dual.reducedCost(facility) < room ||
      decideClosed(instance, branch, facility),
  );
}

/** The facilities whose cost the bids pay in full. */
function paidFor(instance: Instance, branch: Decisions, dual: Dual): number[] {
  return instance.opening.flatMap((_, facility) =>
    branch[facility] === FREE && dual.reducedCost(facility) === 0 ? [facility] : [],
  );
}

/**
 * The facility to decide next: one that shares a bid with another, because that is where the bound
 * and the choice part; failing that any open question of the choice.
 */
function pivot(instance: Instance, branch: Decisions, dual: Dual, choice: Choice): number {
  const shared = new Map<number, number>();
  instance.arcs.forEach((_, demand) => {
    const tight = dual.tightArcs(demand).filter((arc) => branch[arc.facility] === FREE);
    if (tight.length < 2) return;
    for (const arc of tight) shared.set(arc.facility, (shared.get(arc.facility) ?? 0) + 1);
  });
  let best = -1;
  for (const [facility, count] of shared) {
    if (best < 0 || count > (shared.get(best) ?? 0)) best = facility;
  }
  if (best >= 0) return best;
  const undecided = [...choice.open].find((facility) => branch[facility] === FREE);
  return undecided ?? branch.indexOf(FREE);
}
