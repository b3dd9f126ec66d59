/** Keys, ids and indices from the top of the knowledge down to a value. */
export type Path = readonly (string | number)[];

/** What a finding of each kind says beside its place; the words for it stand in `wording.ts`. */
export interface FindingArgs {
  'rule-never-fires': { readonly rule: string };
  'rule-shadowed': { readonly rule: string; readonly by: readonly string[] };
  'duplicate-condition': { readonly rule: string; readonly other: string };
  contradiction: { readonly rule: string; readonly other: string };
  'example-fails': { readonly rule: string; readonly says: Example; readonly is: Example };
  'unguarded-not': { readonly question: string };
  'target-never-adopted': { readonly target: string };
  'target-adopted-on-silence': { readonly target: string };
  'target-always-adopted': { readonly target: string };
  'never-true': { readonly what: string };
  'light-never-applies': { readonly target: string };
  'need-never-in-force': { readonly target: string; readonly capability: string };
  'activity-never-told': { readonly target: string };
  'activity-always-told': { readonly target: string };
  'need-uncovered': { readonly capability: string; readonly language: string | null };
  'need-barely-covered': {
    readonly capability: string;
    readonly language: string | null;
    readonly tool: string;
  };
  'gate-never-opens': { readonly question: string };
  'tension-never-fires': { readonly tension: string };
  'fact-unused': { readonly fact: string };
  'fact-never-true': { readonly fact: string };
  'duplicate-fact': { readonly fact: string; readonly other: string };
  'question-unread': { readonly question: string };
  'choice-unread': { readonly question: string; readonly choice: string };
  'capability-unneeded': { readonly capability: string };
  'tool-unwanted': { readonly tool: string };
  'tool-ineligible': { readonly tool: string };
  'cost-missing': { readonly terms: readonly string[] };
  'cost-uncounted': { readonly term: string };
  'tool-dominated': { readonly tool: string; readonly by: string };
}
export type LintCode = keyof FindingArgs;

/** The verdicts of a boundary example: with its rule, and without it. */
export interface Example {
  readonly gives: string;
  readonly without: string;
}

/** A fault in what the knowledge says, before it is weighed: the path of the value, and details. */
export interface Fault<C extends LintCode> {
  readonly path: Path;
  readonly args: FindingArgs[C];
}

/** A note says how things are and asks for nothing. */
export type Severity = 'error' | 'warning' | 'note';

/** A fault with its code and weight. */
export interface Finding<C extends LintCode = LintCode> extends Fault<C> {
  readonly code: C;
  readonly severity: Severity;
}
