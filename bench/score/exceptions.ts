import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A place where the advice differs from what is expected, on purpose. */
export interface Exception {
  /** The case or the situation. */
  readonly id: string;
  /** A target, or `headline`. */
  readonly target: string;
  readonly reason: string;
}

/** A place where the advice differs from what is expected. */
export interface Disagreement {
  readonly id: string;
  readonly target: string;
}

/** The disagreements that are argued. They never change a figure. */
export function readExceptions(): Exception[] {
  const url = new URL('../../test/cases/exceptions.yaml', import.meta.url);
  const entries: readonly ({ case: string } | { situation: string })[] = parse(
    readFileSync(url, 'utf8'),
  );
  return entries.map((e) => ({
    target: '',
    reason: '',
    ...e,
    id: 'case' in e ? e.case : e.situation,
  }));
}

const same = (a: Disagreement, b: Disagreement): boolean => a.id === b.id && a.target === b.target;

/** The disagreements that nothing argues. */
export function unargued<T extends Disagreement>(
  found: readonly T[],
  exceptions: readonly Exception[],
): T[] {
  return found.filter((d) => !exceptions.some((e) => same(d, e)));
}

/** The exceptions that no disagreement needs any more: each has to be deleted. */
export function needless(
  found: readonly Disagreement[],
  exceptions: readonly Exception[],
): Exception[] {
  return exceptions.filter((e) => !found.some((d) => same(d, e)));
}
