import type { Change } from '../../model/advice.ts';
import { VERDICTS, type Verdict } from '../../model/ids.ts';
import type { Slot } from '../conditions/space.ts';
import type { State } from '../conditions/state.ts';
import { type Cluster, clusterOf } from '../judging/cluster.ts';
import type { CompiledTarget } from '../judging/compiled.ts';
import { type Outcome, outcomeFor, run } from '../judging/program.ts';
import { changeText } from './change-text.ts';
import { gatesOf } from './gating.ts';
import {
  answersOf,
  droppedBy,
  type Move,
  movesFrom,
  movesOn,
  type Position,
  stateAfter,
} from './moves.ts';
import type { Trials } from './trials.ts';

/** A verdict on one target after some changes. */
interface Finding {
  readonly moves: readonly Move[];
  readonly to: Verdict;
}

/**
 * The single changes of answers that reach another verdict on one target.
 * @returns the most telling first: within the team's power, then the smallest steps
 */
export function singleChanges(
  position: Position,
  target: CompiledTarget,
  trials: Trials,
): Change[] {
  const from = verdictAt(trials.now, target.index);
  return singleFindings(target, trials).map((f) => changeOf(position, target, from, f));
}

/**
 * Those of them that may well come about: nobody moves house for the sake of a verdict.
 * @param most how many ways to each other verdict are wanted
 */
export function likelyChanges(
  position: Position,
  target: CompiledTarget,
  trials: Trials,
  most: number,
): Change[] {
  const from = verdictAt(trials.now, target.index);
  const isRooted = ({ slot }: Move): boolean => slot.question.rooted === true;
  const likely = singleFindings(target, trials).filter(({ moves }) => !moves.some(isRooted));
  return firstWays(likely, most).map((f) => changeOf(position, target, from, f));
}

function singleFindings({ index }: CompiledTarget, trials: Trials): Finding[] {
  const findings = trials.turning
    .filter((t) => t.verdicts[index] !== trials.now[index])
    .map((t) => ({ moves: [t.move], to: verdictAt(t.verdicts, index) }));
  return inOrder(findings);
}

function firstWays(findings: readonly Finding[], most: number): Finding[] {
  const seen = new Map<Verdict, number>();
  return findings.filter(({ to }) => {
    const count = (seen.get(to) ?? 0) + 1;
    seen.set(to, count);
    return count <= most;
  });
}

/**
 * The pairs of changes that reach a verdict on one target which no single change reaches, one for each
 * class of changes that the rules cannot tell apart. Each is valid, because it was judged, and minimal
 * for the verdict it reaches.
 */
export function pairedChanges(
  position: Position,
  target: CompiledTarget,
  trials: Trials,
): Change[] {
  const probe = new Probe(position, target);
  const reached = new Set(trials.turning.map((t) => verdictAt(t.verdicts, target.index)));
  const findings = probe.pairs().filter((f) => !reached.has(f.to));
  return inOrder(findings).map((f) => changeOf(position, target, probe.from, f));
}

const verdictAt = (verdicts: Uint8Array, index: number): Verdict =>
  VERDICTS[verdicts[index] ?? 0] ?? 'not-needed';

const inOrder = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => weightOf(a) - weightOf(b));

/** Judges one target, with what pulls it along, under changed answers. */
class Probe {
  readonly from: Verdict;
  private readonly position: Position;
  private readonly cluster: Cluster;
  private readonly outcome: Outcome;
  private readonly index: number;
  private readonly scratch: State;
  /** Slots that gate a question which the cluster reads. */
  private readonly gating: ReadonlySet<number>;
  /** Whether answers say something of other questions, so that one change can put another out of force. */
  private readonly implies: boolean;

  constructor(position: Position, target: CompiledTarget) {
    this.position = position;
    this.index = target.index;
    this.scratch = position.state.slice();
    this.cluster = clusterOf(position.engine, target.index);
    this.gating = gatesOf(position, this.cluster);
    this.implies = position.implying.length > 0;
    this.outcome = outcomeFor(this.cluster.program);
    this.from = this.verdict(position.state);
  }

  finding(moves: readonly Move[]): Finding[] {
    if (!moves.some((m) => this.reads(m))) return [];
    const to = this.verdict(stateAfter(this.position, moves));
    return to === this.from ? [] : [{ moves, to }];
  }

  pairs(): Finding[] {
    const classes = this.classes();
    const gatingFirst = [...classes].sort((a, b) => this.gates(b) - this.gates(a));
    const found = gatingFirst.flatMap((first, i) => {
      const once = stateAfter(this.position, [first]);
      return gatingFirst.slice(i + 1).flatMap((second) => this.second(once, first, second));
    });
    return [...found, ...this.twice().flatMap((move) => this.finding([move]))];
  }

  private gates(move: Move): number {
    return this.gating.has(move.slot.index) ? 1 : 0;
  }

  /** A second change on top of a first; none where the first makes its question fall away. */
  private second(once: State, first: Move, second: Move): Finding[] {
    const at = 2 * second.slot.index;
    if (first.slot === second.slot || once[at + 1] === 0) return [];
    const moves = [first, second];
    if (this.implies || this.gates(second)) return this.finding(moves);
    this.scratch.set(once);
    this.scratch[at] = second.mask;
    this.scratch[at + 1] = second.mask;
    const to = this.verdict(this.scratch);
    return to === this.from ? [] : [{ moves, to }];
  }

  /** Two changes of one multi answer, as one move for each class that no single change reaches. */
  private twice(): Move[] {
    const slots = new Set(movesFrom(this.position).map((move) => move.slot));
    return [...slots].flatMap((slot) => {
      if (slot.question.type === 'single') return [];
      const before = this.position.state[2 * slot.index] ?? 0;
      const once = movesOn(slot, before);
      const seen = new Set(
        [before, ...once.map((m) => m.mask)].map((m) => this.signature(slot, m)),
      );
      return once
        .flatMap((first) => movesOn(slot, first.mask))
        .filter(({ mask }) => isNew(seen, this.signature(slot, mask)))
        .map((move) => ({ ...move, distance: 2 }));
    });
  }

  /** One move for each class that the cluster can tell apart, those without effect left out. */
  private classes(): Move[] {
    const seen = new Map<string, Move>();
    for (const move of movesFrom(this.position)) {
      if (!this.reads(move)) continue;
      const now = this.position.state[2 * move.slot.index] ?? 0;
      const signature = this.signature(move.slot, move.mask);
      if (signature === this.signature(move.slot, now)) continue;
      const key = `${move.slot.index} ${signature}`;
      if (!seen.has(key)) seen.set(key, move);
    }
    return [...seen.values()];
  }

  private signature({ index }: Slot, mask: number): string {
    if (this.gating.has(index)) return String(mask);
    const masks = this.cluster.masks.get(index) ?? [];
    return masks.map((m) => ((m & mask) !== 0 ? '1' : '0')).join('');
  }

  private reads(move: Move): boolean {
    return this.cluster.masks.has(move.slot.index) || this.gating.has(move.slot.index);
  }

  private verdict(state: State): Verdict {
    run(this.cluster.program, state, this.outcome);
    return VERDICTS[this.outcome.verdicts[this.index] ?? 0] ?? 'not-needed';
  }
}

function isNew(seen: Set<string>, key: string): boolean {
  const before = seen.size;
  return seen.add(key).size > before;
}

/** Fewer changes weigh less, then those within the team's power, then small steps. */
function weightOf({ moves }: Finding): number {
  const fixed = moves.filter((m) => !m.slot.question.changeable).length;
  const steps = moves.reduce((sum, m) => sum + m.distance, 0);
  return moves.length * 1000 + fixed * 100 + steps;
}

function changeOf(
  position: Position,
  target: CompiledTarget,
  from: Verdict,
  { moves, to }: Finding,
): Change {
  const changeable = moves.every((m) => m.slot.question.changeable);
  return {
    target: target.target.id,
    from,
    to,
    answers: answersOf(moves),
    dropped: droppedBy(position, moves),
    changeable,
    says: changeText(moves, position.state, changeable, target.target.name, to),
  };
}
