import { VERDICTS, type Verdict } from '../../model/ids.ts';
import { assemble } from '../assemble.ts';
import { clusterOf } from '../cluster.ts';
import { type Outcome, outcomeFor, type Program, run } from '../program.ts';
import type { Slot } from '../space.ts';
import { isOpen, type State } from '../state.ts';
import { drawsOf } from './draws.ts';
import { drawOddTeam, drawTeam, type Team } from './sampler.ts';
import { type Situation, withAnswer, without } from './situation.ts';

/** What the answer to one question is worth. */
export interface Influence {
  /** Misjudged targets that the answer is expected to spare. */
  readonly worth: number;
  readonly proof: Proof | undefined;
}

/** A completion in which an answer changes verdicts, and the targets whose verdict it changes. */
export interface Proof {
  readonly completion: State;
  readonly targets: readonly number[];
}

/** Teams that are drawn and weighed, those of them from which answers are taken out, and odd ones. */
const TEAMS = 64;
const TAKEN_OUT = 24;
const ODD_TEAMS = 40;

/** A verdict that is wrong counts less than a recommendation that is. */
const SHADE = 0.3;

/**
 * Weighs open questions against plausible completions of the answers: by how much an answer brings the
 * verdicts of today nearer to those of the whole team, and by how much the whole team would miss it.
 * The first finds what tells much now, the second what tells only together with other answers.
 */
export class Panel {
  private readonly situation: Situation;
  private readonly program: Program;
  private readonly outcome: Outcome;
  private readonly teams: readonly Team[];
  /** The verdicts of each whole team. */
  private readonly whole: readonly Uint8Array[];
  private readonly now: Uint8Array;
  private odd: readonly State[] | undefined;

  /** @param undecided targets whose verdict is not settled; the others are not judged */
  constructor(situation: Situation, undecided: readonly number[]) {
    this.situation = situation;
    this.program = programFor(situation, undecided);
    this.outcome = outcomeFor(this.program);
    const drawn = Array.from({ length: TEAMS }, (_, i) => drawTeam(situation, drawsOf(i)));
    const total = drawn.reduce((sum, { weight }) => sum + weight, 0);
    this.teams = drawn.map(({ state, weight }) => ({ state, weight: weight / total }));
    this.whole = drawn.map(({ state }) => this.judge(state));
    this.now = this.judge(situation.state);
  }

  /** What an answer is worth; without a proof, no plausible team was found to which it matters. */
  influenceOf(slot: Slot): Influence {
    const added = this.addedTo(slot);
    const taken = this.takenFrom(slot);
    return { worth: added.worth + taken.worth, proof: added.proof ?? taken.proof };
  }

  /** A proof among teams that are seldom seen. */
  rareProof(slot: Slot): Proof | undefined {
    this.odd ??= Array.from({ length: ODD_TEAMS }, (_, i) =>
      drawOddTeam(this.situation, drawsOf(TEAMS + i)),
    );
    const others = this.teams.slice(TAKEN_OUT).map(({ state }) => state);
    for (const state of [...others, ...this.odd]) {
      if (isOpen(state, slot.index)) continue;
      const proof = proofOf(state, this.judge(state), this.judgeWithout(state, slot));
      if (proof) return proof;
    }
    return undefined;
  }

  /** What the answer alone does to the answers so far. */
  private addedTo(slot: Slot): Influence {
    const { situation, now } = this;
    const after = new Map<number, Uint8Array>();
    let proof: Proof | undefined;
    let worth = 0;
    for (const [i, { state, weight }] of this.teams.entries()) {
      if (isOpen(state, slot.index)) continue;
      const mask = state[2 * slot.index] ?? 0;
      let verdicts = after.get(mask);
      if (verdicts === undefined) {
        const added = withAnswer(situation, slot.index, mask);
        verdicts = this.judge(added);
        after.set(mask, verdicts);
        proof ??= proofOf(added, verdicts, now);
      }
      const whole = this.whole[i] ?? now;
      worth += weight * (misses(now, whole) - misses(verdicts, whole));
    }
    return { worth, proof };
  }

  /** What whole teams lose without the answer. */
  private takenFrom(slot: Slot): Influence {
    let proof: Proof | undefined;
    let worth = 0;
    let weights = 0;
    for (let i = 0; i < TAKEN_OUT; i++) {
      const team = this.teams[i];
      const whole = this.whole[i];
      if (team === undefined || whole === undefined) continue;
      const verdicts = this.judgeWithout(team.state, slot);
      proof ??= proofOf(team.state, whole, verdicts);
      worth += team.weight * misses(verdicts, whole);
      weights += team.weight;
    }
    return { worth: weights === 0 ? 0 : worth / weights, proof };
  }

  private judgeWithout(state: State, slot: Slot): Uint8Array {
    return this.judge(without(this.situation, state, slot.index));
  }

  private judge(state: State): Uint8Array {
    run(this.program, state, this.outcome);
    return this.outcome.verdicts.slice();
  }
}

/** Judges some targets and what pulls them along. */
function programFor({ engine }: Situation, undecided: readonly number[]): Program {
  const members = undecided.flatMap((index) => clusterOf(engine, index).members);
  const needed = new Set(members.map((target) => target.index));
  const order = engine.order.filter((index) => needed.has(index));
  return assemble(engine.targets, order, engine);
}

function proofOf(completion: State, verdicts: Uint8Array, others: Uint8Array): Proof | undefined {
  if (verdicts.every((verdict, i) => verdict === others[i])) return undefined;
  const targets = [...verdicts.keys()].filter((i) => verdicts[i] !== others[i]);
  return { completion, targets };
}

const isRecommended = (verdict: Verdict): boolean => verdict === 'adopt' || verdict === 'later';

/** What it costs to show one verdict in the place of another, by index of both. */
const COSTS = Float64Array.from(
  VERDICTS.flatMap((shown) =>
    VERDICTS.map((right) => {
      if (shown === right) return 0;
      return isRecommended(shown) === isRecommended(right) ? SHADE : 1 + SHADE;
    }),
  ),
);

function misses(shown: Uint8Array, right: Uint8Array): number {
  let cost = 0;
  for (let i = 0; i < shown.length; i++) {
    cost += COSTS[(shown[i] ?? 0) * VERDICTS.length + (right[i] ?? 0)] ?? 0;
  }
  return cost;
}
