import {
  compareObjectives,
  type Facility,
  type Objective,
  type Problem,
} from '../../../src/engine/toolchain/problem.ts';

/** The best objective by trying every set of facilities; shares no code with the solver but the comparison. */
export function bruteForce(problem: Problem): Objective {
  let best: Objective | undefined;
  for (let mask = 0; mask < 2 ** problem.facilities.length; mask++) {
    const open = problem.facilities.filter((_, at) => mask & (1 << at));
    if (!allowed(open)) continue;
    const objective = objectiveOf(problem, open);
    if (!best || compareObjectives(objective, best) < 0) best = objective;
  }
  if (!best) throw new Error('the empty set is always allowed');
  return best;
}

/** Parents are open and at most one exclusive facility is. */
export function allowed(open: readonly Facility[]): boolean {
  const ids = new Set(open.map((facility) => facility.id));
  return (
    open.filter((facility) => facility.exclusive).length <= 1 &&
    open.every(({ parent }) => parent === null || ids.has(parent))
  );
}

/** The objective of a set of open facilities, each demand served as well as the set can. */
export function objectiveOf(problem: Problem, open: readonly Facility[]): Objective {
  const ids = open.flatMap((facility) => (facility.listed ? [facility.id] : [])).sort();
  const total = {
    uncovered: 0,
    cost: open.reduce((sum, facility) => sum + facility.cost, 0),
    count: open.reduce((sum, facility) => sum + facility.count, 0),
    rank: 0,
  };
  for (const demand of problem.demands) {
    const services = open.flatMap((facility) =>
      facility.serves.filter((service) => service.demand === demand.id),
    );
    const left = demand.required
      ? { uncovered: 1, cost: 0, rank: 0 }
      : { uncovered: 0, cost: demand.price, rank: 0 };
    const options = [left, ...services.map(({ cost, rank }) => ({ uncovered: 0, cost, rank }))];
    options.sort((a, b) => a.uncovered - b.uncovered || a.cost - b.cost || a.rank - b.rank);
    total.uncovered += options[0]?.uncovered ?? 0;
    total.cost += options[0]?.cost ?? 0;
    total.rank += options[0]?.rank ?? 0;
  }
  return { ...total, ids };
}
