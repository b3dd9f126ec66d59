import type { Condition } from './condition.ts';

/**
 * How common the choices of one question are among teams who would ask. It orders questions and draws
 * the teams of benchmarks; fit never reads it.
 */
export interface Plausibility {
  readonly question: string;
  /** Among teams of which this is true; reads only questions that come earlier in the questionnaire. */
  readonly when?: Condition;
  /**
   * Of a single question, weights beside one another; of a multi question, the share in per cent of
   * teams that choose it. Of several entries that hold, the last one that names a choice counts.
   */
  readonly weights: Readonly<Record<string, number>>;
  /** One line: what the figures rest on. */
  readonly because: string;
}
