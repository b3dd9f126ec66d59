import type { Cluster } from './cluster.ts';
import type { Position } from './moves.ts';

/** Slots that have a say in whether a question applies which a cluster reads. */
export function gatesOf(position: Position, cluster: Cluster): Set<number> {
  const gates = new Set<number>();
  const slots = [...cluster.masks.keys(), ...implying(position)];
  for (let slot = slots.pop(); slot !== undefined; slot = slots.pop()) {
    for (const literal of (position.engine.gates.get(slot) ?? []).flat()) {
      if (!gates.has(literal.slot)) slots.push(literal.slot);
      gates.add(literal.slot);
    }
  }
  return gates;
}

/**
 * Answered questions whose gate reads one that is not: an answer in use says something of that one, so
 * what switches such a question on or off has a say in more than itself.
 */
export function implying({ engine: { gates, space }, answers }: Position): number[] {
  const isAnswered = (slot: number): boolean =>
    answers[space.slots[slot]?.question.id ?? ''] !== undefined;
  return [...gates]
    .filter(([slot, gate]) => isAnswered(slot) && gate.flat().some((l) => !isAnswered(l.slot)))
    .map(([slot]) => slot);
}
