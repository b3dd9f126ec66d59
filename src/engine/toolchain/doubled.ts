import { madeFor, type Tool } from '../../model/tool.ts';
import { type Charge, type Footing, openingTerms, type Price } from './costs.ts';
import { isOfTheHouse, type Offer } from './offers.ts';
import type { Situation } from './standing.ts';

/** From how many jobs on a product doubles what is there, unless it is made for fewer. */
const JOBS = 2;

/**
 * The new tools of which a team would pay for much twice: several, or all, of the jobs they are made
 * for, and that are wanted here, are done by something in use. Parts of a suite in use only complete it.
 */
export function doubledTools(offers: readonly Offer[], situation: Situation): ReadonlySet<Tool> {
  const jobs = new Map<Tool, Set<string>>();
  for (const offer of offers) {
    const { tool, capability, terms } = offer;
    const taken = capability.role === 'primary' && terms.includes('rival');
    if (!taken || isOfTheHouse(offer, situation)) continue;
    jobs.set(tool, (jobs.get(tool) ?? new Set()).add(capability.id));
  }
  return new Set([...jobs].flatMap(([tool, done]) => (isMost(tool, done) ? [tool] : [])));
}

const isMost = (tool: Tool, done: ReadonlySet<string>): boolean =>
  done.size >= Math.min(JOBS, madeFor(tool).length);

/** What opening a tool costs a team that would come to it in some way. */
export type Opening = (tool: Tool, footing: Footing) => Charge;

/** What opening tools costs this team, what it would double included; each worked out once. */
export function openings({ limits }: Situation, doubled: ReadonlySet<Tool>, price: Price): Opening {
  const known = new Map<Footing, Map<Tool, Charge>>();
  const charge = (tool: Tool, footing: Footing): Charge => {
    const own = openingTerms(tool, footing, limits.team);
    const terms = doubled.has(tool) ? [...own, 'doubled' as const] : own;
    return { terms, cost: price(terms) };
  };
  return (tool, footing) => {
    const charges = known.get(footing) ?? new Map<Tool, Charge>();
    known.set(footing, charges);
    const found = charges.get(tool) ?? charge(tool, footing);
    charges.set(tool, found);
    return found;
  };
}
