import type { Dnf } from '../conditions/dnf.ts';
import type { Slot } from '../conditions/space.ts';
import { isOpen, isTrue, type State } from '../conditions/state.ts';
import { drawsOf } from './draws.ts';
import { Jury } from './jury.ts';
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
const TEAMS = 40;
const TAKEN_OUT = 16;
const ODD_TEAMS = 40;

/**
 * Weighs open questions against plausible completions of the answers: by how much an answer brings the
 * verdicts of today nearer to those of the whole team, and by how much the whole team would miss it.
 * The first finds what tells much now, the second what tells only together with other answers.
 */
export class Panel {
  private readonly situation: Situation;
  private readonly undecided: ReadonlySet<number>;
  private readonly teams: readonly Team[];
  /** The verdicts of each whole team. */
  private readonly whole: readonly Uint8Array[];
  private readonly now: Uint8Array;
  private odd: readonly State[] | undefined;

  /** @param undecided targets whose verdict is not settled; the others are not judged */
  constructor(situation: Situation, undecided: readonly number[]) {
    this.situation = situation;
    this.undecided = new Set(undecided);
    const drawn = Array.from({ length: TEAMS }, (_, i) => drawTeam(situation, drawsOf(i)));
    const total = drawn.reduce((sum, { weight }) => sum + weight, 0);
    this.teams = drawn.map(({ state, weight }) => ({ state, weight: weight / total }));
    const jury = Jury.over(situation.engine, undecided);
    this.whole = drawn.map(({ state }) => jury.judge(state).slice());
    this.now = jury.judge(situation.state).slice();
  }

  /** What an answer is worth; without a proof, no plausible team was found to which it matters. */
  influenceOf(slot: Slot): Influence {
    const jury = this.juryOn(slot);
    if (jury.judged.length === 0) return { worth: 0, proof: undefined };
    const added = this.addedTo(slot, jury);
    const taken = this.takenFrom(slot, jury);
    return { worth: added.worth + taken.worth, proof: added.proof ?? taken.proof };
  }

  /** The share of plausible teams of which a condition is true. */
  shareOf(when: Dnf): number {
    return this.teams.reduce(
      (sum, { state, weight }) => (isTrue(state, when) ? sum + weight : sum),
      0,
    );
  }

  /** A proof among teams that are seldom seen. */
  rareProof(slot: Slot): Proof | undefined {
    this.odd ??= Array.from({ length: ODD_TEAMS }, (_, i) =>
      drawOddTeam(this.situation, drawsOf(TEAMS + i)),
    );
    const jury = this.juryOn(slot);
    const others = this.teams.slice(TAKEN_OUT).map(({ state }) => state);
    for (const state of [...others, ...this.odd]) {
      if (isOpen(state, slot.index)) continue;
      const whole = jury.judge(state).slice();
      const left = jury.judge(without(this.situation, state, slot.index));
      const proof = proofOf(state, jury.differing(whole, left));
      if (proof) return proof;
    }
    return undefined;
  }

  /** What the answer alone does to the answers so far. */
  private addedTo(slot: Slot, jury: Jury): Influence {
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
        verdicts = jury.judge(added).slice();
        after.set(mask, verdicts);
        proof ??= proofOf(added, jury.differing(verdicts, now));
      }
      const whole = this.whole[i] ?? now;
      worth += weight * (jury.misses(now, whole) - jury.misses(verdicts, whole));
    }
    return { worth, proof };
  }

  /** What whole teams lose without the answer. */
  private takenFrom(slot: Slot, jury: Jury): Influence {
    let proof: Proof | undefined;
    let worth = 0;
    let weights = 0;
    for (let i = 0; i < TAKEN_OUT; i++) {
      const team = this.teams[i];
      const whole = this.whole[i];
      if (team === undefined || whole === undefined) continue;
      weights += team.weight;
      if (isOpen(team.state, slot.index)) continue;
      const verdicts = jury.judge(without(this.situation, team.state, slot.index));
      proof ??= proofOf(team.state, jury.differing(whole, verdicts));
      worth += team.weight * jury.misses(verdicts, whole);
    }
    return { worth: weights === 0 ? 0 : worth / weights, proof };
  }

  private juryOn({ index }: Slot): Jury {
    return Jury.on(this.situation.engine, index, this.undecided);
  }
}

const proofOf = (completion: State, targets: readonly number[]): Proof | undefined =>
  targets.length === 0 ? undefined : { completion, targets };
