import type { Condition } from '../../../../src/model/condition.ts';
import type { KnowledgeBase } from '../../../../src/model/knowledge.ts';

/** A fault in otherwise clean knowledge, and all that lint has to say about it: "code path". */
export interface Planted {
  readonly kb: KnowledgeBase;
  readonly found: readonly string[];
}

export const WEB: Condition = { question: 'products', includes: 'web' };
export const SLOW: Condition = { question: 'pains', includes: 'slow' };
export const LARGE: Condition = { question: 'size', is: 'large' };
export const NEVER: Condition = { all: [LARGE, { not: LARGE }] };
/** Where the rules of the first target stand. */
export const RULES = 'targets/delivery/rules';
