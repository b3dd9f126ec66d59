import type { KnowledgeBase } from '../../model/knowledge.ts';
import { isEnded, type Tool, type ToolCapability } from '../../model/tool.ts';
import { ALWAYS, conjoin, type Dnf, NEVER } from '../conditions/dnf.ts';
import { maskOf } from '../conditions/space.ts';
import type { NamedQuestion } from '../named-answers.ts';
import { catalogueOf, isSourceHost } from '../toolchain/catalogue.ts';
import { isCloudBound } from '../toolchain/costs.ts';
import type { LintContext } from './context.ts';

/**
 * The answers under which a tool can be proposed for one of its capabilities, as far as facts about
 * the team decide it. Constraints are left out: no answer is forced to make one.
 * @param language where the capability is needed for one programming language
 */
export function eligibleWhen(
  context: LintContext,
  tool: Tool,
  capability: ToolCapability,
  language: string | null,
): Dnf {
  if (capability.id === 'source-control' && !isSourceHost(tool)) return NEVER;
  const spoken = language === null ? capability.languages : [language];
  const serves = capability.languages ?? tool.languages;
  if (language !== null && serves && !serves.includes(language)) return NEVER;
  return conjoin([
    boundTo(context, tool),
    spoken ? answered(context, 'languages', spoken) : ALWAYS,
  ]);
}

function boundTo(context: LintContext, tool: Tool): Dnf {
  const parts: Dnf[] = [];
  if (isCloudBound(tool)) parts.push(answered(context, 'cloud', tool.cloud));
  if (tool['needs-kubernetes']) parts.push(answered(context, 'runtime', ['kubernetes']));
  if (tool.runtimes) parts.push(answered(context, 'runtime', tool.runtimes));
  if (tool.organisations) parts.push(answered(context, 'organisation', tool.organisations));
  if (tool.languages) parts.push(answered(context, 'languages', tool.languages));
  if (!hasItsHost(context.kb, tool) || !hasItsWhole(context.kb, tool)) return NEVER;
  return conjoin(parts);
}

/** One of these choices is given; never true where the questionnaire does not offer them. */
function answered(
  { engine }: LintContext,
  question: NamedQuestion,
  choices: readonly string[],
): Dnf {
  const slot = engine.space.byId.get(question);
  const mask = slot ? maskOf(slot, choices) : 0;
  return slot && mask !== 0 ? [[{ slot: slot.index, mask, negated: false }]] : NEVER;
}

/** A tool that works with one source host only needs a product for it. */
function hasItsHost(kb: KnowledgeBase, tool: Tool): boolean {
  const host = tool['source-host'];
  return host === undefined || isSourceHost(tool) || catalogueOf(kb).hosts.has(host);
}

/** A part of a tool or suite needs something of it that is alive. */
function hasItsWhole(kb: KnowledgeBase, tool: Tool): boolean {
  const whole = tool['part-of'];
  if (whole === undefined) return true;
  return kb.tools.some((t) => t !== tool && !isEnded(t) && (t.id === whole || t.suite === whole));
}
