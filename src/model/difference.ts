import type { Answer } from './answers.ts';
import type { Verdict } from './ids.ts';

/** A target whose verdict, light form or fit differs. */
export interface TargetDifference {
  readonly id: string;
  readonly name: string;
  readonly from: Verdict;
  readonly to: Verdict;
  readonly lightBefore: boolean;
  readonly lightAfter: boolean;
  readonly fitBefore: number;
  readonly fitAfter: number;
  /** The strongest reason afterwards. */
  readonly reason: string;
}

/** What changed answers make of an advice: only what differs. */
export interface Difference {
  readonly name?: string;
  /** The new whole value of each changed question; null where it was left open. */
  readonly answers: Readonly<Record<string, Answer | null>>;
  readonly headline: { readonly before: string; readonly after: string };
  readonly targets: readonly TargetDifference[];
  readonly tools: { readonly added: readonly string[]; readonly removed: readonly string[] };
  /** Contradictions that appear and disappear, by rule. */
  readonly tensions: { readonly added: readonly string[]; readonly removed: readonly string[] };
  /** Answers that stop applying, or begin to. */
  readonly inactive: { readonly added: readonly string[]; readonly removed: readonly string[] };
}
