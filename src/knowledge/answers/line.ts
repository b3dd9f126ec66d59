import type { Diagnostic, Place } from '../../model/diagnostic.ts';

/** Nobody reads more than this, and a hostile file could hold a million faults. */
export const MOST_FAULTS = 100;

/** One word of a text, with its place. */
export interface Word {
  readonly text: string;
  readonly place: Place;
}

/** A key of the page and what stands beside it: words, or why it holds none. */
export interface Line {
  readonly key: Word;
  readonly words: readonly Word[];
  /** The value was written as a list. */
  readonly listed: boolean;
  /** Where the value begins. */
  readonly place: Place;
  /** What stands there instead of words: nothing, a map, a list in a list. */
  readonly odd: { readonly what: string; readonly place: Place } | undefined;
}

/** A flat map of words as YAML or JSON holds it. */
export interface Page {
  readonly lines: readonly Line[];
  readonly diagnostics: readonly Diagnostic[];
}
