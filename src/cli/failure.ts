import type { Diagnostic } from '../model/diagnostic.ts';

/** What a run ends with; the numbers are public. */
export const EXIT = {
  done: 0,
  /** The command ran and what it checked is not met. */
  gate: 1,
  /** Wrong use or bad input. */
  usage: 2,
  /** A fault of the program itself. */
  fault: 70,
  cancelled: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a run because of what the user wrote or gave: all that is wrong with it, at once. */
export class InputError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  /** The texts that the diagnostics point into, by file. */
  readonly texts: ReadonlyMap<string, string>;

  constructor(diagnostics: readonly Diagnostic[], texts: ReadonlyMap<string, string> = new Map()) {
    super(diagnostics.map((diagnostic) => diagnostic.message).join('\n'));
    this.name = 'InputError';
    this.diagnostics = diagnostics;
    this.texts = texts;
  }
}

/** Ends a run because the user wants to. */
export class Cancelled extends Error {
  constructor(message = 'cancelled') {
    super(message);
    this.name = 'Cancelled';
  }
}

/** An input error with a single problem. */
export function inputError(code: string, message: string, hint?: string): InputError {
  return new InputError([
    { severity: 'error', code, message, ...(hint === undefined ? {} : { hint }) },
  ]);
}
