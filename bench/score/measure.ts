import type { Basis, Case } from './cases.ts';
import type { Adviser } from './recommend.ts';

/** How one labelled case came out. */
export interface CaseResult {
  readonly case: Case;
  /** Musts that are not recommended. */
  readonly missed: readonly string[];
  /** Those of them for which nothing that contains them is recommended either. */
  readonly missedEvenLenient: readonly string[];
  /** Targets adopted against the label. */
  readonly violated: readonly { readonly target: string; readonly basis: Basis }[];
  readonly named: number;
}

/** What a lenient reader accepts instead. */
const SATISFIED_BY: Readonly<Record<string, string>> = { devops: 'devsecops', mlops: 'mlsecops' };

/** Compares a recommendation with the label of a case. */
export function resultOf(adviser: Adviser, labelled: Case): CaseResult {
  const { adopted, recommended, named } = adviser(labelled.answers);
  const missed = labelled.expect.must.filter((id) => !recommended.has(id));
  return {
    case: labelled,
    missed,
    missedEvenLenient: missed.filter((id) => !recommended.has(SATISFIED_BY[id] ?? id)),
    violated: labelled.expect.must_not
      .filter((id) => adopted.has(id))
      .map((target) => ({ target, basis: labelled.basis[target] ?? 'implied' })),
    named,
  };
}

/** The figures that are always reported together: recall alone rewards recommending everything. */
export interface Totals {
  readonly cases: number;
  readonly musts: number;
  readonly strict: number;
  readonly lenient: number;
  readonly violations: Readonly<Record<Basis, number>>;
  readonly mustNots: number;
  /** Those of them that the source states or shows, not what follows from its facts. */
  readonly firmMustNots: number;
  /** Mean number of targets named for a case. */
  readonly named: number;
}

const isFirm =
  ({ basis }: Case) =>
  (target: string): boolean =>
    basis[target] === 'adopted' || basis[target] === 'stated';

/** Adds up the results of some cases. */
export function totalsOf(results: readonly CaseResult[]): Totals {
  const sum = (of: (result: CaseResult) => number): number =>
    results.reduce((total, result) => total + of(result), 0);
  const violations = (basis: Basis): number =>
    sum((r) => r.violated.filter((v) => v.basis === basis).length);
  const musts = sum((r) => r.case.expect.must.length);
  return {
    cases: results.length,
    musts,
    strict: musts - sum((r) => r.missed.length),
    lenient: musts - sum((r) => r.missedEvenLenient.length),
    violations: {
      adopted: violations('adopted'),
      stated: violations('stated'),
      implied: violations('implied'),
    },
    mustNots: sum((r) => r.case.expect.must_not.length),
    firmMustNots: sum((r) => r.case.expect.must_not.filter(isFirm(r.case)).length),
    named: sum((r) => r.named) / results.length,
  };
}
