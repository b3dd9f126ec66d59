import type { KnowledgeBase, Phase } from '../../model/knowledge.ts';
import { activityText, type Target } from '../../model/target.ts';
import { type Cell, type Column, type Doc, heading, type RowGroup } from '../doc.ts';
import { type Names, namesOf } from '../names.ts';

const COLUMNS: readonly Column[] = [
  { head: 'Target', type: 'name' },
  { head: 'Answer', type: 'list' },
  { head: 'Typical tools', type: 'list' },
  { head: 'What is done', type: 'prose' },
];

/** The lifecycle matrix: for each phase what each of the targets answers, does and works with. */
export function phasesView(kb: KnowledgeBase, targets: readonly Target[]): Doc {
  const names = namesOf(kb);
  return {
    title: 'Lifecycle',
    blocks: [
      heading(1, 'The lifecycle, phase by phase'),
      {
        kind: 'table',
        columns: COLUMNS,
        groupedBy: { label: 'Phase', note: 'Question' },
        groups: kb.phases.map((phase) => groupOf(phase, targets, names)),
        empty: 'No target says anything about any phase.',
      },
    ],
    data: {
      targets: targets.map(({ id }) => id),
      phases: kb.phases.map((phase) => ({ ...phase, targets: cellsOf(phase, targets) })),
    },
    summary: null,
  };
}

function groupOf(phase: Phase, targets: readonly Target[], names: Names): RowGroup {
  const rows = targets.map((target): Cell[] => {
    const own = target.phases[phase.id];
    const tools = own?.tools.map(names.toolMarked).join(', ') || null;
    return [
      target.name,
      own?.answer ?? null,
      tools,
      own?.activities.map(activityText).join(' ') || null,
    ];
  });
  return { label: phase.name, note: [phase.asks], rows };
}

function cellsOf(phase: Phase, targets: readonly Target[]): readonly object[] {
  return targets.flatMap(({ id, phases }) => {
    const own = phases[phase.id];
    if (own === undefined) return [];
    const activities = own.activities.map(activityText);
    return [{ id, answer: own.answer, activities, tools: own.tools }];
  });
}
