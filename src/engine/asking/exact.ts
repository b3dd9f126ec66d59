import type { Answer, Answers } from '../../model/answers.ts';
import type { Verdict } from '../../model/ids.ts';
import { clusterOf } from '../cluster.ts';
import type { CompiledTarget } from '../compiled.ts';
import { answersOf, positionOf } from '../moves.ts';
import { outlook } from '../possible.ts';
import { classesOf } from '../projection.ts';
import type { Slot } from '../space.ts';
import { applies, isOpen } from '../state.ts';
import { judge } from '../verdict.ts';
import { gatesFirst } from './sampler.ts';
import { provingTools } from './satisfy.ts';
import { dependentsOf, questionOn, type Situation, slotsFilledBy } from './situation.ts';
import type { Witness } from './witness.ts';

/** A question that still matters to a verdict, found by exact enumeration. */
export interface Found {
  readonly question: string;
  readonly target: number;
  readonly witness: Witness;
}

/**
 * Finds a completion that changes the verdict of a target, if there is any: answers are tried one
 * question after the other, and kept or left open by what the exact outlook says of the rest
 * (self-reduction, as a decision procedure is made to yield its certificate).
 */
export function findWitness(situation: Situation, target: CompiledTarget): Found | undefined {
  const reduction = new Reduction(situation, target);
  if (!reduction.canChange()) return undefined;
  for (const id of questionsFor(situation, target)) {
    const found = reduction.decide(id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Answers on the way to another verdict, and the questions that are left open on it. */
class Reduction {
  private readonly situation: Situation;
  private readonly target: CompiledTarget;
  private readonly now: Verdict | undefined;
  private readonly closed: Set<number>;
  private answers: Answers;

  constructor(situation: Situation, target: CompiledTarget) {
    this.situation = situation;
    this.target = target;
    this.closed = new Set(situation.closed);
    this.answers = situation.answers;
    this.now = this.verdictUnder(situation.answers);
  }

  /** Whether some completion of the answers so far still has another verdict. */
  canChange(answers: Answers = this.answers): boolean {
    const { engine } = this.situation;
    const { state, given } = positionOf(engine, answers);
    const { possible } = outlook(engine, this.target.index, state, given, undefined, this.closed);
    return possible.some((verdict) => verdict !== this.now);
  }

  /**
   * Answers a question, or leaves it open, so that the verdict can still change. Where it is left
   * open, a question that depends on it may be answered all the same.
   */
  decide(id: string): Found | undefined {
    const { engine } = this.situation;
    const slots = slotsFilledBy(engine, id);
    const dependents = slots.flatMap((slot) => dependentsOf(engine, slot));
    const choices = [id, ...dependents.map((slot) => questionOn(engine, slot))];
    for (let taken: string | undefined; taken !== id; ) {
      const step = this.stepOn(choices);
      if (step === undefined) {
        for (const slot of slots) this.closed.add(slot);
        return undefined;
      }
      taken = step.id;
      this.answers = step.answers;
      if (this.verdictUnder(step.answers) === this.now) continue;
      const witness = { answers: step.answers, without: [step.id] };
      return { question: step.question, target: this.target.index, witness };
    }
    return undefined;
  }

  private stepOn(choices: readonly string[]): Step | undefined {
    for (const id of choices) {
      const question = leadingTo(this.situation, id);
      if (question === undefined || this.answers[id] !== undefined) continue;
      for (const answer of answersTo(this.situation, this.target, id, this.answers)) {
        const answers = { ...this.answers, [id]: answer };
        if (!keepsAnswers(this.situation, this.answers, answers)) continue;
        if (this.verdictUnder(answers) !== this.now || this.canChange(answers))
          return { id, question, answers };
      }
    }
    return undefined;
  }

  private verdictUnder(answers: Answers): Verdict | undefined {
    const { engine } = this.situation;
    return judge(engine, positionOf(engine, answers).state)[this.target.index]?.verdict;
  }
}

/** One more answer, and the question that has to be put to get it. */
interface Step {
  readonly id: string;
  readonly question: string;
  readonly answers: Answers;
}

/** The open questions that a target may hang on, each after those that its gate reads. */
function questionsFor({ engine, state, closed }: Situation, target: CompiledTarget): string[] {
  const { masks } = clusterOf(engine, target.index);
  const proven = [...masks.keys()].filter((slot) => engine.space.slots[slot] === undefined);
  const slots = [...gatesFirst(engine).map((slot) => slot.index), ...proven];
  const open = slots.filter(
    (slot) => isOpen(state, slot) && applies(state, slot) && !closed.has(slot),
  );
  return [...new Set(open.map((slot) => questionOn(engine, slot)))];
}

/** The question to ask first so that another one can be asked: itself, or one that its gate reads. */
function leadingTo(situation: Situation, id: string): string | undefined {
  const { engine, askable, state, closed } = situation;
  if (askable.some((question) => question.id === id)) return id;
  const slot = engine.space.byId.get(id)?.index;
  const gate = slot === undefined ? undefined : engine.gates.get(slot);
  const open = (gate ?? []).flat().filter((l) => isOpen(state, l.slot) && !closed.has(l.slot));
  for (const literal of open) {
    const found = leadingTo(situation, questionOn(engine, literal.slot));
    if (found !== undefined) return found;
  }
  return undefined;
}

function answersTo(
  situation: Situation,
  target: CompiledTarget,
  id: string,
  answers: Answers,
): Answer[] {
  const { engine } = situation;
  const slot = engine.space.byId.get(id);
  const { masks } = clusterOf(engine, target.index);
  if (slot === undefined) return toolLists(situation, masks);
  const { state } = positionOf(engine, answers);
  if (!applies(state, slot.index)) return [];
  const read = [...(masks.get(slot.index) ?? []), ...gateMasks(situation, slot)];
  return classesOf(slot, state, [...new Set(read)]).flatMap((mask) =>
    Object.values(answersOf([{ slot, mask, distance: 1 }])),
  );
}

function gateMasks({ engine }: Situation, { index }: Slot): number[] {
  const literals = [...engine.gates.values()].flat(2);
  return literals.filter((l) => l.slot === index).map((l) => l.mask);
}

/** Lists of tools in use, one for each set of capabilities that a target tells apart. */
function toolLists({ engine }: Situation, masks: ReadonlyMap<number, readonly number[]>): Answer[] {
  const lists: string[][] = [[]];
  const seen = new Set<string>();
  for (const { id, proofs: bits } of provingTools(engine)) {
    const proven = [...masks].flatMap(([slot, read]) =>
      read.filter((mask) => bits.some((at) => at.slot === slot && at.bit & mask)),
    );
    if (proven.length === 0 || seen.has(String(proven))) continue;
    seen.add(String(proven));
    lists.push(...lists.map((list) => [...list, id]));
  }
  return lists;
}

/** Whether every answer that applied before still does. */
function keepsAnswers({ engine }: Situation, before: Answers, after: Answers): boolean {
  const { given } = positionOf(engine, after);
  return [...positionOf(engine, before).given].every((slot) => given.has(slot));
}
