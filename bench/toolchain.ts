/**
 * How fast and how good the choice of a toolchain is, over random teams on the shipped knowledge:
 * the time it takes, agreement with the solver HiGHS on all that is linear in the objective, and
 * the number of tools beside a team that takes the best-ranked tool for each need.
 *
 * Usage: npm run bench:toolchain [-- number of teams]
 */
import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import type { Highs } from 'highs';
import { chooseToolchain } from '../src/engine/toolchain/choose.ts';
import { type Question, questionOf } from '../src/engine/toolchain/plan.ts';
import type { Objective, Problem } from '../src/engine/toolchain/problem.ts';
import { solve } from '../src/engine/toolchain/solve.ts';
import { contextOf, teams } from '../test/engine/toolchain/teams.ts';
import { shippedEngine } from '../test/support/shipped.ts';

// Its types speak of CommonJS, its module of ESM; required, both agree.
const loadHighs: () => Promise<Highs> = createRequire(import.meta.url)('highs');

/** A part of the objective weighs this much more than the next; no part comes near it. */
const STEP = 100_000;

/** Optima of the parts that are linear, found by HiGHS in two stages to stay within its precision. */
function linearOptimum(highs: Highs, problem: Problem): number[] {
  const first = minimum(highs, model(problem, objectiveTerms(problem, 'cost'), []));
  const fixed = `${objectiveTerms(problem, 'cost').join(' ')} <= ${first}`;
  const second = minimum(highs, model(problem, objectiveTerms(problem, 'rank'), [fixed]));
  return [first, second].flatMap((value) => [Math.floor(value / STEP), value % STEP]);
}

function minimum(highs: Highs, lp: string): number {
  const options = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5 };
  const result = highs.solve(lp, options);
  if (result.Status !== 'Optimal') throw new Error(`HiGHS ended with ${result.Status}`);
  return Math.round(result.ObjectiveValue);
}

/** "+ 3 y0": uncovered needs over cost, or number of tools over ranks. */
function objectiveTerms({ demands, facilities }: Problem, by: 'cost' | 'rank'): string[] {
  const terms: [number, string][] = facilities.map(({ cost, count }, at) => [
    by === 'cost' ? cost : STEP * count,
    `y${at}`,
  ]);
  facilities.forEach(({ serves }, at) => {
    for (const service of serves) terms.push([service[by], `x${at}_${service.demand}`]);
  });
  for (const { id, required, price } of demands) {
    if (by === 'cost') terms.push([required ? STEP : price, `u_${id}`]);
  }
  return terms.filter(([weight]) => weight > 0).map(([weight, name]) => `+ ${weight} ${name}`);
}

/** The problem in the LP format of CPLEX: y opens a facility, x serves a demand, u leaves it open. */
function model(problem: Problem, objective: readonly string[], also: readonly string[]): string {
  const { demands, facilities } = problem;
  const rows = [...also];
  const indexOf = new Map(facilities.map(({ id }, at) => [id, at]));
  facilities.forEach(({ parent, serves }, at) => {
    if (parent !== null) rows.push(`y${at} - y${indexOf.get(parent)} <= 0`);
    for (const { demand } of serves) rows.push(`x${at}_${demand} - y${at} <= 0`);
  });
  for (const { id } of demands) {
    const served = facilities.flatMap(({ serves }, at) =>
      serves.some(({ demand }) => demand === id) ? [`+ x${at}_${id}`] : [],
    );
    rows.push(`u_${id} ${served.join(' ')} = 1`);
  }
  const exclusive = facilities.flatMap((each, at) => (each.exclusive ? [`+ y${at}`] : []));
  if (exclusive.length > 1) rows.push(`${exclusive.join(' ')} <= 1`);
  const binaries = facilities.map((_, at) => `y${at}`).join(' ');
  return `Minimize\n ${objective.join('\n ') || '0 y0'}\nSubject To\n ${rows.join('\n ')}\nBinary\n ${binaries}\nEnd\n`;
}

/** Names that the LP format can hold. */
function plainNames(problem: Problem): Problem {
  const names = new Map(problem.demands.map(({ id }, at) => [id, `d${at}`]));
  const plain = (id: string): string => names.get(id) ?? id;
  return {
    demands: problem.demands.map((demand) => ({ ...demand, id: plain(demand.id) })),
    facilities: problem.facilities.map((facility) => ({
      ...facility,
      serves: facility.serves.map((each) => ({ ...each, demand: plain(each.demand) })),
    })),
  };
}

/** The number of tools of a team that takes the best-ranked tool for each need it has to meet. */
function greedyTools({ offers, needs }: Question): number {
  const tools = needs.flatMap((need) => {
    const known = offers.filter((offer) => offer.need === need);
    const [best] = known.toSorted((a, b) => a.capability.rank - b.capability.rank);
    return best ? [best.tool] : [];
  });
  return new Set(tools).size;
}

function agrees(objective: Objective, linear: readonly number[]): boolean {
  const { uncovered, cost, count, rank } = objective;
  return [uncovered, cost, count, rank].every((part, at) => part === linear[at]);
}

function quantiles(values: readonly number[], digits: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(digits);
  return `median ${at(0.5)}, 99 of 100 below ${at(0.99)}, most ${at(1)}`;
}

/** Processor time in milliseconds, so that whatever else the machine does is not counted. */
function timed<T>(work: () => T, times: number[]): T {
  const start = process.cpuUsage();
  const result = work();
  times.push(process.cpuUsage(start).user / 1000);
  return result;
}

const engine = shippedEngine();
const highs = await loadHighs();
const sample = fc.sample(teams(engine.kb), { numRuns: Number(process.argv[2] ?? 2000), seed: 1 });
const contexts = sample.map((team) => contextOf(engine, team));
for (const context of contexts.slice(0, 100)) chooseToolchain(engine.kb, context);

const [whole, core, peer]: [number[], number[], number[]] = [[], [], []];
const [needs, tools, greedy]: [number[], number[], number[]] = [[], [], []];
let agreed = 0;
for (const context of contexts) {
  timed(() => chooseToolchain(engine.kb, context), whole);
  const question = questionOf(engine.kb, context);
  const { objective } = timed(() => solve(question.problem), core);
  const problem = plainNames(question.problem);
  const linear =
    problem.demands.length > 0 ? timed(() => linearOptimum(highs, problem), peer) : [0, 0, 0, 0];
  if (agrees(objective, linear)) agreed++;
  needs.push(question.problem.demands.length);
  tools.push(objective.ids.length);
  greedy.push(greedyTools(question));
}
console.log(
  `${contexts.length} teams on ${engine.kb.tools.length} tools; needs that tools can meet: ${quantiles(needs, 0)}`,
);
console.log(`whole toolchain, ms: ${quantiles(whole, 1)}`);
console.log(`exact solver, ms:    ${quantiles(core, 1)}`);
console.log(`HiGHS, ms:           ${quantiles(peer, 1)}`);
console.log(`same optimum as HiGHS: ${agreed} of ${contexts.length}`);
console.log(`tools, chosen together:         ${quantiles(tools, 0)}`);
console.log(`tools, the best for each need:  ${quantiles(greedy, 0)}`);
process.exitCode = agreed === contexts.length ? 0 : 1;
