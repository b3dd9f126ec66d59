import type { Condition } from '../model/condition.ts';
import type { KnowledgeBase } from '../model/knowledge.ts';
import type { Requirement } from '../model/target.ts';

type Whole = string | number | boolean | null | undefined | Condition | Requirement;

/** What is left of a value once everything misshapen is taken out; conditions stay whole or go. */
export type Draft<T> = T extends Whole
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Draft<Item>[]
    : { readonly [K in keyof T]?: Draft<T[K]> | undefined };

/** The knowledge as far as it could be read: what cross-checks work on. */
export type DraftKnowledge = Draft<KnowledgeBase>;
