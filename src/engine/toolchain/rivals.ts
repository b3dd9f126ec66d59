import type { Tool } from '../../model/tool.ts';
import type { Alternative } from '../../model/toolchain.ts';
import type { Charge, CostTermId } from './costs.ts';
import { isInUse, type Offer } from './offers.ts';
import type { Plan } from './plan.ts';
import { compareIds } from './problem.ts';
import { toolIdOf } from './problem-of.ts';
import { isThere } from './standing.ts';

/** What is said of a tool that lost on its rank. */
export const OUTRANKED = 'is ranked lower for this job';

/**
 * What one tool lost on against another, as the end of a sentence whose subject is the tool. What has
 * to be run is counted on top of what is there, for the winner may be such a thing that is there already.
 */
const LOST_ON: Record<CostTermId, string> = {
  'left-open': 'is not needed enough',
  'new-product': 'would be one more product to bring in',
  'new-utility': 'would be one more tool to wire in',
  vetting: 'would be one more product to bring in',
  sibling: 'would be one more service to switch on',
  'host-feature': 'would have to be set up beside it',
  dependency: 'is one more library in the code',
  'hosted-plan': 'has to be bought as a hosted service or run',
  service: 'is one more service to run',
  cluster: 'adds several services to run',
  'staffed-service': 'is one more service to run',
  'staffed-cluster': 'adds several services to run',
  'unattended-service': 'is one more service to run, and nobody has the time',
  'unattended-cluster': 'adds several services to run, and nobody has the time',
  secondary: 'is made for something else',
  outranked: OUTRANKED,
  'last-resort': 'is a last resort for this job',
  caution: 'comes with a warning',
  maintenance: 'gets fixes only',
  immature: 'is not widely proven yet',
  'paid-edition': 'does this in a paid edition only',
  'enterprise-edition': 'does this in an enterprise edition only',
  bill: 'does this in a paid edition only',
  contract: 'comes with a contract to negotiate',
  'closed-source': 'is not open source, which is preferred',
  'self-run': 'has to be run by the team, and hosted is preferred',
  'lock-in': 'ties the team to one cloud',
  'part-of-clouds': 'serves only a part of where the team runs',
  'part-of-runtimes': 'does not reach the clusters',
  'part-of-languages': 'speaks only some of the languages',
  'second-store': 'would keep a second time what is kept already',
  doubled: 'doubles what something in use does already',
  rival: 'would be a rival to something in use',
};

/** The other tools that could meet a need, the one that came closest first. */
export function candidatesFor(plan: Plan, needId: string): readonly Offer[] {
  const winner = plan.chosen.get(needId);
  const others = (plan.offersFor.get(needId) ?? []).filter((offer) => offer !== winner);
  const priced = others.map((offer) => ({ offer, cost: addedBy(plan, offer).cost }));
  priced.sort(
    (a, b) =>
      a.cost - b.cost ||
      a.offer.capability.rank - b.offer.capability.rank ||
      compareIds(a.offer.tool.id, b.offer.tool.id),
  );
  return priced.map(({ offer }) => offer);
}

/** What meeting the need by this tool adds, given everything else that is chosen. */
function addedBy(plan: Plan, offer: Offer): Charge {
  const serving = sum(offer, storingOf(plan, offer));
  return meets(plan, offer) > 0 ? serving : sum(openingOf(plan, offer), serving);
}

/** What it costs that the tool would be a second store; who is the store itself takes its place. */
function storingOf({ solution, price }: Plan, { tool, capability, stores }: Offer): Charge {
  const isOpen = ({ id }: Tool) =>
    solution.open.some(
      (at) => toolIdOf(at) === id && stores.some((store) => at.endsWith(`#${store}`)),
    );
  const isSecond = stores.length > 0 && !stores.includes(capability.id) && !isOpen(tool);
  const terms: readonly CostTermId[] = isSecond ? ['second-store'] : [];
  return { terms, cost: price(terms) };
}

const sum = (a: Charge, b: Charge): Charge => ({
  terms: a.terms.concat(b.terms),
  cost: a.cost + b.cost,
});

/** What opening the tool costs; the first of a suite also pays for the suite. */
function openingOf(plan: Plan, { tool, standings }: Offer): Charge {
  const ways = standings.map(({ footing, group }) => {
    const first = footing === 'member' && group !== null && !isJoined(plan, group, tool);
    return plan.opening(tool, first ? 'new' : footing);
  });
  return ways.reduce((best, each) => (each.cost < best.cost ? each : best));
}

/** Whether a suite or cloud is there without the tool. */
function isJoined({ members, situation }: Plan, group: string, tool: Tool): boolean {
  const there = members.get(group);
  if (isThere(group, situation)) return true;
  return there !== undefined && there.size > (there.has(tool) ? 1 : 0);
}

/** What weighs most of all that a candidate would add. */
export function burdenOf(plan: Plan, candidate: Offer): string {
  return LOST_ON[dearest(plan, addedBy(plan, candidate).terms) ?? 'left-open'];
}

function dearest({ price }: Plan, terms: readonly CostTermId[]): CostTermId | undefined {
  let worst: CostTermId | undefined;
  let most = -1;
  terms.forEach((term) => {
    const cost = price([term]);
    if (cost <= most) return;
    worst = term;
    most = cost;
  });
  return worst;
}

/** A candidate as the report names it, with what it lost on. */
export function alternative(plan: Plan, winner: Offer, loser: Offer): Alternative {
  const { id, name } = loser.tool;
  return { tool: id, name, why: `${name} ${lostOn(plan, winner, loser)}.` };
}

/** The one thing that weighs most among what speaks against the candidate and not the winner. */
export function lostOn(plan: Plan, winner: Offer, loser: Offer): string {
  const [spared, added] = [sparedBy(plan, winner), addedBy(plan, loser)];
  const left = spared.terms.slice();
  const against = added.terms.filter((term) => {
    const at = left.indexOf(term);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const worst = dearest(plan, against);
  if (worst === 'rival' && isInUse(winner)) return `would be a rival to ${winner.tool.name}`;
  if (added.cost > spared.cost && worst) return LOST_ON[worst];
  if (isOneMore(plan, loser) && !isOneMore(plan, winner)) return LOST_ON['new-product'];
  if (loser.capability.rank > winner.capability.rank) return LOST_ON.outranked;
  return tieBreak(plan, winner, loser);
}

/** What is said where nothing speaks against the loser by itself: its company decided, or the order of ids. */
function tieBreak(plan: Plan, winner: Offer, loser: Offer): string {
  const company = missingCompany(plan, loser);
  if (company.length > 0) return `works only beside ${company.join(' or ')}, which is not chosen`;
  const isLater = compareIds(loser.tool.id, winner.tool.id) > 0;
  return isLater && loser.capability.rank === winner.capability.rank
    ? 'fits as well, so either will do'
    : 'fits as well by itself, but less well with what is chosen for the other needs';
}

/** The tools of which one would have to be chosen with the candidate, where none of them is. */
function missingCompany({ tools }: Plan, { standings }: Offer): readonly string[] {
  const company = standings.map(({ beside }) => beside);
  if (company.some((beside) => beside === null || tools.has(beside.id))) return [];
  return company.flatMap((beside) => beside?.name ?? []);
}

/** Whether the tool is a decision of its own that nothing but this need asks for. */
function isOneMore(plan: Plan, offer: Offer): boolean {
  const others = meets(plan, offer) - (plan.chosen.get(offer.need.id) === offer ? 1 : 0);
  const joined = offer.standings.some(
    ({ group }) => group !== null && isJoined(plan, group, offer.tool),
  );
  return others === 0 && !joined;
}

/** What would be saved if the winner did not meet the need. */
function sparedBy(plan: Plan, winner: Offer): Charge {
  return meets(plan, winner) > 1 ? winner : sum(openingOf(plan, winner), winner);
}

/** How many needs the tool meets. */
export function meets({ uses }: Plan, { tool }: Offer): number {
  return uses.get(tool) ?? 0;
}
