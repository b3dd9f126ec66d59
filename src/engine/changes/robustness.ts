import type { Robustness } from '../../model/advice.ts';
import { VERDICTS, type Verdict } from '../../model/ids.ts';
import { isTrue, type State } from '../conditions/state.ts';
import { slotsReadBy } from '../judging/cluster.ts';
import type { Engine } from '../judging/compile.ts';
import type { CompiledRule, CompiledTarget } from '../judging/compiled.ts';
import { decide } from '../judging/program.ts';
import type { Judgement } from '../judging/verdict.ts';
import type { Move, Position } from './moves.ts';
import type { Trials } from './trials.ts';

/** Below this share of changes that keep the verdict it is called fragile. */
const ROBUST_SHARE = 0.8;

type Hanging = Robustness['hangsOn'][number];

/**
 * How firmly a verdict stands: the share of single changes to the questions its target reads that keep
 * it, and whether it survives half of any rule's weight more or less. Both have to hold for robust.
 */
export function robustnessOf(
  position: Position,
  target: CompiledTarget,
  judgement: Judgement,
  trials: Trials,
): Robustness {
  const { index } = target;
  const read = slotsReadBy(target);
  const tried = trials.all.reduce((sum, t) => (read.has(t.move.slot.index) ? sum + 1 : sum), 0);
  const flips = trials.turning
    .filter((t) => t.verdicts[index] !== trials.now[index] && read.has(t.move.slot.index))
    .map(({ move, verdicts }) => ({ move, to: VERDICTS[verdicts[index] ?? 0] ?? 'not-needed' }));
  const share = tried === 0 ? 1 : 1 - flips.length / tried;
  const rules = shakyRules(position.engine, target, position.state, judgement);
  return {
    label: rules.length === 0 && share >= ROBUST_SHARE ? 'robust' : 'fragile',
    share: Math.round(share * 100) / 100,
    hangsOn: [...rules, ...questionsIn(flips)],
  };
}

/** Each question once, the one with the most flips first. */
function questionsIn(flips: readonly { move: Move; to: Verdict }[]): Hanging[] {
  const counts = new Map<string, { count: number; to: Verdict }>();
  for (const { move, to } of flips) {
    const id = move.slot.question.id;
    const known = counts.get(id);
    counts.set(id, { count: (known?.count ?? 0) + 1, to: known?.to ?? to });
  }
  return [...counts]
    .toSorted((a, b) => b[1].count - a[1].count)
    .map(([question, { to }]) => ({ question, to }));
}

/** Rules whose weight, halved or raised by half, tips the verdict on the target's own points. */
function shakyRules(
  engine: Engine,
  target: CompiledTarget,
  state: State,
  { points, verdict, pulls, fired }: Judgement,
): Hanging[] {
  const pulled = pulls.length > 0;
  const excluded = target.exclusions.some((e) => isTrue(state, e.when));
  const blocked = target.requirements.some((r) => isTrue(state, r.unmet));
  const shaky: Hanging[] = [];
  fired.forEach((group) => {
    const counted = pointsOf(group);
    group.forEach((rule) => {
      const reached = [0.5, 1.5].map((factor) => {
        const changed = points - counted + pointsOf(group, rule, factor);
        return decide(engine, { points: changed, pulled, excluded, blocked });
      });
      const to = reached.find((v) => v !== verdict);
      if (to !== undefined) shaky.push({ rule: rule.rule.id, to });
    });
  });
  return shaky;
}

/** Points of a group: its strongest true rule, one of them weighted by a factor. */
function pointsOf(fired: readonly CompiledRule[], changed?: CompiledRule, factor = 1): number {
  let strongest = 0;
  fired.forEach((rule) => {
    const points = rule === changed ? rule.points * factor : rule.points;
    if (Math.abs(points) > Math.abs(strongest)) strongest = points;
  });
  return strongest;
}
