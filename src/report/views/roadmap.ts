import type { Advice, RoadmapItem } from '../../model/advice.ts';
import { inEdition } from '../../model/toolchain.ts';
import {
  type Block,
  type Cell,
  type Column,
  heading,
  paragraph,
  type RowGroup,
  span,
} from '../doc.ts';
import type { Names } from '../names.ts';
import { listAnd } from '../words.ts';

const COLUMNS: readonly Column[] = [
  { head: 'Step', type: 'name' },
  { head: 'Takes', type: 'word' },
  { head: 'After', type: 'list' },
  { head: 'Tools', type: 'prose' },
  { head: 'First step', type: 'prose' },
  { head: 'What it unlocks', type: 'prose' },
];

const DECISIONS_FIRST =
  'The contradictions come before the first wave: what is decided on them may change the steps.';

/** The way there, in waves: never before what it requires. */
export function roadmapSection(advice: Advice, names: Names): Block[] {
  if (advice.roadmap.length === 0) return [];
  const waves = [...new Set(advice.roadmap.map((item) => item.wave))];
  const groups = waves.map((wave): RowGroup => {
    const items = advice.roadmap.filter((item) => item.wave === wave);
    return {
      label: `Wave ${wave}`,
      note: [],
      rows: items.map((item) => rowOf(item, names)),
    };
  });
  return [
    heading(2, 'Roadmap'),
    ...(advice.tensions.length === 0 ? [] : [paragraph(DECISIONS_FIRST)]),
    {
      kind: 'table',
      columns: COLUMNS,
      groupedBy: { label: 'Wave', note: null },
      groups,
      empty: '',
    },
  ];
}

function rowOf(item: RoadmapItem, names: Names): Cell[] {
  const editions = item.editions.map(({ tool, edition }) => inEdition(names.tool(tool), edition));
  const told = (what: string, names: readonly string[]): string =>
    names.length === 0 ? '' : ` ${what}: ${listAnd(names)}.`;
  return [
    item.light ? [span(item.name, 'strong'), ' (light)'] : item.name,
    item.effort,
    item.requires.map(names.target).join(', ') || null,
    toolsText(item, names),
    `${item.firstStep}${told('Still open', item.open)}${told('To be bought', editions)}`,
    item.unlocks || null,
  ];
}

/** "OpenTofu, Vault; where there is time k6": what the step cannot do without, then what is recommended. */
function toolsText({ tools, afterwards }: RoadmapItem, names: Names): string | null {
  const listed = (ids: readonly string[]): string => ids.map(names.tool).join(', ');
  const more = afterwards.length === 0 ? '' : `where there is time ${listed(afterwards)}`;
  const atOnce = tools.filter((id) => !afterwards.includes(id));
  return [listed(atOnce), more].filter((part) => part !== '').join('; ') || null;
}
