import type { Slot } from './space.ts';
import type { State } from './state.ts';

/** One answer for each class of answers that the masks cannot tell apart. */
export function classesOf(slot: Slot, state: State, masks: readonly number[]): number[] {
  const yes = state[2 * slot.index] ?? 0;
  const maybe = state[2 * slot.index + 1] ?? 0;
  const signature = (bit: number): string => masks.map((m) => (m & bit ? 1 : 0)).join('');
  const bits = bitsOf(maybe & ~slot.none);
  const atoms = [...new Map(bits.map((bit) => [signature(bit), bit])).values()];
  if (slot.question.type === 'single') return atoms;
  const answers = subsets(atoms, slot.question.max).map((s) => s | yes);
  if (maybe & slot.none && yes === 0) answers.push(slot.none);
  return distinct(
    answers.filter((a) => a !== 0),
    masks,
  );
}

function bitsOf(mask: number): number[] {
  return Array.from({ length: 31 }, (_, i) => 1 << i).filter((bit) => mask & bit);
}

/** Every subset of some bits, the empty one first, of a size at most. */
export function subsets(bits: readonly number[], max = bits.length): number[] {
  let out: { mask: number; size: number }[] = [{ mask: 0, size: 0 }];
  for (const bit of bits) {
    const grown = out.filter((s) => s.size < max);
    out = [...out, ...grown.map((s) => ({ mask: s.mask | bit, size: s.size + 1 }))];
  }
  return out.map((s) => s.mask);
}

function distinct(answers: readonly number[], masks: readonly number[]): number[] {
  const seen = new Map<string, number>();
  for (const answer of answers) {
    const signature = masks.map((m) => (m & answer ? 1 : 0)).join('');
    if (!seen.has(signature)) seen.set(signature, answer);
  }
  return [...seen.values()];
}
