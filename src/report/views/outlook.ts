import type { Advice, Change, OpenQuestion, TargetAdvice } from '../../model/advice.ts';
import { type Block, type Cell, heading, list, paragraph, table } from '../doc.ts';
import type { Names } from '../names.ts';
import { listAnd, verdictWord } from '../words.ts';

/** What would change the advice, and on what the verdicts hang that stand on one leg. */
export function changesSection(advice: Advice): Block[] {
  const fragile = advice.targets.flatMap(fragileText);
  if (advice.changes.length + fragile.length === 0) return [];
  const [doable, given] = [true, false].map((changeable) =>
    advice.changes.filter((change) => change.changeable === changeable),
  );
  return [
    heading(2, 'What would change this advice'),
    ...changeList('What you could change', doable ?? []),
    ...changeList('What could happen to you', given ?? []),
    ...(fragile.length === 0 ? [] : [heading(3, 'Verdicts that hang on little'), list(fragile)]),
  ];
}

/** The open questions that matter most, and what each could do. */
export function openSection(advice: Advice, names: Names): Block[] {
  if (advice.openQuestions.length === 0) return [];
  return [
    heading(2, 'Open questions'),
    paragraph('Not answered yet, the one that can move most first.'),
    table(
      [
        { head: 'Question', type: 'name' },
        { head: 'Could change', type: 'list' },
        { head: 'Asks', type: 'prose' },
        { head: 'For example', type: 'prose' },
      ],
      advice.openQuestions.map((question) => openRow(question, names)),
      '',
    ),
  ];
}

/** "GitOps hangs on kubernetes_skill: another answer makes it later." */
export function fragileText(target: TargetAdvice): string[] {
  if (target.robustness?.label !== 'fragile') return [];
  const hooks = target.robustness.hangsOn.map(({ question, rule, to }) => {
    const hook = question ?? (rule === undefined ? 'one answer' : `the weight of ${rule}`);
    return `${hook} (then ${verdictWord(to)})`;
  });
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
