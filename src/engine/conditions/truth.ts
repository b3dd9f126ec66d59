import type { Dnf, Literal } from './dnf.ts';
import type { State } from './state.ts';

/** A state in which some open slots stay open for good, so that a test on them never comes true. */
export interface View {
  readonly state: State;
  readonly closed: ReadonlySet<number>;
}

/** What further answers can make of a condition. */
export type Truth = 'true' | 'false' | 'open';

/** The truth of a condition, now and under all further answers. */
export function truthOf(view: View, dnf: Dnf): Truth {
  let found: Truth = 'false';
  for (const conjunction of dnf) {
    const truth = conjunctionTruth(view, conjunction);
    if (truth === 'true') return 'true';
    if (truth === 'open') found = 'open';
  }
  return found;
}

function conjunctionTruth(view: View, conjunction: readonly Literal[]): Truth {
  let found: Truth = 'true';
  for (const literal of conjunction) {
    const truth = literalTruth(view, literal);
    if (truth === 'false') return 'false';
    if (truth === 'open') found = 'open';
  }
  return found;
}

/** The truth of a test, now and under all further answers; open on a closed slot counts as false. */
export function literalTruth({ state, closed }: View, literal: Literal): Truth {
  const { slot, mask, negated } = literal;
  const isHit = ((state[2 * slot] ?? 0) & mask) !== 0;
  const isMissed = ((state[2 * slot + 1] ?? 0) & mask) === 0;
  if (negated ? isMissed : isHit) return 'true';
  return (negated ? isHit : isMissed) || closed.has(slot) ? 'false' : 'open';
}

/** The open literals of conjunctions that can still come true. */
export function openLiterals(view: View, dnf: Dnf): Literal[] {
  return dnf.flatMap((conjunction) =>
    conjunctionTruth(view, conjunction) === 'open'
      ? conjunction.filter((literal) => literalTruth(view, literal) === 'open')
      : [],
  );
}
