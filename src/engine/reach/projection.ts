import type { Literal } from '../conditions/dnf.ts';
import { both, nothingProven, type Proof, proofsOf } from '../conditions/proofs.ts';
import type { Slot } from '../conditions/space.ts';
import type { State } from '../conditions/state.ts';
import type { Engine } from '../judging/compile.ts';

/** One answer for each class of answers to a question that some masks cannot tell apart. */
export function classesOf(slot: Slot, state: State, masks: readonly number[]): number[] {
  const yes = state[2 * slot.index] ?? 0;
  const maybe = state[2 * slot.index + 1] ?? 0;
  const bits = bitsOf(maybe & ~slot.none);
  const atoms = distinct(bits, (bit) => signature(bit, masks));
  if (slot.question.type === 'single') return atoms;
  const max = slot.question.max ?? bits.length;
  const answers = subsets(atoms, max).map((s) => s | yes);
  if (maybe & slot.none && yes === 0) answers.push(slot.none);
  const valid = answers.filter((a) => a !== 0 && (a === slot.none || bitsOf(a).length <= max));
  return distinct(valid, (answer) => signature(answer, masks));
}

/**
 * What lists of tools in use can prove of the capabilities that some literals read: one proof for each
 * class of lists. The empty list proves nothing.
 */
export function provable({ kb, space }: Engine, literals: readonly Literal[]): Proof[] {
  const first = space.slots.length;
  const read = literals.filter((l) => l.slot >= first);
  const told = (proof: Proof): string =>
    read.map((l) => ((proof[l.slot - first] ?? 0) & l.mask ? 1 : 0)).join('');
  const tools = distinct(proofsOf(kb, space), told);
  const found = new Map<string, Proof>();
  const waiting: Proof[] = [nothingProven(space)];
  for (const proof of waiting) {
    const key = told(proof);
    if (found.has(key)) continue;
    found.set(key, proof);
    waiting.push(...tools.map((tool) => both(proof, tool)));
  }
  return [...found.values()];
}

const signature = (answer: number, masks: readonly number[]): string =>
  masks.map((m) => (m & answer ? 1 : 0)).join('');

function bitsOf(mask: number): number[] {
  const out: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) out.push(rest & -rest);
  return out;
}

/** The unions of at most `max` of the bits, that of none included. */
function subsets(bits: readonly number[], max: number): number[] {
  let out: { mask: number; size: number }[] = [{ mask: 0, size: 0 }];
  for (const bit of bits) {
    const grown = out.filter((s) => s.size < max);
    out = [...out, ...grown.map((s) => ({ mask: s.mask | bit, size: s.size + 1 }))];
  }
  return out.map((s) => s.mask);
}

/** The first value for each key. */
function distinct<T>(values: readonly T[], key: (value: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const value of values) {
    const k = key(value);
    if (!seen.has(k)) seen.set(k, value);
  }
  return [...seen.values()];
}
