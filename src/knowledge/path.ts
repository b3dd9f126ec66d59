/** Keys and indices from the top of a document down to a value. */
export type Path = readonly (string | number)[];

/** What is wrong with a value: a path instead of a place, so that checks need no text. */
export interface Finding {
  readonly code: string;
  readonly path: Path;
  /** Points at the key instead of at its value. */
  readonly at?: 'key';
  readonly message: string;
  readonly hint?: string | undefined;
  readonly severity?: 'warning';
}
