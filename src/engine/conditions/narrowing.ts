import type { Literal } from './dnf.ts';
import type { Slot } from './space.ts';

/** What is known of the answer to a question: bits that are chosen for certain, bits that may be. */
export interface Bounds {
  readonly yes: number;
  readonly maybe: number;
}

/** What is known of an open question once a literal about it is known to be true. */
export function narrowed(slot: Slot, { yes, maybe }: Bounds, { mask, negated }: Literal): Bounds {
  if (negated) return { yes, maybe: maybe & ~mask };
  const { question, none } = slot;
  const left = maybe & mask;
  const certain = (left & (left - 1)) === 0 ? left : 0;
  if (question.type === 'single') return { yes: certain, maybe: left };
  if (certain !== 0 && certain === none) return { yes: none, maybe: none };
  return { yes: yes | certain, maybe: left & none ? maybe : maybe & ~none };
}
