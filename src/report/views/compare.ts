import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Target } from '../../model/target.ts';
import { type Cell, type Doc, heading, table } from '../doc.ts';
import { type Names, namesOf } from '../names.ts';

/** One line of the comparison: what is compared, and what a target says of it. */
type Aspect = readonly [label: string, key: string, of: (target: Target, names: Names) => string];

const ASPECTS: readonly Aspect[] = [
  ['In short', 'summary', (target) => target.formula ?? target.summary],
  ['Differs', 'differs', (target) => target.differs],
  ['Focus', 'focus', (target) => target.focus],
  ['Automates', 'automation', (target) => target.automation],
  ['What flows', 'flow', (target) => target.flow.what],
  ['Flow', 'model', (target) => FLOWS[target.flow.model]],
  ['Best for', 'bestFor', (target) => target['best-for']],
  ['Not for', 'notFor', (target) => target['not-for']],
  ['Challenges', 'challenges', (target) => target.challenges.map(({ text }) => text).join(' ')],
  ['Measured by', 'measures', (target) => target.measures.map(({ text }) => text).join(' ')],
  ['Tools', 'tools', (target, names) => typicalTools(target).map(names.toolMarked).join(', ')],
  ['Costs', 'cost', (target) => target.cost],
  ['Takes', 'effort', (target) => target.effort],
  ['First step', 'firstStep', (target) => target['first-step']],
];

const FLOWS = {
  push: 'pushed through a pipeline',
  pull: 'pulled by an agent',
  both: 'pushed or pulled',
  none: 'nothing flows',
} satisfies Record<Target['flow']['model'], string>;

/** Targets side by side, one aspect per row. */
export function compareView(kb: KnowledgeBase, targets: readonly Target[]): Doc {
  const names = namesOf(kb);
  const title = targets.map((target) => target.name).join(' and ');
  return {
    title,
    blocks: [
      heading(1, targets.map((target) => target.name).join(', ')),
      table(
        [
          { head: 'Aspect', type: 'name' },
          ...targets.map((target) => ({ head: target.name, type: 'side' as const })),
        ],
        ASPECTS.map(([label, , of]): Cell[] => [
          label,
          ...targets.map((target) => of(target, names) || null),
        ]),
        '',
      ),
    ],
    data: { targets: targets.map((target) => entryOf(target, names)) },
    summary: null,
  };
}

function entryOf(target: Target, names: Names): object {
  const aspects = ASPECTS.map(([, key, of]) => [key, of(target, names)] as const);
  return { id: target.id, name: target.name, ...Object.fromEntries(aspects) };
}

/** Two tools of each phase, the first ones named, without repetition. */
function typicalTools(target: Target): readonly string[] {
  const tools = Object.values(target.phases).flatMap((phase) => phase.tools.slice(0, 2));
  return [...new Set(tools)];
}
