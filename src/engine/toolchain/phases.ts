import type { KnowledgeBase } from '../../model/knowledge.ts';
import { type Activity, activityText } from '../../model/target.ts';
import type { NeedAdvice, PhaseAdvice, ToolAdvice } from '../../model/toolchain.ts';
import type { ToolchainContext } from './context.ts';
import { needAdvice } from './need-advice.ts';
import { isFor } from './needs.ts';
import type { Plan } from './plan.ts';
import { byId, compareIds } from './problem.ts';

/** What is done in each phase and with what, in the order of the lifecycle and of the vocabulary. */
export function phaseAdvice(
  kb: KnowledgeBase,
  context: ToolchainContext,
  plan: Plan,
): readonly PhaseAdvice[] {
  const order = new Map(kb.capabilities.map(({ id }, at) => [id, at]));
  const phaseOf = new Map(kb.capabilities.map(({ id, phase }) => [id, phase]));
  const needs = plan.needs.map((need) => needAdvice(plan, need)).filter(saysSomething);
  needs.sort(
    (a, b) =>
      (order.get(a.capability) ?? 0) - (order.get(b.capability) ?? 0) ||
      compareIds(a.scope ?? '', b.scope ?? ''),
  );
  return kb.phases.map(({ id, name }) => ({
    id,
    name,
    activities: activitiesIn(kb, context, id),
    needs: needs.filter((need) => phaseOf.get(need.capability) === id),
  }));
}

/** What is given goes without saying where nobody names it and a target can be practised without. */
const saysSomething = ({ kind, importance, tool }: NeedAdvice): boolean =>
  kind !== 'given' || importance === 'required' || tool !== null;

/** Beyond this many a phase names the first activity of each target and leaves the rest to `show`. */
const MOST_ACTIVITIES = 6;

/**
 * What the adopted targets do in a phase, as far as it is for the team; those in their light form only where no
 * other speaks.
 */
function activitiesIn(
  kb: KnowledgeBase,
  context: ToolchainContext,
  phase: PhaseAdvice['id'],
): readonly string[] {
  const isMeant = (each: Activity): boolean => typeof each === 'string' || isFor(each, context);
  const of = (light: boolean) => {
    const ids = context.adopted.filter((each) => each.light === light).map(({ id }) => id);
    const own = kb.targets
      .filter(({ id }) => ids.includes(id))
      .map(({ phases }) => (phases[phase]?.activities ?? []).filter(isMeant).map(activityText));
    const all = own.flat();
    return all.length <= MOST_ACTIVITIES ? all : own.flatMap(([first = []]) => first);
  };
  const full = of(false);
  return [...new Set(full.length > 0 ? full : of(true))];
}

/** The tools of the toolchain, by id, with the needs that each meets; some only carry another one. */
export function toolAdvice(plan: Plan, phases: readonly PhaseAdvice[]): readonly ToolAdvice[] {
  const { catalogue, inventory } = plan.situation;
  const open = [...plan.tools].flatMap((id) => catalogue.byId.get(id) ?? []);
  const tools = new Map(
    open.map(({ id, name }): [string, ToolAdvice] => {
      const state = inventory.working.has(id) ? 'kept' : 'new';
      return [id, { id, name, state, practised: false, needs: [] }];
    }),
  );
  const needs = phases.flatMap((phase) => phase.needs);
  for (const need of needs) {
    const next = merged(need.tool === null ? undefined : tools.get(need.tool), need);
    if (next) tools.set(next.id, next);
  }
  const all = [...tools.values()].map((tool): ToolAdvice => {
    const carried = needs.filter(({ beside }) => beside === tool.id);
    const isOwn = tool.needs.length === 0 ? carried.length > 0 : tool.practised;
    return { ...tool, practised: isOwn && carried.every(({ practised }) => practised) };
  });
  return all.sort(byId);
}

function merged(known: ToolAdvice | undefined, need: NeedAdvice): ToolAdvice | null {
  const { tool: id, toolName: name, state, practised, capability } = need;
  if (id === null || name === null) return null;
  if (state !== 'kept' && state !== 'new' && state !== 'replaces') return null;
  const replaces = known?.state === 'replaces' || state === 'replaces';
  const needs = [...new Set([...(known?.needs ?? []), capability])];
  return {
    id,
    name,
    state: replaces ? 'replaces' : state,
    practised: practised && (known === undefined || known.needs.length === 0 || known.practised),
    needs,
  };
}
