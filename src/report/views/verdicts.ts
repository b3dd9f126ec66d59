import type { Advice, Link, TargetAdvice } from '../../model/advice.ts';
import type { Verdict } from '../../model/ids.ts';
import { type Bar, type Block, type Cell, type Column, heading, table } from '../doc.ts';
import { listAnd, listOr, STANDING_WORDS, verdictSpan, verdictWord } from '../words.ts';

const NEEDED: readonly Column[] = [
  { head: 'Id', type: 'word', machine: true },
  { head: 'Target', type: 'name' },
  { head: 'Verdict', type: 'word' },
  { head: 'Today', type: 'word' },
  { head: 'Fit', type: 'bar' },
  { head: 'Why', type: 'prose' },
];

const NOT_NEEDED: readonly Column[] = [
  { head: 'Id', type: 'word', machine: true },
  { head: 'Target', type: 'name' },
  { head: 'Verdict', type: 'word' },
  { head: 'Fit', type: 'bar' },
  { head: 'Why', type: 'prose' },
];

/** The verdicts in three sections: what is needed, what is worth a thought, what is not needed. */
export function verdictSections(advice: Advice): Block[] {
  const names = new Map(advice.targets.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const having = (...verdicts: Verdict[]): TargetAdvice[] =>
    verdicts.flatMap((verdict) => ranked(advice.targets.filter((t) => t.verdict === verdict)));
  const needed = having('adopt', 'later');
  const thinkable = having('consider');
  const others = having('not-needed', 'unsuitable');
  const rows = (targets: readonly TargetAdvice[]): Cell[][] =>
    targets.map((target) => neededRow(target, nameOf));
  return [
    ...section('What you need', NEEDED, rows(needed)),
    ...section('Worth considering', NEEDED, rows(thinkable)),
    ...section('Not needed', NOT_NEEDED, others.map(notNeededRow)),
  ];
}

/** Why a target got its verdict, and through which others, in a few sentences. */
export function whyText(target: TargetAdvice, nameOf: (id: string) => string): string {
  const missing = target.requirements.filter((requirement) => requirement.met === false);
  const parts = [
    target.reason,
    target.lightForm === null ? '' : `Light form: ${target.lightForm}`,
    linkText('Part of', target.includedIn, nameOf),
    linkText('Required by', target.requiredBy, nameOf),
    missing.length === 0 ? '' : `First: ${missing.map(({ label }) => label).join('; ')}.`,
    openText(target),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The fit with its interval; where more than two verdicts are open an interval says nothing. */
export function fitBar(target: TargetAdvice): Bar {
  const { fit, low, high } = target;
  return target.possible.length > 2
    ? { value: fit, low: fit, high: fit }
    : { value: fit, low, high };
}

/** "Open: adopt or not needed; hangs on availability and engineers." */
export function openText(target: TargetAdvice): string {
  if (target.settled || target.possible.length < 2) return '';
  const verdicts = listOr(target.possible.map((verdict) => verdictWord(verdict)));
  const questions = hooksOf(target);
  return `Open: ${verdicts}${questions.length === 0 ? '' : `; hangs on ${listAnd(questions)}`}.`;
}

/** The open questions that a verdict is said to hang on. */
export function hooksOf({ missing }: TargetAdvice): readonly string[] {
  return missing.slice(0, 2);
}

function section(title: string, columns: readonly Column[], rows: readonly Cell[][]): Block[] {
  return rows.length === 0 ? [] : [heading(2, title), table(columns, rows, '')];
}

function neededRow(target: TargetAdvice, nameOf: (id: string) => string): Cell[] {
  return [
    target.id,
    target.name,
    verdictSpan(target.verdict, target.light),
    STANDING_WORDS[target.standing],
    { bar: fitBar(target) },
    whyText(target, nameOf),
  ];
}

function notNeededRow(target: TargetAdvice): Cell[] {
  const open = openText(target);
  return [
    target.id,
    target.name,
    verdictSpan(target.verdict, target.light),
    { bar: fitBar(target) },
    [target.reason, open, target.revisit].filter((part) => part !== '').join(' '),
  ];
}

function linkText(before: string, links: readonly Link[], nameOf: (id: string) => string): string {
  if (links.length === 0) return '';
  return `${before} ${listAnd(links.map((link) => nameOf(link.target)))}.`;
}

/** What stands for itself before what is part of it, paradigms before practices, the better fit first. */
function ranked(targets: readonly TargetAdvice[]): readonly TargetAdvice[] {
  const order = ({ includedIn, kind }: TargetAdvice): number =>
    (includedIn.length > 0 ? 1 : 0) + (kind === 'paradigm' ? 0 : 2);
  return targets.toSorted((a, b) => order(a) - order(b) || b.fit - a.fit);
}
