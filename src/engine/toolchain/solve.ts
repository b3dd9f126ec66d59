import { type Decisions, decideClosed, decideOpen, OPEN, undecided } from './decisions.ts';
import { Dual } from './dual.ts';
import { type Instance, instanceOf } from './instance.ts';
import { type Choice, firstChoice } from './primal.ts';
import type { Objective, Problem, Solution } from './problem.ts';
import { closeTooDear, search } from './search.ts';

/**
 * The choice that minimises the objective: exact, and the same for every order of the input.
 * @throws RangeError when a parent is missing or the figures are too large
 */
export function solve(problem: Problem): Solution {
  const instance = instanceOf(problem);
  const start = firstChoice(instance, undecided(instance));
  const best = search(instance, undecided(instance), start.value) ?? start;
  return decode(instance, firstByIds(instance, best));
}

/** Among all choices of the same value the one whose ids come first: ids are fixed in order. */
function firstByIds(instance: Instance, optimum: Choice): Choice {
  const decisions = undecided(instance);
  closeTooDear(instance, decisions, new Dual(instance, decisions), optimum.value + 1);
  const listed = instance.facilities.flatMap((facility, at) => (facility.listed ? [at] : []));
  let best = optimum;
  for (const facility of listed) {
    if (listed.every((at) => !best.open.has(at) || decisions[at] === OPEN)) break;
    if (!best.open.has(facility)) best = withFacility(instance, decisions, facility, best);
    const decide = best.open.has(facility) ? decideOpen : decideClosed;
    decide(instance, decisions, facility);
  }
  return best;
}

/** A choice as good as the given one that opens the facility as well, or the given one. */
function withFacility(
  instance: Instance,
  decisions: Decisions,
  facility: number,
  best: Choice,
): Choice {
  const branch = decisions.slice();
  if (!decideOpen(instance, branch, facility)) return best;
  return search(instance, branch, best.value + 1, best.value) ?? best;
}

function decode(instance: Instance, choice: Choice): Solution {
  const open = [...choice.open].sort((a, b) => a - b);
  const nameOf = (facility: number) => instance.facilities[facility]?.id ?? '';
  const listed = open.filter((facility) => instance.facilities[facility]?.listed);
  const serves = instance.demandIds.map((id, demand): [string, string | null] => {
    const arc = instance.arcs[demand]?.find(({ facility }) => choice.open.has(facility));
    return [id, arc ? nameOf(arc.facility) : null];
  });
  return {
    objective: { ...parts(instance, choice.value), ids: listed.map(nameOf) },
    open: open.map(nameOf),
    serves: Object.fromEntries(serves),
  };
}

/** The counted parts of the objective that were folded into one value. */
function parts(instance: Instance, value: number): Omit<Objective, 'ids'> {
  const { scale } = instance;
  return {
    uncovered: Math.floor(value / scale.uncovered),
    cost: Math.floor((value % scale.uncovered) / scale.cost),
    count: Math.floor((value % scale.cost) / scale.count),
    rank: Math.floor((value % scale.count) / scale.rank),
  };
}
