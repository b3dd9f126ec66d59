import { adviseTargets } from '../../src/engine/advise.ts';
import { positionOf } from '../../src/engine/changes/moves.ts';
import type { Engine } from '../../src/engine/judging/compile.ts';
import type { SilentRule, TargetAdvice } from '../../src/model/advice.ts';
import type { Answers } from '../../src/model/answers.ts';

/** Why a target has the verdict that it has, in a few lines for whoever mends the rules. */
export function reasonsFor(engine: Engine, answers: Answers, id: string): string[] {
  const target = adviseTargets(positionOf(engine, answers)).find((t) => t.id === id);
  if (target === undefined) return [`there is no target ${id}`];
  return [
    `${target.verdict}, fit ${target.fit}: prior ${signed(target.prior)} and evidence make ${signed(target.points)}`,
    ...target.evidence.map((e) => `  ${signed(e.points)} ${e.rule}`),
    ...ruledOut(target),
    ...wanting(target).map((s) => `  silent ${signed(s.points)} ${s.rule}: ${lack(s)}`),
  ];
}

const ruledOut = (target: TargetAdvice): string[] =>
  target.ruledOutBy.map((r) => `  ruled out: ${r.because}`);

/** The rules that would have spoken the other way. */
function wanting(target: TargetAdvice): SilentRule[] {
  const sign = target.verdict === 'adopt' ? -1 : 1;
  return target.silent.filter((s) => Math.sign(s.points) === sign);
}

function lack({ state, by, lacks }: SilentRule): string {
  if (state === 'outweighed') return `${by} counts instead`;
  return `${state === 'false' ? 'contradicted by' : 'not told'} ${lacks.join(', ')}`;
}

const signed = (points: number): string => (points > 0 ? `+${points}` : `${points}`);
