import type { Cluster } from '../judging/cluster.ts';
import type { Position } from './moves.ts';

/** Slots that have a say in whether a question applies which a cluster reads. */
export function gatesOf(position: Position, cluster: Cluster): Set<number> {
  const gates = new Set<number>();
  const slots = [...cluster.masks.keys(), ...position.implying];
  for (let slot = slots.pop(); slot !== undefined; slot = slots.pop()) {
    for (const literal of (position.engine.gates.get(slot) ?? []).flat()) {
      if (!gates.has(literal.slot)) slots.push(literal.slot);
      gates.add(literal.slot);
    }
  }
  return gates;
}
