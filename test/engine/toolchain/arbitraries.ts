import * as fc from 'fast-check';
import type { Demand, Facility, Problem, Service } from '../../../src/engine/toolchain/problem.ts';

/** Small problems with many ties: figures are small, ids collide in order, suites and hosts occur. */
export function problems(facilities: number, demands: number): fc.Arbitrary<Problem> {
  return fc
    .tuple(
      fc.array(demandSeed, { minLength: 1, maxLength: demands }),
      fc.array(facilitySeed, { minLength: 1, maxLength: facilities }),
      fc.array(fc.array(serviceSeed, { maxLength: 5 }), {
        minLength: facilities,
        maxLength: facilities,
      }),
    )
    .map(([wanted, offered, services]) => {
      const demandList = wanted.map((seed, at): Demand => ({ id: `d${at}`, ...seed }));
      return {
        demands: demandList,
        facilities: offered.map((seed, at) =>
          facility(seed, at, servicesOf(services[at] ?? [], demandList.length)),
        ),
      };
    });
}

const demandSeed = fc.record({ required: fc.boolean(), price: fc.integer({ min: 0, max: 6 }) });
const facilitySeed = fc.record({
  cost: fc.integer({ min: 0, max: 5 }),
  count: fc.constantFrom<0 | 1>(0, 1),
  parent: fc.option(fc.nat(), { freq: 2 }),
  exclusive: fc.boolean(),
});
const serviceSeed = fc.record({
  demand: fc.nat(),
  cost: fc.integer({ min: 0, max: 3 }),
  rank: fc.integer({ min: 1, max: 3 }),
});

interface FacilitySeed {
  readonly cost: number;
  readonly count: 0 | 1;
  readonly parent: number | null;
  readonly exclusive: boolean;
}

/** Ids run against the order of creation now and then, so that ties are not broken by luck. */
function facility(seed: FacilitySeed, at: number, serves: readonly Service[]): Facility {
  const parent = seed.parent === null || at === 0 ? null : idOf(seed.parent % at);
  const listed = at % 4 !== 3;
  return { ...seed, id: idOf(at), parent, listed, count: listed ? seed.count : 1, serves };
}

function idOf(at: number): string {
  return `f${(at * 7) % 10}${at}`;
}

function servicesOf(
  seeds: readonly { demand: number; cost: number; rank: number }[],
  demands: number,
): Service[] {
  const byDemand = new Map<string, Service>();
  for (const { demand, cost, rank } of seeds) {
    const id = `d${demand % demands}`;
    if (!byDemand.has(id)) byDemand.set(id, { demand: id, cost, rank });
  }
  return [...byDemand.values()];
}
