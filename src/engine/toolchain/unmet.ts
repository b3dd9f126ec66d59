import type { Answers } from '../../model/answers.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Unmet } from '../../model/toolchain.ts';
import { CONSTRAINT_WORDS, CONSTRAINTS, type Constraint, freeTierEnd } from './constraints.ts';
import type { ActiveNeed } from './needs.ts';
import { type Offer, offersOf } from './offers.ts';
import { type Plan, situationOf } from './plan.ts';
import { isForTools } from './standing.ts';

/**
 * The required needs that nothing meets, each with the fewest constraints that would have to give
 * way and the tool that would then do. Nothing is relaxed without being said.
 */
export function unmetNeeds(kb: KnowledgeBase, plan: Plan): readonly Unmet[] {
  return plan.needs
    .filter((need) => isUnmet(plan, need))
    .map((need) => {
      const capability = need.options[0]?.id ?? need.id;
      const { phase, scope } = need;
      const nearest = nearestFor(kb, plan, need);
      return { phase, capability, scope, because: becauseOf(plan, need, nearest), nearest };
    });
}

function isUnmet({ chosen, situation }: Plan, need: ActiveNeed): boolean {
  return (
    need.importance === 'required' &&
    !need.practised &&
    isForTools(need, situation) &&
    !chosen.has(need.id)
  );
}

interface Nearest {
  readonly tool: string;
  readonly relax: readonly Constraint[];
}

/** The smallest set of constraints without which a tool would do, by number, then in their order. */
function nearestFor(kb: KnowledgeBase, plan: Plan, need: ActiveNeed): Nearest | null {
  const { answers } = plan.situation;
  const inForce = CONSTRAINTS.filter((constraint) => answers[constraint] !== undefined);
  for (const relax of subsets(inForce)) {
    const relaxed = without(answers, relax);
    const offers = offersOf([need], situationOf(kb, { answers: relaxed }, plan.needs), plan.price);
    const best = cheapest(offers);
    if (best) return { tool: best.tool.id, relax };
  }
  return null;
}

/** The subsets that are not empty, small ones first. */
function subsets(constraints: readonly Constraint[]): Constraint[][] {
  const all = Array.from({ length: 2 ** constraints.length }, (_, mask) =>
    constraints.filter((_, at) => mask & (1 << at)),
  );
  return all.filter((subset) => subset.length > 0).sort((a, b) => a.length - b.length);
}

function without(answers: Answers, constraints: readonly Constraint[]): Answers {
  const dropped = new Set<string>(constraints);
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !dropped.has(question)));
}

function cheapest(offers: readonly Offer[]): Offer | undefined {
  const [best] = offers.toSorted(
    (a, b) => a.cost - b.cost || a.capability.rank - b.capability.rank,
  );
  return best;
}

function becauseOf(plan: Plan, need: ActiveNeed, nearest: Nearest | null): string {
  if (plan.offers.some((offer) => offer.need === need)) {
    return 'Only tools of another source host would do, and one source host is enough.';
  }
  if (nearest) {
    const rules = nearest.relax.map((constraint) => CONSTRAINT_WORDS[constraint]).join(' and ');
    const { catalogue, limits } = plan.situation;
    const tool = catalogue.byId.get(nearest.tool);
    const ends =
      tool && nearest.relax.includes('tool_budget') ? freeTierEnd(';', tool, limits) : '';
    return `Every tool that would do breaks a constraint; without ${rules}, ${tool?.name ?? nearest.tool} would meet the need${ends}.`;
  }
  return 'No live tool is known that fits what the team runs on.';
}
