import type { PhaseId } from '../../model/ids.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import { capabilitiesOf, type Target } from '../../model/target.ts';
import { isProposable, type Tool } from '../../model/tool.ts';
import { type Block, heading, paragraph, table } from '../doc.ts';

/** What a target needs in a phase, and how well the knowledge can serve it. */
export interface Coverage {
  readonly target: string;
  readonly phase: PhaseId;
  readonly needs: number;
  /** Tools that may be proposed for the need that has the fewest; null where no need is for a tool. */
  readonly fewest: number | null;
}

/** The coverage of every phase in which a target has something to say. */
export function coverageOf(kb: KnowledgeBase): readonly Coverage[] {
  const tools = kb.tools.filter(isProposable);
  const forTools = new Set(kb.capabilities.filter((c) => c.kind === 'tool').map((c) => c.id));
  return kb.targets.flatMap((target) =>
    kb.phases.flatMap(({ id }) => {
      const needs = target.phases[id]?.needs;
      if (needs === undefined) return [];
      const counts = needs
        .map(capabilitiesOf)
        .filter((ids) => ids.every((capability) => forTools.has(capability)))
        .map((ids) => tools.filter((tool) => does(tool, ids)).length);
      const fewest = counts.length === 0 ? null : Math.min(...counts);
      return [{ target: target.id, phase: id, needs: needs.length, fewest }];
    }),
  );
}

/** Targets by phases: how much each needs there, and the tools for what is scarcest. */
export function coverageBlocks(kb: KnowledgeBase): Block[] {
  const cells = coverageOf(kb);
  const cellOf = (target: Target, phase: PhaseId): string | null => {
    const cell = cells.find((each) => each.target === target.id && each.phase === phase);
    if (cell === undefined) return null;
    return cell.fewest === null ? String(cell.needs) : `${cell.needs} / ${cell.fewest}`;
  };
  return [
    heading(2, 'Coverage'),
    paragraph('Needs in each phase / tools that may be proposed for the need that has the fewest.'),
    table(
      [
        { head: 'Target', type: 'name' },
        ...kb.phases.map(({ name }) => ({ head: firstWord(name), type: 'number' as const })),
      ],
      kb.targets.map((target) => [target.name, ...kb.phases.map(({ id }) => cellOf(target, id))]),
      '',
    ),
  ];
}

/** "Plan and design" as "Plan", so that six phases stand beside each other on a narrow terminal. */
function firstWord(name: string): string {
  return name.split(' ')[0] ?? name;
}

function does({ capabilities }: Tool, ids: readonly string[]): boolean {
  return capabilities.some(({ id }) => ids.includes(id));
}
