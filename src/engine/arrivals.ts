import type { RoadmapItem, TargetAdvice } from '../model/advice.ts';
import { capabilitiesOf, type Need, needsOf, type Target } from '../model/target.ts';
import { comesIn, type NeedAdvice, type PhaseAdvice } from '../model/toolchain.ts';

/** A step: the target, and what is advised on it. */
export interface Step {
  readonly advice: TargetAdvice;
  readonly target: Target;
}

/** The tools that come in with a step, by id: at once, and once those stand. */
export type Arrivals = Pick<RoadmapItem, 'tools' | 'afterwards'>;

/**
 * The tools that come in with each of the steps, which are in the order in which they are taken. A tool comes in
 * once, with the first step that cannot be practised without it, so that no step waits for what a later one
 * brings. What is only recommended comes after the first step that asks for it, since nobody puts twenty tools
 * to use at once. What has to be chosen with a tool comes with it.
 */
export function arrivalsOf(steps: readonly Step[], phases: readonly PhaseAdvice[]): Arrivals[] {
  const needs = phases.flatMap((phase) => phase.needs).filter(comesIn);
  const placed = new Set<string>();
  const arriving = (isWanted: (step: Step, need: NeedAdvice) => boolean) =>
    steps.map((step) => {
      const asked = needs.filter((need) => isWanted(step, need));
      const ids = asked.flatMap(({ beside, tool }) => [beside ?? [], tool ?? []].flat());
      return ids.filter((id) => !placed.has(id) && placed.add(id));
    });
  const required = arriving(isRequiredBy);
  const recommended = arriving(isAskedBy);
  return steps.map((_, at) => ({ tools: required[at] ?? [], afterwards: recommended[at] ?? [] }));
}

/** Whether the step asks for a need in force. */
export const isAskedBy = (step: Step, need: NeedAdvice): boolean =>
  need.targets.includes(step.advice.id) || statedBy(step, need).length > 0;

/** Whether the step is not practised without it. */
const isRequiredBy = (step: Step, need: NeedAdvice): boolean =>
  need.requiredBy.includes(step.advice.id) ||
  statedBy(step, need).some(({ importance }) => importance === 'required');

/** What a step that has to wait for something states of a need that others put in force: itself it puts none. */
function statedBy({ advice, target }: Step, need: NeedAdvice): readonly Need[] {
  if (advice.verdict !== 'later') return [];
  const options = [need.capability, ...need.oneOf];
  return needsOf(target).filter((stated) =>
    capabilitiesOf(stated).some((id) => options.includes(id)),
  );
}

/** The editions that have to be bought for what the step requires: "GitLab in its enterprise edition". */
export function unboughtFor(step: Step, phases: readonly PhaseAdvice[]): readonly string[] {
  const needs = phases.flatMap((phase) => phase.needs).filter((need) => isRequiredBy(step, need));
  const editions = needs.flatMap(({ toolName, edition }) =>
    edition === null ? [] : [`${toolName} in its ${edition} edition`],
  );
  return [...new Set(editions)];
}
