import type { Advice } from '../../model/advice.ts';
import type { NeedAdvice, PhaseAdvice } from '../../model/toolchain.ts';
import { type Block, type Cell, type Column, details, heading, table } from '../doc.ts';
import type { Names } from '../names.ts';
import { verdictWord } from '../words.ts';
import { meetsText, needName } from './need.ts';
import { pointsTable } from './points.ts';

const NEEDS: readonly Column[] = [
  { head: 'Need', type: 'name' },
  { head: 'Tool', type: 'list' },
  { head: 'Runner-up', type: 'list' },
  { head: 'Why', type: 'prose' },
  { head: 'Why not the runner-up', type: 'prose' },
];

/** Of every target the rules that count, with points, answers and sources, to be folded away. */
export function evidenceDetails(advice: Advice, names: Names): Block[] {
  if (advice.targets.length === 0) return [];
  return [
    heading(2, 'The evidence for each verdict'),
    ...advice.targets.map((target) => {
      const verdict = verdictWord(target.verdict, target.light);
      return details(`${target.name}: ${verdict}`, [pointsTable(target, names)]);
    }),
  ];
}

/** Of every need why its tool is the one, and which would have been next, to be folded away. */
export function needDetails(advice: Advice, names: Names): Block[] {
  const phases = advice.phases.filter(({ needs }) => needs.length > 0);
  if (phases.length === 0) return [];
  return [
    heading(2, 'Why these tools'),
    ...phases.map((phase) => details(phase.name, [needsTable(phase, names)])),
  ];
}

function needsTable({ needs }: PhaseAdvice, names: Names): Block {
  return table(
    NEEDS,
    needs.map((need) => needRow(need, names)),
    '',
  );
}

function needRow(need: NeedAdvice, names: Names): Cell[] {
  const { runnerUp } = need;
  return [
    needName(need.capability, need.scope, names),
    meetsText(need, names),
    runnerUp === null ? null : runnerUp.name,
    need.why,
    runnerUp === null ? null : runnerUp.why,
  ];
}
