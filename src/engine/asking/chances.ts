import type { Slot } from '../conditions/space.ts';
import type { State } from '../conditions/state.ts';
import type { Engine } from '../judging/compile.ts';
import { weightsOn } from './plausible.ts';

/**
 * How likely each choice of an open question is under the other answers, by the plausibility of the
 * knowledge: shares of one for a single question, for a multi question each choice by itself.
 * @returns by id of the choice; 0 for what the other answers have ruled out
 */
export function chancesOf(engine: Engine, slot: Slot, state: State): ReadonlyMap<string, number> {
  const maybe = state[2 * slot.index + 1] ?? 0;
  const weights = weightsOn(engine, slot, state);
  const possible = [...slot.bits].map(
    ([id, bit], i) => [id, bit, maybe & bit ? (weights[i] ?? 0) : 0] as const,
  );
  if (slot.question.type === 'single') {
    const total = possible.reduce((sum, [, , weight]) => sum + weight, 0);
    return new Map(possible.map(([id, , weight]) => [id, total === 0 ? 0 : weight / total]));
  }
  const shares = possible.map(([id, bit, share]) => [id, bit, Math.min(1, share / 100)] as const);
  const others = shares.filter(([, bit]) => bit !== slot.none);
  const noOther = 1 - anyOf(others.map(([, , share]) => share));
  return new Map(shares.map(([id, bit, share]) => [id, bit === slot.none ? noOther : share]));
}

/** The chance that one of several things happens that have nothing to do with each other. */
export const anyOf = (chances: readonly number[]): number =>
  1 - chances.reduce((none, chance) => none * (1 - chance), 1);
