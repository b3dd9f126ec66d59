import type { KnowledgeBase } from '../../model/knowledge.ts';
import { contextOf, type LintContext, type Scope } from './context.ts';
import type { Finding, LintCode } from './finding.ts';
import { LINTS } from './table.ts';

/** What one lint did. */
export interface LintRun {
  readonly code: LintCode;
  /** How many answers, or classes of answers, it tried. */
  readonly states: number;
  readonly findings: readonly Finding[];
}

/**
 * Looks for everything in the knowledge that no schema can see: what never happens, what happens
 * always, and what nobody reads. Exact over all answers, complete or not.
 * @param scope what to look at; everything if it is left out
 * @returns one entry for each lint that was run
 * @throws Error when the knowledge refers to something that does not exist; the loader finds that
 */
export function lint(kb: KnowledgeBase, scope: Scope = {}): readonly LintRun[] {
  const context = contextOf(kb, scope);
  return (scope.lints ?? codes())
    .filter((code) => LINTS[code].parts.some((part) => context.parts.includes(part)))
    .map((code) => runOf(code, context));
}

function runOf<C extends LintCode>(code: C, context: LintContext): LintRun {
  const { space } = context;
  const before = space.states;
  const { severity, find } = LINTS[code];
  const findings = [...find(context)].map(
    ({ path, args }): Finding<C> => ({ code, severity, path, args }),
  );
  return { code, states: space.states - before, findings };
}

function codes(): LintCode[] {
  return Object.keys(LINTS).filter((key): key is LintCode => key in LINTS);
}
