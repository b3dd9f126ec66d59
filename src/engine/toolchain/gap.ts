import type { Gap, GapAddition, GapNeed, GapPhase } from '../../model/gap.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import { isDead } from './catalogue.ts';
import type { ToolchainContext } from './context.ts';
import type { ActiveNeed } from './needs.ts';
import { isInUse } from './offers.ts';
import { type Plan, planOf } from './plan.ts';
import { compareIds } from './problem.ts';
import { isForTools } from './standing.ts';

/** How many additions are named. */
const ADDITIONS = 3;

/**
 * Compares the tools in use with the required needs of the adopted targets. What a tool in use, alive
 * and within the constraints, can do counts as there; the additions are taken from the toolchain
 * that the advice would choose, those first that close most.
 * @throws RangeError when the cost terms of the knowledge are incomplete or too large
 */
export function gapOf(kb: KnowledgeBase, context: ToolchainContext): Gap {
  const plan = planOf(kb, context);
  const needs = plan.needs.filter((need) => counts(plan, need));
  const missing = needs.filter((need) => toolFor(plan, need) === null);
  const covered = needs.length - missing.length;
  return {
    required: needs.length,
    covered,
    coverage: needs.length === 0 ? 100 : Math.floor((100 * covered) / needs.length),
    phases: kb.phases.map((phase) => gapPhase(plan, phase, needs)),
    additions: additions(plan, missing),
  };
}

function counts({ situation }: Plan, need: ActiveNeed): boolean {
  return need.importance === 'required' && isForTools(need, situation);
}

/** The tool in use that meets a need best, or null. */
function toolFor(plan: Plan, need: ActiveNeed): string | null {
  const chosen = plan.chosen.get(need.id);
  if (chosen && isInUse(chosen)) return chosen.tool.id;
  const [first] = plan.offers.filter((offer) => offer.need === need && isInUse(offer));
  return first?.tool.id ?? null;
}

function gapPhase(
  plan: Plan,
  { id, name }: { readonly id: GapPhase['id']; readonly name: string },
  needs: readonly ActiveNeed[],
): GapPhase {
  const here = needs.filter(({ phase }) => phase === id);
  const shown = here.map((need) => gapNeed(plan, need));
  const wanted = new Set(here.flatMap(({ options }) => options.map((option) => option.id)));
  const dead = plan.situation.inventory.named.filter(
    (tool) => isDead(tool) && tool.capabilities.some((each) => wanted.has(each.id)),
  );
  return {
    id,
    name,
    there: shown.filter(({ tool }) => tool !== null),
    missing: shown.filter(({ tool }) => tool === null),
    dead: dead.map((tool) => tool.id),
  };
}

function gapNeed(plan: Plan, need: ActiveNeed): GapNeed {
  const capability = plan.chosen.get(need.id)?.capability.id ?? need.options[0]?.id ?? need.id;
  return { capability, scope: need.scope, tool: toolFor(plan, need) };
}

/** New tools of the toolchain by the number of missing needs that each of them meets. */
function additions(plan: Plan, missing: readonly ActiveNeed[]): readonly GapAddition[] {
  const found = new Map<string, GapAddition>();
  for (const need of missing) {
    const offer = plan.chosen.get(need.id);
    if (!offer || isInUse(offer)) continue;
    const { id, name } = offer.tool;
    const closes = [...(found.get(id)?.closes ?? []), offer.capability.id];
    found.set(id, { tool: id, name, closes });
  }
  return [...found.values()]
    .sort((a, b) => b.closes.length - a.closes.length || compareIds(a.tool, b.tool))
    .slice(0, ADDITIONS);
}
