import type { Advice, Change, OpenQuestion, TargetAdvice } from '../../model/advice.ts';
import type { Answer, Answers } from '../../model/answers.ts';
import { isRecommended } from '../../model/ids.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import { type Block, type Cell, heading, list, note, paragraph, table } from '../doc.ts';
import type { Names } from '../names.ts';
import { count, listAnd, verdictWord } from '../words.ts';
import { hooksOf, openText } from './verdicts.ts';

/** What would change the advice, and on what the verdicts hang that stand on one leg. */
export function changesSection(advice: Advice, kb: KnowledgeBase): Block[] {
  const fragile = advice.targets.flatMap(fragileText);
  if (advice.changes.length + fragile.length === 0) return [];
  const sensible = advice.changes.filter((change) => isSensible(change, advice.answers, kb));
  const shown = advice.targets.flatMap((target) => mostTelling(target, sensible));
  const having = (changeable: boolean): readonly Change[] =>
    shown.filter((change) => change.changeable === changeable);
  const more = shown.length < advice.changes.length;
  return [
    heading(2, 'What would change this advice'),
    ...changeList('What you could change', having(true)),
    ...changeList('What would change it if it were so', having(false)),
    ...(fragile.length === 0 ? [] : [heading(3, 'Verdicts that hang on little'), list(fragile)]),
    ...(more ? [note('info', 'which-ops explain <target> shows more ways for each target.')] : []),
  ];
}

const MOST_CHANGES = 2;
const MOST_HOOKS = 3;
const MOST_QUESTIONS = 8;

/**
 * One way to each other verdict, the smallest change first and two at most: all of them fill pages.
 * What is not needed is mentioned only where it would become needed.
 */
function mostTelling(target: TargetAdvice, changes: readonly Change[]): readonly Change[] {
  const size = (change: Change): number => Object.keys(change.answers).length;
  const own = changes
    .filter((change) => change.target === target.id && matters(change))
    .toSorted((a, b) => size(a) - size(b));
  return own
    .filter((change, index) => own.findIndex(({ to }) => to === change.to) === index)
    .slice(0, MOST_CHANGES);
}

/**
 * Whether a team might want to bring a change about: it goes up each scale that it moves on, and where
 * there is no scale it makes something recommended. Nobody gives up automation to be spared a practice.
 */
function isSensible(change: Change, answers: Answers, kb: KnowledgeBase): boolean {
  if (!change.changeable) return true;
  const isGain = isRecommended(change.to) && !isRecommended(change.from);
  return Object.entries(change.answers).every(([id, answer]) => {
    const question = kb.questionnaire.questions.find((candidate) => candidate.id === id);
    if (question?.ordered !== true) return isGain;
    const place = (value: Answer | undefined): number =>
      question.choices.findIndex((choice) => choice.id === value);
    const steps = place(answer) - place(answers[id]);
    return question.falling ? steps < 0 : steps > 0;
  });
}

function matters({ from, to }: Change): boolean {
  const unneeded = from === 'not-needed' || from === 'unsuitable';
  return !unneeded || isRecommended(to);
}

/** The open questions that matter most, and what each could do. */
export function openSection(advice: Advice, names: Names): Block[] {
  if (advice.openQuestions.length === 0) return jointlyOpen(advice);
  const shown = advice.openQuestions.slice(0, MOST_QUESTIONS);
  const more = advice.openQuestions.length - shown.length;
  const rest = more === 0 ? '' : ` ${count(more, 'question')} more can move something.`;
  return [
    heading(2, 'Open questions'),
    paragraph(`Not answered yet, the one that can move most first.${rest}`),
    table(
      [
        { head: 'Question', type: 'name' },
        { head: 'Could change', type: 'list' },
        { head: 'Asks', type: 'prose' },
        { head: 'For example', type: 'prose' },
      ],
      shown.map((question) => openRow(question, names)),
      '',
    ),
  ];
}

/** What is said where no question moves a verdict by itself, but several together may. */
function jointlyOpen({ targets }: Advice): Block[] {
  const hooks = targets.filter((target) => openText(target) !== '').flatMap(hooksOf);
  if (hooks.length === 0) return [];
  const often = (id: string): number => hooks.filter((hook) => hook === id).length;
  const ids = [...new Set(hooks)].toSorted((a, b) => often(b) - often(a));
  const shown = ids.slice(0, MOST_QUESTIONS);
  const more = ids.length - shown.length;
  const named = listAnd(more === 0 ? shown : [...shown, `${more} more`]);
  return [
    heading(2, 'Open questions'),
    paragraph(
      `No single open question changes a verdict, but several together may. The open verdicts hang on ${named}.`,
    ),
  ];
}

/** "GitOps, adopt: hangs on kubernetes_skill (then later) and the weight of one reason (then consider)." */
export function fragileText(target: TargetAdvice): string[] {
  if (target.robustness?.label !== 'fragile') return [];
  const { hangsOn } = target.robustness;
  const asked = hangsOn.filter(({ rule }) => rule === undefined);
  const hooks = asked
    .slice(0, MOST_HOOKS)
    .map(({ question, to }) => `${question ?? 'one answer'} (then ${verdictWord(to)})`);
  if (asked.length > MOST_HOOKS) hooks.push(`${asked.length - MOST_HOOKS} more`);
  const weighed = hangsOn.filter(({ rule }) => rule !== undefined);
  for (const to of new Set(weighed.map((hook) => hook.to))) {
    const many = weighed.filter((hook) => hook.to === to).length;
    const reasons = many === 1 ? 'one reason' : `one of ${many} reasons`;
    hooks.push(`the weight of ${reasons} (then ${verdictWord(to)})`);
  }
  if (hooks.length === 0) return [];
  return [
    `${target.name}, ${verdictWord(target.verdict, target.light)}: hangs on ${listAnd(hooks)}.`,
  ];
}

function changeList(title: string, changes: readonly Change[]): Block[] {
  return changes.length === 0 ? [] : [heading(3, title), list(changes.map(({ says }) => says))];
}

function openRow(open: OpenQuestion, names: Names): Cell[] {
  const [example] = open.answers;
  return [
    open.question,
    open.targets.map(names.target).join(', ') || null,
    open.text,
    example === undefined
      ? null
      : `${open.question}: ${example.choice} makes ${names.target(example.target)} ${verdictWord(example.to)}.`,
  ];
}
