import { type Agreement, CHECKPOINTS, type Talked } from './measure.ts';

export interface Spread {
  readonly mean: number;
  readonly p95: number;
  readonly most: number;
}

/** What conversations with some teams came to. */
export interface Figures {
  readonly teams: number;
  readonly asked: Spread;
  readonly exact: Spread;
  readonly applicable: Spread;
  readonly agreement: readonly Agreement[];
  readonly inOrder: readonly Agreement[];
  readonly atEnd: Agreement;
  /** How often questions were put for each reason. */
  readonly reasons: ReadonlyMap<string, number>;
  /** Questions put up to the exact stop, and those of them that could not matter. */
  readonly put: number;
  readonly unproven: number;
  /** Exact stops with another verdict than the full answers have. */
  readonly wrongStops: number;
  readonly ms: Spread;
}

/** Sums up conversations. */
export function figuresOf(talks: readonly Talked[]): Figures {
  const reasons = new Map<string, number>();
  for (const kind of talks.flatMap((talk) => talk.reasons)) {
    reasons.set(kind, (reasons.get(kind) ?? 0) + 1);
  }
  return {
    teams: talks.length,
    asked: spreadOf(talks.map(({ asked }) => asked)),
    exact: spreadOf(talks.map(({ exact }) => exact)),
    applicable: spreadOf(talks.map(({ applicable }) => applicable)),
    agreement: CHECKPOINTS.map((_, i) => meanAgreement(talks.map((t) => t.agreement[i]))),
    inOrder: CHECKPOINTS.map((_, i) => meanAgreement(talks.map((t) => t.inOrder[i]))),
    atEnd: meanAgreement(talks.map((t) => t.atEnd)),
    reasons,
    put: talks.reduce((sum, { exact }) => sum + exact, 0),
    unproven: talks.reduce((sum, { unproven }) => sum + unproven, 0),
    wrongStops: talks.filter(({ isWrong }) => isWrong).length,
    ms: spreadOf(talks.flatMap(({ ms }) => ms)),
  };
}

function meanAgreement(all: readonly (Agreement | undefined)[]): Agreement {
  return {
    recommended: meanOf(all.map((a) => a?.recommended ?? 0)),
    verdict: meanOf(all.map((a) => a?.verdict ?? 0)),
    whole: meanOf(all.map((a) => a?.whole ?? 0)),
  };
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

function spreadOf(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  return {
    mean: meanOf(numbers),
    p95: sorted[Math.ceil(0.95 * sorted.length) - 1] ?? 0,
    most: sorted.at(-1) ?? 0,
  };
}
