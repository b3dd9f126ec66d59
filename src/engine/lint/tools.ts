import { isProposable, type Tool, type ToolCapability } from '../../model/tool.ts';
import { catalogueOf } from '../toolchain/catalogue.ts';
import { COST_TERMS } from '../toolchain/costs.ts';
import type { LintContext } from './context.ts';
import { Dominance } from './dominance.ts';
import type { Fault } from './finding.ts';
import { canMeet } from './needs.ts';
import { type Want, wantsOf } from './wants.ts';

/** Things that tools are proposed for and that nobody needs. */
export function* unneeded(context: LintContext): Generator<Fault<'capability-unneeded'>> {
  const wanted = wantedBy(context);
  for (const { id, kind } of context.kb.capabilities) {
    if (kind !== 'tool' || wanted.has(id)) continue;
    yield { path: ['capabilities', id], args: { capability: id } };
  }
}

/**
 * Tools of which nobody needs anything. Those that only give what circumstances or guides give are
 * shown and never proposed, so nobody has to need them.
 */
export function* unwanted(context: LintContext): Generator<Fault<'tool-unwanted'>> {
  const { kb } = context;
  const wanted = wantedBy(context);
  const others = kb.capabilities.filter(({ kind }) => kind !== 'tool').map(({ id }) => id);
  for (const tool of context.tools) {
    const offers = tool.capabilities.map(({ id }) => id);
    if (offers.some((id) => wanted.has(id))) continue;
    if (offers.length > 0 && offers.every((id) => others.includes(id))) continue;
    yield { path: ['tools', tool.id, 'capabilities'], args: { tool: tool.id } };
  }
}

function wantedBy(context: LintContext): ReadonlySet<string> {
  return new Set(wantsOf(context, context.engine.targets).flatMap((w) => w.capabilities));
}

/** Tools that are wanted, but never by a team that could have them. */
export function* ineligible(context: LintContext): Generator<Fault<'tool-ineligible'>> {
  const wants = wantsOf(context, context.engine.targets);
  for (const tool of context.tools) {
    const asked = wants.filter((w) => isAsked(tool, w));
    if (asked.length === 0 || asked.some((w) => meets(context, w, tool))) continue;
    yield { path: ['tools', tool.id], args: { tool: tool.id } };
  }
}

/** Tools that another one outdoes at every job they are wanted for. */
export function* dominated(context: LintContext): Generator<Fault<'tool-dominated'>> {
  const { kb, space } = context;
  if ([...missingCosts(context)].length > 0) return;
  const dominance = new Dominance(kb, space);
  const wants = wantsOf(context, context.engine.targets);
  const tools = kb.tools.filter(isProposable);
  const { byCapability } = catalogueOf({ ...kb, tools });
  for (const tool of context.tools) {
    const capabilities = askedOf(context, wants, tool);
    const [first] = capabilities;
    if (first === undefined || isWhole(tool, tools)) continue;
    const rivals = byCapability.get(first.id) ?? [];
    const by = rivals.find((each) => dominance.dominates(each.tool, { tool, capabilities }));
    if (by) yield { path: ['tools', tool.id], args: { tool: tool.id, by: by.tool.id } };
  }
}

/** Terms that the choice of tools counts and the knowledge gives no price. */
export function* missingCosts({ kb }: LintContext): Generator<Fault<'cost-missing'>> {
  const priced = kb.costs.map(({ id }) => id);
  const terms = COST_TERMS.filter((term) => !priced.includes(term));
  if (terms.length > 0) yield { path: ['costs'], args: { terms } };
}

/** Prices of terms that the choice of tools does not count. */
export function* uncountedCosts({ kb }: LintContext): Generator<Fault<'cost-uncounted'>> {
  const counted: readonly string[] = COST_TERMS;
  for (const { id } of kb.costs) {
    if (!counted.includes(id)) yield { path: ['costs', id], args: { term: id } };
  }
}

function isAsked(tool: Tool, want: Want): boolean {
  return tool.capabilities.some(({ id }) => want.capabilities.includes(id));
}

function meets(context: LintContext, want: Want, tool: Tool): boolean {
  return want.languages.some((language) => canMeet(context, want, tool, language));
}

/** The capabilities for which a tool can be proposed to somebody. */
function askedOf(context: LintContext, wants: readonly Want[], tool: Tool): ToolCapability[] {
  return tool.capabilities.filter((capability) =>
    wants.some(
      (want) =>
        want.capabilities.includes(capability.id) &&
        meets(context, want, { ...tool, capabilities: [capability] }),
    ),
  );
}

/** Whether other tools can be had only beside this one. */
function isWhole(tool: Tool, tools: readonly Tool[]): boolean {
  return tools.some((t) => t['part-of'] === tool.id || (t['part-of'] ?? '') === tool.suite);
}
