import type { Advice } from '../../model/advice.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import { activityText, capabilitiesOf, type Need, needsOf } from '../../model/target.ts';
import {
  isAdded,
  isUnnamed,
  type NeedAdvice,
  type PhaseAdvice,
  type Unmet,
} from '../../model/toolchain.ts';
import {
  type Block,
  type Cell,
  type Column,
  heading,
  note,
  paragraph,
  type RowGroup,
  span,
  table,
} from '../doc.ts';
import type { Names } from '../names.ts';
import { count, listAnd, NOTICE_WORDS } from '../words.ts';
import { meetsText, needName, needStateSpan, needText } from './need.ts';

const COLUMNS: readonly Column[] = [
  { head: 'Need', type: 'name' },
  { head: 'Importance', type: 'word', machine: true },
  { head: 'Tool', type: 'list' },
  { head: 'State', type: 'word' },
  { head: 'Alternatives', type: 'list' },
  { head: 'Why', type: 'prose', machine: true },
];

/** The central table: what is done in each phase, and which tool meets which need. */
export function toolchainSection(
  advice: Pick<Advice, 'phases' | 'tools' | 'roadmap'>,
  kb: KnowledgeBase,
  names: Names,
): Block[] {
  const groups = advice.phases
    .filter((phase) => phase.needs.length + phase.activities.length > 0)
    .map((phase) => groupOf(phase, kb, names));
  if (groups.length === 0) return [];
  return [
    heading(2, 'Toolchain, phase by phase'),
    ...(advice.tools.length === 0 ? [] : [paragraph(sizeText(advice))]),
    {
      kind: 'table',
      columns: COLUMNS,
      groupedBy: { label: 'Phase', note: 'What is done' },
      groups,
      empty: '',
    },
    ...unnamedNote(advice),
    ...leftOutNotes(advice, kb, names),
    note('info', 'which-ops show <target> says all that it does in each phase.'),
  ];
}

/** "9 tools in use stay and 7 come in: 4 with the first wave, 2 later, 1 where there is time." */
function sizeText({ tools, roadmap }: Pick<Advice, 'tools' | 'roadmap'>): string {
  const kept = tools.filter(({ state }) => state === 'kept').length;
  const added = tools.filter(isAdded);
  const stay = kept === 0 ? '' : `${count(kept, 'tool')} in use ${kept === 1 ? 'stays' : 'stay'}`;
  if (added.length === 0) {
    return stay === '' ? 'Nothing has to be brought in.' : `${stay}, nothing comes in.`;
  }
  const many = { 'with the first wave': 0, later: 0, 'where there is time': 0 };
  for (const { id } of added) {
    const step = roadmap.find(({ tools }) => tools.includes(id));
    const wave = step?.afterwards.includes(id) ? undefined : step?.wave;
    many[
      wave === undefined ? 'where there is time' : wave === 1 ? 'with the first wave' : 'later'
    ]++;
  }
  const parts = Object.entries(many).filter(([, number]) => number > 0);
  const times = parts.map(([time, number]) => (parts.length === 1 ? time : `${number} ${time}`));
  const when = `${parts.length === 1 ? ' ' : ': '}${times.join(', ')}`;
  const subject = stay === '' ? count(added.length, 'tool') : `${stay} and ${added.length}`;
  return `${subject} ${added.length === 1 ? 'comes' : 'come'} in${when}.`;
}

/** Why rows say "in place" of what no answer names. */
function unnamedNote({ phases }: Pick<Advice, 'phases'>): Block[] {
  if (!phases.some(({ needs }) => needs.some(isUnnamed))) return [];
  const text =
    'In place: the answers say that it is done, and name no tool in use that does it; the one after "else" is for whoever has none.';
  return [note('info', text)];
}

/** Why rows say "left out": in the rows themselves there is no room for a sentence. */
function leftOutNotes(
  { phases }: Pick<Advice, 'phases'>,
  kb: KnowledgeBase,
  names: Names,
): Block[] {
  const all = phases.flatMap(({ needs }) => needs).filter(({ state }) => state === 'left-out');
  const waits = (need: NeedAdvice) => wantsLanguage(need, kb);
  const told = (needs: readonly NeedAdvice[], why: (names: string) => string): Block[] => {
    const own = [...new Set(needs.map(({ capability }) => names.capability(capability)))];
    return own.length === 0 ? [] : [note('info', why(listAnd(own)))];
  };
  return [
    ...told(
      all.filter(waits),
      (own) => `Left out until the answers name a language for which a tool is known here: ${own}.`,
    ),
    ...told(
      all.filter((need) => !waits(need)),
      (own) =>
        `Left out: ${own}. A tool for it would cost more than a recommended need is worth, or none fits; advise --details says which.`,
    ),
  ];
}

/** Whether the need is stated per language and stands for none in particular. */
function wantsLanguage({ capability, oneOf, scope, targets }: NeedAdvice, kb: KnowledgeBase) {
  const options = oneOf.length > 0 ? oneOf : [capability];
  const isStated = (need: Need) =>
    need.per === 'language' && capabilitiesOf(need).some((id) => options.includes(id));
  return (
    scope === null &&
    kb.targets.some((target) => targets.includes(target.id) && needsOf(target).some(isStated))
  );
}

/** Required needs that no eligible tool meets, and what would have to give way. */
export function unmetSection(advice: Advice, names: Names): Block[] {
  if (advice.unmet.length === 0) return [];
  return [
    heading(2, 'What could not be met'),
    table(
      [
        { head: 'Need', type: 'name' },
        { head: 'Phase', type: 'word' },
        { head: 'Nearest tool', type: 'list' },
        { head: 'Because', type: 'prose' },
      ],
      advice.unmet.map((unmet) => unmetRow(unmet, names)),
      '',
    ),
  ];
}

/** What is to be said of the tools in use. */
export function noticesSection(advice: Advice, names: Names): Block[] {
  if (advice.notices.length === 0) return [];
  return [
    heading(2, 'Tools in use'),
    table(
      [
        { head: 'Tool', type: 'name' },
        { head: 'Notice', type: 'word' },
        { head: 'Act', type: 'word' },
        { head: 'Successor', type: 'list' },
        { head: 'What to know', type: 'prose' },
      ],
      advice.notices.map((notice): Cell[] => [
        notice.name,
        span(NOTICE_WORDS[notice.kind], notice.kind === 'dead' ? 'bad' : 'warn'),
        notice.urgency === null ? null : URGENCY_WORDS[notice.urgency],
        notice.successor === null ? null : names.tool(notice.successor),
        notice.says,
      ]),
      '',
    ),
  ];
}

const URGENCY_WORDS = { now: 'now', soon: 'soon', 'when-convenient': 'when convenient' } as const;

function groupOf(phase: PhaseAdvice, kb: KnowledgeBase, names: Names): RowGroup {
  return {
    label: phase.name,
    note: activityLines(phase, kb),
    rows: phase.needs.map((need) => rowOf(need, names)),
  };
}

/** Each activity with the target that asks for it. */
function activityLines({ id, activities }: PhaseAdvice, kb: KnowledgeBase): readonly string[] {
  return activities.map((activity) => {
    const target = kb.targets.find(({ phases }) =>
      phases[id]?.activities.some((own) => activityText(own) === activity),
    );
    return target === undefined ? activity : `${target.name}: ${activity}`;
  });
}

function rowOf(need: NeedAdvice, names: Names): Cell[] {
  const replaced = need.replaces === null ? null : names.tool(need.replaces);
  return [
    needText(need, names),
    need.importance,
    meetsText(need, names),
    needStateSpan(need, replaced),
    need.alternatives.map(({ tool }) => names.toolMarked(tool)).join(', ') || null,
    need.why,
  ];
}

function unmetRow(unmet: Unmet, names: Names): Cell[] {
  const { nearest } = unmet;
  return [
    needName(unmet.capability, unmet.scope, names),
    names.phase(unmet.phase),
    nearest === null ? null : `${names.tool(nearest.tool)}, without ${listAnd(nearest.relax)}`,
    unmet.because,
  ];
}
