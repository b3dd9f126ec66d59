import type { Condition } from '../../model/condition.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Dnf, Literal } from './dnf.ts';

/**
 * What takes the time of compiling, as plain data: the normal form of every condition, in the order in
 * which compiling meets them. Shipped beside the knowledge, so that no run has to work them out.
 */
export interface Forms {
  /** The hash of the knowledge whose conditions these are. */
  readonly hash: string;
  /** The capabilities of tools in use that conditions read. */
  readonly provided: readonly string[];
  /**
   * One form after the other: the number of its conjunctions; for each of them the number of literals,
   * then slot and mask of each. The slot of a negated literal is complemented.
   */
  readonly code: readonly number[];
}

/** Gives the normal form of a condition or of its negation. */
export type ToDnf = (condition: Condition, negated?: boolean) => Dnf;

const prepared = new WeakMap<KnowledgeBase, () => Forms | undefined>();

/** Says where the forms of a knowledge base can be had; they are fetched when it is compiled. */
export function prepareForms(kb: KnowledgeBase, fetch: () => Forms | undefined): void {
  prepared.set(kb, fetch);
}

/** The forms of a knowledge base; undefined where none were prepared, or those of another were. */
export function preparedForms(kb: KnowledgeBase): Forms | undefined {
  const forms = prepared.get(kb)?.();
  return forms?.hash === kb.hash ? forms : undefined;
}

/** A value as forms; undefined where it is something else. */
export const formsFrom = (value: unknown): Forms | undefined =>
  isForms(value) ? value : undefined;

const isForms = (value: unknown): value is Forms =>
  typeof value === 'object' && value !== null && 'hash' in value && 'code' in value;

/** Works out forms as before and writes each of them down. */
export function recording(code: number[], toDnf: ToDnf): ToDnf {
  return (condition, negated) => {
    const dnf = toDnf(condition, negated);
    code.push(dnf.length);
    for (const conjunction of dnf) {
      code.push(conjunction.length);
      for (const { slot, mask, negated } of conjunction) code.push(negated ? ~slot : slot, mask);
    }
    return dnf;
  };
}

/** Reads forms in the order in which they were written down, whatever is asked for. */
export function reading({ code }: Forms): ToDnf {
  let at = 0;
  const next = (): number => code[at++] ?? 0;
  const literal = (): Literal => {
    const slot = next();
    return { slot: slot < 0 ? ~slot : slot, mask: next(), negated: slot < 0 };
  };
  const several = <T>(read: () => T): T[] => {
    const length = next();
    // Most lists are of one, and take no more room so.
    const list = length > 0 ? [read()] : [];
    while (list.length < length) list.push(read());
    return list;
  };
  const conjunction = (): Literal[] => several(literal);
  return () => several(conjunction);
}
