import { componentsOf } from './components.ts';
import { dominatedIn } from './dominance.ts';
import { Dual } from './dual.ts';
import { type Choice, type Instance, instanceOf, type WholeInstance } from './instance.ts';
import { valueOfOpen } from './primal.ts';
import type { Objective, Problem, Solution } from './problem.ts';
import { withClosed, withOpen } from './restrict.ts';
import { search, searchPart, withoutTooDear } from './search.ts';

/**
 * The choice that minimises the objective: exact, and the same for every order of the input.
 * @throws RangeError when a parent is missing or the figures are too large
 */
export function solve(problem: Problem): Solution {
  const whole = instanceOf(problem);
  return decode(whole, firstBest(withClosed(whole, dominatedIn(whole)), whole));
}

/** The best choice, and among all of the same value the one whose ids come first. */
function firstBest(instance: Instance, whole: WholeInstance): Choice {
  const dual = new Dual(instance);
  const nothing = instance.price.reduce((sum, price) => sum + price, instance.paid);
  const best = searchPart({ instance, dual }, nothing + 1) ?? { opened: [], value: nothing };
  const left = withoutTooDear(instance, dual, best.value + 1);
  // Most toolchains have only the one.
  if (left.places.every((place) => best.opened.includes(place))) return best;
  const opened = componentsOf(left).flatMap(
    (each) => firstByIds(each, choiceWithin(each, best), whole).opened,
  );
  return { opened: [...left.opened, ...opened], value: best.value };
}

/** What a choice comes to in a part that nothing else has to do with. */
function choiceWithin(part: Instance, { opened }: Choice): Choice {
  const chosen = new Set(opened);
  const open = Uint8Array.from(part.places, (place) => (chosen.has(place) ? 1 : 0));
  return {
    opened: part.places.filter((place) => chosen.has(place)),
    value: valueOfOpen(part, open),
  };
}

/** Ids are fixed in order; where everything is open already there is nothing left to fix. */
function firstByIds(part: Instance, optimum: Choice, whole: WholeInstance): Choice {
  let best = optimum;
  let left = part;
  for (const place of part.places) {
    if (left.places.every((each) => best.opened.includes(each))) break;
    const index = left.places.indexOf(place);
    if (!whole.facilities[place]?.listed || index < 0) continue;
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
  const serves = new Map<string, string>();
  instance.arcs.forEach((arcs, demand) => {
    const arc = arcs.find(({ facility }) => open.includes(facility));
    if (arc) serves.set(instance.demandIds[demand] ?? '', nameOf(arc.facility));
  });
  return {
    objective: { ...countedParts(instance, choice.value), ids: listed.map(nameOf) },
    open: open.map(nameOf),
    serves,
  };
}

/** The counted parts of the objective that were folded into one value. */
function countedParts({ scale }: WholeInstance, value: number): Omit<Objective, 'ids'> {
  return {
    uncovered: Math.floor(value / scale.uncovered),
    cost: Math.floor((value % scale.uncovered) / scale.cost),
    count: Math.floor((value % scale.cost) / scale.count),
    rank: Math.floor((value % scale.count) / scale.rank),
  };
}
