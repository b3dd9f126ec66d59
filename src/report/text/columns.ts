/** What the layout knows of one column before it is given a width. */
export interface Claim {
  /** The width that shows everything on one line. */
  readonly natural: number;
  /** The width under which words are cut. */
  readonly word: number;
  /** Never shrinks: a bar, a number. */
  readonly fixed: boolean;
}

/** No column is narrower than this. */
const LEAST = 8;

/**
 * Widths for columns that share `available` columns of a terminal: everybody's natural width where it
 * fits; otherwise the widest gives way first, down to its longest word, and only then further.
 * Returns null where not even the least widths fit.
 */
export function allocate(claims: readonly Claim[], available: number): number[] | null {
  const widths = claims.map((claim) => claim.natural);
  const least = claims.map((claim) => Math.min(claim.natural, claim.fixed ? Infinity : LEAST));
  const whole = claims.map((claim, index) => Math.max(claim.word, least[index] ?? 0));
  for (const floor of [whole, least]) {
    while (total(widths) > available) {
      const index = widest(widths, floor);
      if (index === null) break;
      widths[index] = (widths[index] ?? 0) - 1;
    }
  }
  return total(widths) <= available ? widths : null;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

function widest(widths: readonly number[], floor: readonly number[]): number | null {
  let best: number | null = null;
  for (const [index, width] of widths.entries()) {
    if (width <= (floor[index] ?? 0)) continue;
    if (best === null || width > (widths[best] ?? 0)) best = index;
  }
  return best;
}
