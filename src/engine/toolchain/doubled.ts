import type { Tool } from '../../model/tool.ts';
import { type CostTermId, type Footing, openingTerms } from './costs.ts';
import { isOfTheHouse, type Offer } from './offers.ts';
import type { Situation } from './standing.ts';

/** From how many jobs on a product doubles what is there. */
const JOBS = 2;

/**
 * The new tools of which a team would pay for much twice: several of the jobs they are made for,
 * and that are wanted here, are done by something in use. Parts of a suite in use only complete it.
 */
export function doubledTools(offers: readonly Offer[], situation: Situation): ReadonlySet<Tool> {
  const jobs = new Map<Tool, Set<string>>();
  for (const offer of offers) {
    const { tool, capability, terms } = offer;
    const taken = capability.role === 'primary' && terms.includes('rival');
    if (!taken || isOfTheHouse(offer, situation)) continue;
    jobs.set(tool, (jobs.get(tool) ?? new Set()).add(capability.id));
  }
  return new Set([...jobs].flatMap(([tool, done]) => (done.size >= JOBS ? [tool] : [])));
}

/** What opening a tool costs this team, what it would double included. */
export function termsToOpen(
  tool: Tool,
  footing: Footing,
  { situation, doubled }: { readonly situation: Situation; readonly doubled: ReadonlySet<Tool> },
): readonly CostTermId[] {
  const terms = openingTerms(tool, footing, situation.limits.answers);
  return doubled.has(tool) ? [...terms, 'doubled'] : terms;
}
