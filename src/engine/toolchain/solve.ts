import { withoutDominated } from './dominance.ts';
import { Dual } from './dual.ts';
import { type Choice, type Instance, instanceOf, type WholeInstance } from './instance.ts';
import type { Objective, Problem, Solution } from './problem.ts';
import { withClosed, withOpen } from './restrict.ts';
import { search, withoutTooDear } from './search.ts';

/**
 * The choice that minimises the objective: exact, and the same for every order of the input.
 * @throws RangeError when a parent is missing or the figures are too large
 */
export function solve(problem: Problem): Solution {
  const whole = instanceOf(problem);
  const nothing = whole.price.reduce((sum, price) => sum + price, 0);
  const instance = withClosed(whole, []);
  const best = search(instance, nothing + 1) ?? { opened: [], value: nothing };
  return decode(whole, firstByIds(whole, instance, best));
}

/** Among all choices of the same value the one whose ids come first: ids are fixed in order. */
function firstByIds(whole: WholeInstance, instance: Instance, optimum: Choice): Choice {
  let best = optimum;
  const reduced = withoutDominated(instance);
  let left = withoutTooDear(reduced, new Dual(reduced), optimum.value + 1);
  for (const [place, facility] of whole.facilities.entries()) {
    if (left.opening.length === 0) break;
    const index = left.places.indexOf(place);
    if (!facility.listed || index < 0) continue;
    const open = withOpen(left, index);
    if (!best.opened.includes(place)) best = search(open, best.value + 1) ?? best;
    left = best.opened.includes(place) ? open : withClosed(left, [index]);
  }
  return best;
}

function decode(instance: WholeInstance, choice: Choice): Solution {
  const open = choice.opened.toSorted((a, b) => a - b);
  const nameOf = (facility: number) => instance.facilities[facility]?.id ?? '';
  const listed = open.filter((facility) => instance.facilities[facility]?.listed);
  const serves = instance.demandIds.map((id, demand): [string, string | null] => {
    const arc = instance.arcs[demand]?.find(({ facility }) => open.includes(facility));
    return [id, arc ? nameOf(arc.facility) : null];
  });
  return {
    objective: { ...partsOf(instance, choice.value), ids: listed.map(nameOf) },
    open: open.map(nameOf),
    serves: Object.fromEntries(serves),
  };
}

/** The counted parts of the objective that were folded into one value. */
function partsOf({ scale }: WholeInstance, value: number): Omit<Objective, 'ids'> {
  return {
    uncovered: Math.floor(value / scale.uncovered),
    cost: Math.floor((value % scale.uncovered) / scale.cost),
    count: Math.floor((value % scale.cost) / scale.count),
    rank: Math.floor((value % scale.count) / scale.rank),
  };
}
