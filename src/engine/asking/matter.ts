import type { Question } from '../../model/question.ts';
import type { Witness } from './witness.ts';

/** Why a question is asked: what its answer can still change, with a proof. */
export type Why =
  | {
      readonly kind: 'verdict' | 'standing';
      readonly targets: readonly string[];
      readonly witness: Witness;
    }
  | { readonly kind: 'tension'; readonly tension: string; readonly witness: Witness }
  /** Which tools can be proposed. */
  | { readonly kind: 'tools'; readonly witness: Witness }
  /** Nothing; but every question was wanted. */
  | { readonly kind: 'nothing' };

/** A question that may be put next, and what its answer is worth beside others. */
export interface Matter {
  readonly question: Question;
  readonly worth: number;
  readonly why: () => Why;
}
