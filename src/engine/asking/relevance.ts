import { VERDICTS, type Verdict } from '../../model/ids.ts';
import type { Question } from '../../model/question.ts';
import type { Slot } from '../conditions/space.ts';
import type { Engine } from '../judging/compile.ts';
import { outcomeFor, run } from '../judging/program.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { findWitness } from './exact.ts';
import { Panel, type Proof } from './influence.ts';
import type { Matter } from './matter.ts';
import type { Situation } from './situation.ts';
import { openStandings } from './standings.ts';
import { nearTensions } from './tensions.ts';
import { limitsTools, ToolLimits } from './tool-limits.ts';
import { type Witness, witnessFrom } from './witness.ts';

/** What knowing the standing of one recommended target is worth beside verdicts. */
const STANDING_WORTH = 0.05;

/** What a tension is worth to a team that has it: it is named first, but turns no verdict. */
const TENSION_WORTH = 0.5;

/** Finds the questions whose answer can still change something, each with its proof. */
export class Relevance {
  readonly situation: Situation;
  private readonly bounds: Bounds;
  private readonly verdicts: readonly (Verdict | undefined)[];
  private seated: Panel | undefined;
  private known: readonly Matter[] | undefined;

  constructor(situation: Situation) {
    this.situation = situation;
    this.bounds = boundsOf(situation.engine, situation);
    this.verdicts = verdictsNow(situation);
  }

  /** Questions found to matter to a verdict, a standing or a tension, in the order written. */
  matters(): readonly Matter[] {
    this.known ??= this.findMatters();
    return this.known;
  }

  private findMatters(): Matter[] {
    const found = new Map<string, Matter>();
    for (const matter of [...this.toVerdicts(), ...this.toStandings(), ...this.toTensions()]) {
      const { id } = matter.question;
      const known = found.get(id);
      found.set(id, known ? { ...known, worth: known.worth + matter.worth } : matter);
    }
    return this.situation.askable.flatMap(({ id }) => found.get(id) ?? []);
  }

  /** A question that matters to a verdict of teams that are seldom seen; undefined where all are settled. */
  hidden(): Matter | undefined {
    for (const slot of this.live) {
      const proof = this.panel.rareProof(slot);
      if (proof) return this.proven(slot, proof, 0);
    }
    return this.exact();
  }

  /** A question that no sample showed to matter, found by exact enumeration. */
  private exact(): Matter | undefined {
    const { engine } = this.situation;
    for (const index of this.undecided) {
      const target = engine.targets[index];
      const found = target && findWitness(this.situation, target);
      const question = this.askable(found?.question);
      if (found === undefined || question === undefined) continue;
      const targets = namesOf(engine, [found.target]);
      return {
        question,
        worth: 0,
        why: () => ({ kind: 'verdict', targets, witness: found.witness }),
      };
    }
    return undefined;
  }

  /** The first question that limits which tools can be proposed. */
  limit(): Matter | undefined {
    const questions = this.situation.askable.filter(limitsTools);
    if (questions.length === 0) return undefined;
    const limits = new ToolLimits(this.situation, this.verdicts);
    for (const question of questions) {
      const witness = limits.witnessFor(question);
      if (witness) return { question, worth: 0, why: () => ({ kind: 'tools', witness }) };
    }
    return undefined;
  }

  /** How many questions cannot be ruled out to matter to a verdict. */
  get mayMatter(): number {
    return this.live.length;
  }

  /** Whether a question may limit tools for what may be recommended. */
  mayLimit(question: Question): boolean {
    return limitsTools(question) && this.bounds.verdicts.some((possible) => possible.has('adopt'));
  }

  /** One question alone, where it is found to matter to a verdict. */
  toVerdict(id: string): Matter | undefined {
    return this.live
      .filter(({ question }) => question.id === id)
      .flatMap((s) => this.weighed(s))[0];
  }

  private toVerdicts(): Matter[] {
    return this.live.flatMap((slot) => this.weighed(slot));
  }

  private weighed(slot: Slot): Matter[] {
    const { worth, proof } = this.panel.influenceOf(slot);
    return proof === undefined ? [] : [this.proven(slot, proof, worth)];
  }

  private proven({ index, question }: Slot, proof: Proof, worth: number): Matter {
    const { situation } = this;
    const targets = namesOf(situation.engine, proof.targets);
    const witness = (): Witness => witnessFrom(situation, proof.completion, index);
    return { question, worth, why: () => ({ kind: 'verdict', targets, witness: witness() }) };
  }

  /** Open questions that may matter to a verdict. */
  private get live(): Slot[] {
    const { engine, askable } = this.situation;
    const slots = askable.flatMap(({ id }) => engine.space.byId.get(id) ?? []);
    return slots.filter((slot) => this.bounds.live.has(slot.index));
  }

  private get panel(): Panel {
    this.seated ??= new Panel(this.situation, this.undecided);
    return this.seated;
  }

  private get undecided(): number[] {
    return [...this.bounds.verdicts.keys()].filter((i) => (this.bounds.verdicts[i]?.size ?? 0) > 1);
  }

  private toStandings(): Matter[] {
    const found = openStandings(this.situation, this.verdicts);
    return found.flatMap(({ question: id, target, witness }) => {
      const question = this.askable(id);
      if (question === undefined) return [];
      const targets = namesOf(this.situation.engine, [target]);
      return [
        { question, worth: STANDING_WORTH, why: () => ({ kind: 'standing', targets, witness }) },
      ];
    });
  }

  private toTensions(): Matter[] {
    return nearTensions(this.situation).flatMap(({ question: id, tension, when, witness }) => {
      const question = this.askable(id);
      if (question === undefined) return [];
      const worth = TENSION_WORTH * this.panel.shareOf(when);
      return [{ question, worth, why: () => ({ kind: 'tension', tension, witness }) }];
    });
  }

  private askable(id: string | undefined): Question | undefined {
    return this.situation.askable.find((question) => question.id === id);
  }
}

const namesOf = (engine: Engine, targets: readonly number[]): string[] =>
  targets.flatMap((index) => engine.targets[index]?.target.id ?? []);

function verdictsNow({ engine: { program }, state }: Situation): (Verdict | undefined)[] {
  const outcome = outcomeFor(program);
  run(program, state, outcome);
  return [...outcome.verdicts].map((verdict) => VERDICTS[verdict]);
}
