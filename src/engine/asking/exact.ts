import type { Answer } from '../../model/answers.ts';
import type { Verdict } from '../../model/ids.ts';
import { answersOf } from '../changes/moves.ts';
import type { Slot } from '../conditions/space.ts';
import { questionOn } from '../conditions/space.ts';
import { isOpen } from '../conditions/state.ts';
import { clusterOf } from '../judging/cluster.ts';
import type { CompiledTarget } from '../judging/compiled.ts';
import { judge } from '../judging/verdict.ts';
import { outlook } from '../reach/possible.ts';
import { classesOf } from '../reach/projection.ts';
import { provingTools } from './satisfy.ts';
import { keepsAnswers, type Situation, situationOf } from './situation.ts';
import type { Witness } from './witness.ts';

/** A question that still matters to a verdict, found by exact enumeration. */
export interface Found {
  readonly question: string;
  readonly target: number;
  readonly witness: Witness;
}

/**
 * Finds a completion that changes the verdict of a target, if the conversation can come to any: it is
 * carried on question by question, and each is answered or left open by what the exact outlook says of
 * the rest (self-reduction, as a decision procedure is made to yield its certificate).
 */
export function findWitness(situation: Situation, target: CompiledTarget): Found | undefined {
  const search = new Reduction(situation, target);
  const read = questionsRead(situation, target);
  if (!search.canChange(situation)) return undefined;
  for (let at = situation; ; ) {
    const id = at.askable.find((question) => read.has(question.id))?.id;
    if (id === undefined) return undefined;
    const after = search.answered(at, id);
    if (after !== undefined && search.isChanged(after)) {
      const witness = { answers: after.answers, without: [id] };
      return { question: leadingTo(situation, id), target: target.index, witness };
    }
    at = after ?? situationOf(situation.engine, at.answers, [...at.skipped, id]);
  }
}

/** Carries a conversation on as long as the verdict on a target can still change. */
class Reduction {
  private readonly target: CompiledTarget;
  private readonly masks: ReadonlyMap<number, readonly number[]>;
  private readonly now: Verdict | undefined;

  constructor(situation: Situation, target: CompiledTarget) {
    this.target = target;
    this.masks = clusterOf(situation.engine, target.index).masks;
    this.now = verdictIn(situation, target);
  }

  isChanged(situation: Situation): boolean {
    return verdictIn(situation, this.target) !== this.now;
  }

  /** Whether the conversation can still come to another verdict. */
  canChange({ engine, state, given, closed }: Situation): boolean {
    const { possible } = outlook(engine, this.target.index, state, given, undefined, closed);
    return possible.some((verdict) => verdict !== this.now);
  }

  /** An answer to a question with which the verdict has changed or still can; undefined for none. */
  answered(from: Situation, id: string): Situation | undefined {
    for (const answer of this.answersTo(from, id)) {
      const after = situationOf(from.engine, { ...from.answers, [id]: answer }, from.skipped);
      if (!keepsAnswers(from, after)) continue;
      if (this.isChanged(after) || this.canChange(after)) return after;
    }
    return undefined;
  }

  /** One answer for each class of answers that neither the target nor a gate can tell apart. */
  private answersTo(situation: Situation, id: string): Answer[] {
    const slot = situation.engine.space.byId.get(id);
    if (slot === undefined) return toolLists(situation, this.masks);
    const read = [...(this.masks.get(slot.index) ?? []), ...gateMasks(situation, slot)];
    return classesOf(slot, situation.state, [...new Set(read)]).flatMap((mask) =>
      Object.values(answersOf([{ slot, mask, distance: 1 }])),
    );
  }
}

function verdictIn({ engine, state }: Situation, { index }: CompiledTarget): Verdict | undefined {
  return judge(engine, state)[index]?.verdict;
}

/** The questions that a target may hang on, and those that decide whether these are asked. */
function questionsRead({ engine }: Situation, target: CompiledTarget): Set<string> {
  const slots = new Set(clusterOf(engine, target.index).masks.keys());
  for (const slot of slots) {
    for (const literal of (engine.gates.get(slot) ?? []).flat()) slots.add(literal.slot);
  }
  return new Set([...slots].map((slot) => questionOn(engine.space, slot)));
}

/** The question to ask now so that another one can be asked: itself, or one that its gate reads. */
function leadingTo(situation: Situation, id: string): string {
  const { engine, askable, state, closed } = situation;
  if (askable.some((question) => question.id === id)) return id;
  const slot = engine.space.byId.get(id)?.index;
  const gate = slot === undefined ? undefined : engine.gates.get(slot);
  const open = (gate ?? []).flat().filter((l) => isOpen(state, l.slot) && !closed.has(l.slot));
  const leading = open.map((literal) =>
    leadingTo(situation, questionOn(engine.space, literal.slot)),
  );
  return leading.find((one) => askable.some((question) => question.id === one)) ?? id;
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
