import type { RoadmapItem, TargetAdvice } from '../../model/advice.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import { comesIn, editionOf, type NeedAdvice, type PhaseAdvice } from '../../model/toolchain.ts';
import type { ToolchainContext } from '../toolchain/context.ts';
import { type ActiveNeed, activeNeeds, languageOf } from '../toolchain/needs.ts';

/**
 * The needs in force, each with all that ask for it on the way: the adopted targets, and those that have to wait for
 * something. These put none in force themselves; what they will need then counts by the same conditions.
 */
export function neededOnTheWay(
  kb: KnowledgeBase,
  context: ToolchainContext,
  targets: readonly Pick<TargetAdvice, 'id' | 'verdict' | 'light'>[],
  phases: readonly PhaseAdvice[],
): readonly NeedAdvice[] {
  const needs = phases.flatMap((phase) => phase.needs);
  const waiting = targets.filter(({ verdict }) => verdict === 'later');
  if (waiting.length === 0) return needs;
  const all = [...context.adopted, ...waiting.map((each) => ({ ...each, inPlace: false }))];
  const then = activeNeeds(kb, { ...context, adopted: all });
  return needs.map((need) => {
    const same = then.filter((other) => isSame(need, other));
    const asking = (list: 'targets' | 'requiredBy'): string[] =>
      waiting.flatMap(({ id }) => (same.some((other) => other[list].includes(id)) ? id : []));
    return {
      ...need,
      targets: [...need.targets, ...asking('targets')],
      requiredBy: [...need.requiredBy, ...asking('requiredBy')],
    };
  });
}

/** Whether what meets one need meets the other as well: with more targets a choice of several may be a narrower one. */
function isSame({ capability, oneOf, scope }: NeedAdvice, other: ActiveNeed): boolean {
  const options = [capability, ...oneOf];
  return languageOf(other) === scope && other.options.some(({ id }) => options.includes(id));
}

/** The tools that come in with a step, by id: all of them, and those that can wait. */
export type Arrivals = Pick<RoadmapItem, 'tools' | 'afterwards'>;

/**
 * The tools that come in with each of the steps: targets, by id, in the order in which they are taken. A tool comes
 * in once, with the first step that cannot be practised without it, so that no step waits for what a later one
 * brings. What is only recommended comes after the first step that asks for it, since nobody puts twenty tools
 * to use at once. What has to be chosen with a tool comes with it.
 */
export function arrivalsOf(steps: readonly string[], needs: readonly NeedAdvice[]): Arrivals[] {
  const coming = needs.filter(comesIn);
  const placed = new Set<string>();
  // What only a target in place requires comes at once with whoever asks for it too.
  const isForNoStep = ({ importance, requiredBy }: NeedAdvice): boolean =>
    importance === 'required' && !requiredBy.some((id) => steps.includes(id));
  const needing = (need: NeedAdvice): readonly string[] =>
    isForNoStep(need) ? need.targets : need.requiredBy;
  const arriving = (wanting: (need: NeedAdvice) => readonly string[]): string[][] =>
    steps.map((step) => {
      const asked = coming.filter((need) => wanting(need).includes(step));
      const ids = asked.flatMap(({ beside, tool }) => [beside ?? [], tool ?? []].flat());
      return ids.filter((id) => !placed.has(id) && placed.add(id));
    });
  const atOnce = arriving(needing);
  return arriving(({ targets }) => targets).map((afterwards, at) => ({
    tools: [...(atOnce[at] ?? []), ...afterwards],
    afterwards,
  }));
}

type Editions = RoadmapItem['editions'];

/** The editions that have to be bought for what each of the steps requires; each once. */
export function editionsFor(steps: readonly string[], needs: readonly NeedAdvice[]): Editions[] {
  const bought = new Set<string>();
  return steps.map((step) =>
    editionsOfStep(step, needs).filter(({ tool, edition }) => {
      const isBought = [edition, 'enterprise'].some((known) => bought.has(`${tool} ${known}`));
      bought.add(`${tool} ${edition}`);
      return !isBought;
    }),
  );
}

function editionsOfStep(step: string, needs: readonly NeedAdvice[]): Editions {
  const required = needs.filter((need) => need.requiredBy.includes(step));
  const tools = new Set(required.flatMap(({ tool, edition }) => (edition ? (tool ?? []) : [])));
  return [...tools].flatMap((tool) => {
    const edition = editionOf(required.filter((need) => need.tool === tool));
    return edition === null ? [] : [{ tool, edition }];
  });
}
