import type { Answers } from '../../model/answers.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import { TOOLS_IN_USE } from '../../model/question.ts';
import { madeFor, type Tool } from '../../model/tool.ts';
import { choices, type NamedQuestion } from '../named-answers.ts';
import { type Catalogue, catalogueOf, toolsIn, withItsOwn } from './catalogue.ts';
import { type Limits, limitsIn } from './constraints.ts';
import type { ToolchainContext } from './context.ts';
import { priceOf } from './costs.ts';
import { doubledTools, openings } from './doubled.ts';
import { type Inventory, inventoryOf } from './inventory.ts';
import { type ActiveNeed, activeNeeds } from './needs.ts';
import { type Offer, offersOf } from './offers.ts';
import type { Problem, Solution } from './problem.ts';
import { grouped, type Market, problemOf, storeIn, toolIdOf } from './problem-of.ts';
import { solve } from './solve.ts';
import { type Situation, withStandings } from './standing.ts';
import { storesIn } from './stores.ts';
import { teamOf } from './team.ts';

/** What is asked of the solver, with what its figures stand for. */
export interface Question extends Market {
  readonly problem: Problem;
}

/** A toolchain: the question, and who meets each need. */
export interface Plan extends Question {
  readonly solution: Solution;
  /** The ids of the tools that are chosen. */
  readonly tools: ReadonlySet<string>;
  /** By need id; absent where nothing is chosen. */
  readonly chosen: ReadonlyMap<string, Offer>;
  /** How many needs each chosen tool meets. */
  readonly uses: ReadonlyMap<Tool, number>;
  /** Offers by need id. */
  readonly offersFor: ReadonlyMap<string, readonly Offer[]>;
  /** The chosen tools of each suite or cloud. */
  readonly members: ReadonlyMap<string, ReadonlySet<Tool>>;
  /** The ids of the chosen tools that keep each store. */
  readonly stores: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Translates knowledge and answers into a problem of facility location. */
export function questionOf(kb: KnowledgeBase, context: ToolchainContext): Question {
  const needs = activeNeeds(kb, context);
  const situation = situationOf(kb, context, needs);
  const price = priceOf(kb.costs);
  const offers = offersOf(needs, situation, price);
  const opening = openings(situation, doubledTools(offers, situation), price);
  const asked = { needs, offers, situation, price, opening };
  return { ...asked, problem: problemOf(asked) };
}

/** Chooses the toolchain. */
export function planOf(kb: KnowledgeBase, context: ToolchainContext): Plan {
  const question = questionOf(kb, context);
  const solution = solve(question.problem);
  const server = new Map([...solution.serves].map(([need, by]) => [need, toolIdOf(by)]));
  const chosen = question.offers.filter(({ need, tool }) => server.get(need.id) === tool.id);
  const uses = new Map<Tool, number>();
  for (const { tool } of chosen) uses.set(tool, (uses.get(tool) ?? 0) + 1);
  return {
    ...question,
    solution,
    tools: new Set(solution.open.map(toolIdOf)),
    uses,
    offersFor: grouped(question.offers, ({ need }) => need.id),
    members: membersOf(chosen),
    stores: storesKept(solution.open),
    chosen: new Map(chosen.map((offer) => [offer.need.id, offer])),
  };
}

function storesKept(open: readonly string[]): Map<string, Set<string>> {
  const stores = new Map<string, Set<string>>();
  for (const facility of open) {
    const store = storeIn(facility);
    if (store !== undefined)
      stores.set(store, (stores.get(store) ?? new Set()).add(toolIdOf(facility)));
  }
  return stores;
}

function membersOf(chosen: readonly Offer[]): Map<string, Set<Tool>> {
  const members = new Map<string, Set<Tool>>();
  for (const { tool, standings } of chosen) {
    for (const { group } of standings) {
      if (group !== null) members.set(group, (members.get(group) ?? new Set()).add(tool));
    }
  }
  return members;
}

function limitsOf(catalogue: Catalogue, answers: Answers): Limits {
  const named = (question: NamedQuestion) => toolsIn(catalogue, choices(answers, question));
  const hosts = choices(answers, 'source_host').flatMap((id) => catalogue.hosts.get(id) ?? []);
  const idsOf = (tools: readonly Tool[]) => new Set(tools.map(({ id }) => id));
  return limitsIn({
    team: teamOf(answers),
    avoided: idsOf(named('avoid_tools').flatMap((tool) => withItsOwn(tool, catalogue))),
    inUse: idsOf([...named(TOOLS_IN_USE), ...hosts]),
  });
}

/** Reads from the answers what a team has and what it must keep to. */
export function situationOf(
  kb: KnowledgeBase,
  { answers }: Pick<ToolchainContext, 'answers'>,
  needs: readonly ActiveNeed[],
): Situation {
  const catalogue = catalogueOf(kb);
  const limits = limitsOf(catalogue, answers);
  const inventory = inventoryOf(catalogue, answers, limits);
  const wantsHost = needs.some(({ id }) => id === 'source-control');
  const choosesHost = wantsHost && inventory.host === null;
  const jobs = jobsOf(needs, inventory, catalogue);
  const stores = storesIn(needs, { inventory, catalogue });
  return withStandings({ answers, catalogue, limits, inventory, choosesHost, jobs, stores });
}

function jobsOf(
  needs: readonly ActiveNeed[],
  { working }: Inventory,
  { byId }: Catalogue,
): Set<string> {
  const needed = needs.flatMap(({ options }) => (options.length === 1 ? options : []));
  const made = [...working].flatMap((id) => byId.get(id) ?? []).flatMap(madeFor);
  return new Set([...needed, ...made].map(({ id }) => id));
}
