import type { Finding } from './finding.ts';

/** A finding that is meant to be so, with the argument for it. */
export interface LintException {
  readonly code: string;
  /** The path of the finding with slashes, or of something above it. */
  readonly path: string;
  readonly reason: string;
}

/** Findings told apart by whether an exception lets them pass, and the exceptions that let nothing pass. */
export interface Sifted<E extends LintException> {
  readonly kept: readonly Finding[];
  readonly excepted: readonly { readonly finding: Finding; readonly by: E }[];
  readonly needless: readonly E[];
}

/** Takes out of the findings what the exceptions argue for. */
export function sift<E extends LintException>(
  findings: readonly Finding[],
  exceptions: readonly E[],
): Sifted<E> {
  const judged = findings.map((finding) => ({
    finding,
    by: exceptions.find((e) => covers(e, finding)),
  }));
  return {
    kept: judged.flatMap(({ finding, by }) => (by ? [] : [finding])),
    excepted: judged.flatMap(({ finding, by }) => (by ? [{ finding, by }] : [])),
    needless: exceptions.filter((e) => !judged.some(({ by }) => by === e)),
  };
}

function covers({ code, path }: LintException, finding: Finding): boolean {
  const place = finding.path.join('/');
  return code === finding.code && (place === path || place.startsWith(`${path}/`));
}
