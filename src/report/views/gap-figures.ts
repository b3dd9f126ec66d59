import type { Advice } from '../../model/advice.ts';
import type { PhaseId } from '../../model/ids.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import {
  comesIn,
  editionOf,
  inEdition,
  isPresent,
  type NeedAdvice,
} from '../../model/toolchain.ts';

/** How much of what is required the tools in use meet. */
export interface Coverage {
  /** Required needs that tools can meet. */
  readonly required: number;
  readonly covered: number;
  /** Whole per cent; 100 only where nothing required is missing. */
  readonly percent: number;
}

/** What a phase has of what it needs. */
export interface GapPhase {
  readonly id: PhaseId;
  readonly name: string;
  readonly needs: readonly NeedAdvice[];
  readonly coverage: Coverage;
  /** Tools in use that have ended and did something that is needed here, by id. */
  readonly dead: readonly string[];
}

/** A tool to add, and the needs that it would meet. */
export interface Addition {
  readonly tool: string;
  readonly name: string;
  readonly needs: readonly NeedAdvice[];
}

/** The coverage of these needs; what people meet with a guide and what the runtime gives is not counted. */
export function coverageOf(needs: readonly NeedAdvice[]): Coverage {
  const counted = needs.filter(
    ({ importance, kind }) => importance === 'required' && kind === 'tool',
  );
  const required = counted.length;
  const covered = counted.filter(isPresent).length;
  const percent = covered === required ? 100 : Math.min(99, Math.round((100 * covered) / required));
  return { required, covered, percent };
}

/** The phases of the advice in which something is needed, each with what it lacks and what has ended. */
export function gapPhases({ phases, notices }: Advice, kb: KnowledgeBase): readonly GapPhase[] {
  const ended = new Set(notices.filter(({ kind }) => kind === 'dead').map(({ tool }) => tool));
  const dead = kb.tools.filter(({ id }) => ended.has(id));
  return phases.map(({ id, name, needs }) => {
    const wanted = new Set(needs.flatMap(({ capability, oneOf }) => [capability, ...oneOf]));
    const served = dead.filter((tool) => tool.capabilities.some((each) => wanted.has(each.id)));
    return { id, name, needs, coverage: coverageOf(needs), dead: served.map((tool) => tool.id) };
  });
}

/** The tools to be added, those first that meet most of what is required, then most of the rest. */
export function additionsFor({ phases }: Advice): readonly Addition[] {
  const needs = phases.flatMap((phase) => phase.needs).filter(isMissing);
  const tools = [...new Set(needs.flatMap(({ tool }) => (tool === null ? [] : [tool])))];
  return tools
    .map((tool): Addition => {
      const own = needs.filter((need) => need.tool === tool);
      return { tool, name: inEdition(own[0]?.toolName ?? tool, editionOf(own)), needs: own };
    })
    .toSorted(
      (a, b) =>
        requiredOf(b) - requiredOf(a) ||
        b.needs.length - a.needs.length ||
        (a.tool < b.tool ? -1 : 1),
    );
}

const requiredOf = ({ needs }: Addition): number =>
  needs.filter(({ importance }) => importance === 'required').length;

/** Whether a tool, or an edition of one, would have to be had for it, or one in use be put to use. */
export const isMissing = (need: NeedAdvice): boolean =>
  comesIn(need) || need.idle || (!need.practised && need.edition !== null);
