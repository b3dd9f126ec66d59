import type { Advice, RequirementState, SilentRule, TargetAdvice } from '../../model/advice.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import {
  type Block,
  type Cell,
  type Column,
  type Doc,
  details,
  heading,
  list,
  pairs,
  paragraph,
  span,
  type Text,
  table,
} from '../doc.ts';
import { answersText, type Names, namesOf } from '../names.ts';
import { listAnd, STANDING_WORDS, verdictSpan } from '../words.ts';
import { fragileText } from './outlook.ts';
import { pointsTable, signed } from './points.ts';
import { fitBar, openText } from './verdicts.ts';

const SILENT: readonly Column[] = [
  { head: 'Would add', type: 'number' },
  { head: 'Rule', type: 'name' },
  { head: 'Lacks', type: 'list' },
  { head: 'Because', type: 'prose' },
];

/** Every point of one verdict, and what would change it. */
export function explainView(advice: Advice, target: TargetAdvice, kb: KnowledgeBase): Doc {
  const names = namesOf(kb);
  return {
    title: `Why ${target.name}: ${target.verdict}`,
    blocks: [
      heading(1, target.name),
      verdictLine(target),
      facts(target, names),
      heading(2, 'How the points add up'),
      pointsTable(target),
      ...silentTable(target),
      ...requirementsTable(target),
      ...exclusions(target),
      ...changes(advice, target),
      ...sources(target, names),
    ],
    data: {
      ...target,
      changes: advice.changes.filter((change) => change.target === target.id),
      knowledge: advice.knowledge,
      answers: advice.answers,
    },
    summary: null,
  };
}

function verdictLine(target: TargetAdvice): Block {
  const text: Text = [verdictSpan(target.verdict, target.light), `: ${target.reason}`];
  return paragraph(text);
}

function facts(target: TargetAdvice, names: Names): Block {
  const linked = (links: TargetAdvice['includedIn']): string =>
    links.map((link) => `${names.target(link.target)} (${link.because})`).join('; ');
  return pairs([
    ['Fit', fitText(target)],
    ['Today', STANDING_WORDS[target.standing]],
    ['Part of', linked(target.includedIn)],
    ['Required by', linked(target.requiredBy)],
    ['Comes with', target.comesWith.map(names.target).join(', ')],
    ['Light form', target.lightForm],
    ['First step', target.firstStep],
    ['Look again', target.revisit],
    ['Still open', openText(target)],
  ]);
}

/** The fit with the interval of the table of verdicts; "still open" speaks where that says nothing. */
function fitText(target: TargetAdvice): string {
  const { fit, points } = target;
  const { low, high } = fitBar(target);
  const interval = low === high ? '' : `, between ${low} and ${high} once everything is answered`;
  return `${fit} of 100 from ${signed(points)} points${interval}`;
}

function silentTable(target: TargetAdvice): Block[] {
  if (target.silent.length === 0) return [];
  const rows = target.silent.map((silent): Cell[] => [
    signed(silent.points),
    silent.rule,
    lackText(silent),
    silent.because,
  ]);
  return [heading(2, 'What did not count'), table(SILENT, rows, '')];
}

function lackText(silent: SilentRule): string {
  if (silent.state === 'outweighed') return `outweighed by ${silent.by ?? 'a stronger rule'}`;
  const questions = listAnd(silent.lacks);
  return silent.state === 'unknown' ? `not answered: ${questions}` : `other answer: ${questions}`;
}

function requirementsTable(target: TargetAdvice): Block[] {
  if (target.requirements.length === 0) return [];
  return [
    heading(2, 'What it requires'),
    table(
      [
        { head: 'Requires', type: 'name' },
        { head: 'Met', type: 'word' },
        { head: 'Because', type: 'prose' },
        { head: 'First step', type: 'prose' },
      ],
      target.requirements.map(requirementRow),
      '',
    ),
  ];
}

function requirementRow(requirement: RequirementState): Cell[] {
  const { label, met, because, firstStep } = requirement;
  const state = met === 'unknown' ? span('not known', 'warn') : met ? 'yes' : span('no', 'bad');
  return met === true ? [label, state, null, null] : [label, state, because, firstStep];
}

function exclusions(target: TargetAdvice): Block[] {
  if (target.ruledOutBy.length === 0) return [];
  const items = target.ruledOutBy.map(
    ({ because, answers }) => `${because} (${answersText(answers)})`,
  );
  return [heading(2, 'What rules it out'), list(items)];
}

function changes(advice: Advice, target: TargetAdvice): Block[] {
  const own = advice.changes.filter((change) => change.target === target.id);
  const robustness = target.robustness;
  const share =
    robustness === undefined
      ? []
      : [
          `${robustness.label}; ${Math.round(robustness.share * 100)} % of single changes of an answer keep the verdict.`,
        ];
  const items = [...own.map(({ says }) => says), ...share, ...fragileText(target)];
  return items.length === 0 ? [] : [heading(2, 'What would change it'), list(items)];
}

function sources(target: TargetAdvice, names: Names): Block[] {
  const ids = [...new Set(target.evidence.flatMap((fired) => fired.sources))];
  return ids.length === 0 ? [] : [details('Sources', [list(ids.map(names.source))])];
}
