/** A place in a text: 1-based line and column. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something wrong, or worth saying, in an input. Wording is complete; no stack, no colour. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  /** Stable code such as `unknown-choice`. */
  readonly code: string;
  readonly message: string;
  readonly place?: Place;
  /** What to write instead: allowed values, the nearest name, a command. */
  readonly hint?: string;
}

/** Either a value or what stands in its way; warnings may come with both. */
export type Result<T> =
  | { readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly value?: undefined; readonly diagnostics: readonly Diagnostic[] };
