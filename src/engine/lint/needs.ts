import { isProposable, type Tool } from '../../model/tool.ts';
import { conjoin } from '../conditions/dnf.ts';
import { eligibleWhen } from './bindings.ts';
import type { LintContext } from './context.ts';
import type { Fault } from './finding.ts';
import { type Want, wantsOf } from './wants.ts';

/** Needs that no tool can meet for any team that has them. */
export function* uncovered(context: LintContext): Generator<Fault<'need-uncovered'>> {
  for (const { want, language, tools } of covers(context)) {
    if (tools.length > 0) continue;
    yield { path: want.path, args: { capability: want.capabilities.join(' or '), language } };
  }
}

/** Needs that hang on a single tool: a team that cannot use it is left alone. */
export function* barelyCovered(context: LintContext): Generator<Fault<'need-barely-covered'>> {
  for (const { want, language, tools } of covers(context)) {
    const [only, second] = tools;
    if (only === undefined || second !== undefined) continue;
    const args = { capability: want.capabilities.join(' or '), language, tool: only.id };
    yield { path: want.path, args };
  }
}

interface Cover {
  readonly want: Want;
  readonly language: string | null;
  /** The first two tools that can meet it. */
  readonly tools: readonly Tool[];
}

/** Who can meet what is wanted; what several targets want under one condition is looked at once. */
function* covers(context: LintContext): Generator<Cover> {
  const seen = new Set<string>();
  const tools = context.kb.tools.filter(isProposable);
  for (const want of wantsOf(context, context.targets)) {
    if (!context.space.allows(want.when)) continue;
    for (const language of want.languages) {
      const key = JSON.stringify([want.capabilities, want.when, language]);
      if (seen.has(key)) continue;
      seen.add(key);
      yield { want, language, tools: firstTwo(context, want, language, tools) };
    }
  }
}

function firstTwo(
  context: LintContext,
  want: Want,
  language: string | null,
  tools: readonly Tool[],
): Tool[] {
  const found: Tool[] = [];
  for (const tool of tools) {
    if (canMeet(context, want, tool, language)) found.push(tool);
    if (found.length === 2) break;
  }
  return found;
}

/** Whether a team can have a need and be proposed a tool for it. */
export function canMeet(
  context: LintContext,
  want: Want,
  tool: Tool,
  language: string | null,
): boolean {
  return tool.capabilities
    .filter(({ id }) => want.capabilities.includes(id))
    .some((capability) => {
      const eligible = eligibleWhen(context, tool, capability, language);
      return context.space.allows(conjoin([want.when, eligible]));
    });
}
