import type { Advice, RoadmapItem } from '../../model/advice.ts';
import { inEdition, isAdded } from '../../model/toolchain.ts';
import {
  type Block,
  type Cell,
  type Column,
  heading,
  note,
  paragraph,
  type RowGroup,
  span,
} from '../doc.ts';
import type { Names } from '../names.ts';
import { listAnd } from '../words.ts';
import { needName } from './need.ts';

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
  const beside = besideSteps(advice, names);
  if (advice.roadmap.length === 0)
    return beside.length === 0 ? [] : [heading(2, 'Roadmap'), ...beside];
  const waves = [...new Set(advice.roadmap.map((item) => item.wave))];
  const idle = idleByStep(advice, names);
  const groups = waves.map((wave): RowGroup => {
    const items = advice.roadmap.filter((item) => item.wave === wave);
    return {
      label: `Wave ${wave}`,
      note: [],
      rows: items.map((item) => rowOf(item, idle.get(item.target) ?? [], names)),
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
    ...beside,
  ];
}

/** The tools that come in with no step: what recommends them is there already. */
function besideSteps({ tools, roadmap }: Advice, names: Names): Block[] {
  const placed = new Set(roadmap.flatMap((item) => item.tools));
  const left = tools.filter((tool) => isAdded(tool) && !placed.has(tool.id));
  if (left.length === 0) return [];
  const listed = listAnd(left.map(({ id }) => names.tool(id)));
  return [note('info', `Where there is time, for what is in place already: ${listed}.`)];
}

/** The tools in use that have to be put to use for what a step requires, and for what; each need with its first step. */
function idleByStep(
  { roadmap, phases }: Advice,
  names: Names,
): ReadonlyMap<string, readonly string[]> {
  let left = phases.flatMap((phase) => phase.needs).filter(({ idle }) => idle);
  const steps = roadmap.map(({ target }) => {
    const own = left.filter(({ requiredBy }) => requiredBy.includes(target));
    left = left.filter((need) => !own.includes(need));
    const tools = [...new Set(own.map(({ toolName }) => toolName))];
    const worded = tools.map((tool) => {
      const needs = own.filter(({ toolName }) => toolName === tool);
      const jobs = needs.map(({ capability, scope }) => needName(capability, scope, names));
      return `${tool} (${jobs.join(', ')})`;
    });
    return [target, worded] as const;
  });
  return new Map(steps);
}

function rowOf(item: RoadmapItem, idle: readonly string[], names: Names): Cell[] {
  const editions = item.editions.map(({ tool, edition }) => inEdition(names.tool(tool), edition));
  const told = (what: string, names: readonly string[]): string =>
    names.length === 0 ? '' : ` ${what}: ${names.join('; ')}.`;
  return [
    item.light ? [span(item.name, 'strong'), ' (light)'] : item.name,
    item.effort,
    item.requires.map(names.target).join(', ') || null,
    toolsText(item, names),
    `${item.firstStep}${told('Still open', item.open)}${told('To be bought', editions)}${told('To be put to use', idle)}`,
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
