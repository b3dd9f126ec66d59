import type { Difference, TargetDifference } from '../../model/difference.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import {
  type Block,
  type Cell,
  type Doc,
  heading,
  list,
  note,
  pairs,
  paragraph,
  table,
} from '../doc.ts';
import { answerText, namesOf } from '../names.ts';
import { verdictSpan } from '../words.ts';

/** Before and after: what changed answers make of an advice, and nothing that stays. */
export function differenceView(difference: Difference, kb: KnowledgeBase): Doc {
  const { answers, headline } = difference;
  const isSame = Object.keys(answers).length === 0;
  const blocks = isSame ? [heading(1, headline.after), SAME] : changedBlocks(difference, kb);
  return { title: `What if: ${headline.after}`, blocks, data: difference, summary: null };
}

/** From equal answers follows an equal advice: there is nothing to set side by side. */
const SAME = note('info', 'Nothing differs from the answers: they say this already.');

function changedBlocks(difference: Difference, kb: KnowledgeBase): Block[] {
  const names = namesOf(kb);
  const { headline, targets, tools, tensions, inactive } = difference;
  const moved = targets.filter((t) => t.from !== t.to || t.lightBefore !== t.lightAfter);
  const shifted = targets.filter((t) => !moved.includes(t));
  const tension = (id: string): string => kb.tensions.find((t) => t.id === id)?.because ?? id;
  return [
    heading(1, headline.after),
    headline.before === headline.after
      ? paragraph('The headline stays.')
      : paragraph(`Before: ${headline.before}`),
    heading(2, 'What was changed'),
    pairs(
      Object.entries(difference.answers).map(([id, value]) => [
        id,
        value === null ? 'left open' : answerText(value),
      ]),
    ),
    ...section('Verdicts that change', moved.map(rowOf)),
    ...section('Fit that shifts, verdict unchanged', shifted.map(rowOf)),
    ...lists('Tools that come in', tools.added.map(names.tool)),
    ...lists('Tools that go', tools.removed.map(names.tool)),
    ...lists('Contradictions that appear', tensions.added.map(tension)),
    ...lists('Contradictions that are settled', tensions.removed.map(tension)),
    ...lists('Answers that no longer apply', inactive.added),
    ...lists('Answers that apply again', inactive.removed),
    ...(moved.length === 0 ? [note('info', 'No verdict changes.')] : []),
  ];
}

function section(title: string, rows: readonly Cell[][]): Block[] {
  if (rows.length === 0) return [];
  const columns = [
    { head: 'Target', type: 'name' },
    { head: 'Before', type: 'word' },
    { head: 'After', type: 'word' },
    { head: 'Fit', type: 'word' },
    { head: 'Why', type: 'prose' },
  ] as const;
  return [heading(2, title), table(columns, rows, '')];
}

function rowOf(target: TargetDifference): Cell[] {
  return [
    target.name,
    verdictSpan(target.from, target.lightBefore),
    verdictSpan(target.to, target.lightAfter),
    `${target.fitBefore} → ${target.fitAfter}`,
    target.reason,
  ];
}

const lists = (title: string, items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [heading(2, title), list(items)];
