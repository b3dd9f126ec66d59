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

/** What goes with the diagnostics of an input error. */
export interface InputErrorDetails {
  /** The texts that the diagnostics point into, by file, for code frames. */
  readonly texts?: ReadonlyMap<string, string>;
  /** More lines for a person. */
  readonly lines?: readonly string[];
  /** The same for programs: keys beside code and message. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Ends a run because of what the user wrote or gave: all that is wrong with it, at once. */
export class InputError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  readonly details: InputErrorDetails;

  constructor(diagnostics: readonly Diagnostic[], details: InputErrorDetails = {}) {
    super(diagnostics.map((diagnostic) => diagnostic.message).join('\n'));
    this.name = 'InputError';
    this.diagnostics = diagnostics;
    this.details = details;
  }
}

/** Ends a run because the user wants to. */
export class Cancelled extends Error {
  constructor(message = 'cancelled') {
    super(message);
    this.name = 'Cancelled';
  }
}

/** Gathers what several steps find fault with, so that all of it is told at once. */
export class Problems {
  readonly #found: Diagnostic[] = [];

  /** What a step gives; undefined where it throws an InputError, which is kept. */
  async of<T>(step: () => T | Promise<T>): Promise<T | undefined> {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.#found.push(...error.diagnostics);
      return undefined;
    }
  }

  /** @throws InputError with everything that was found, where anything was */
  tell(): void {
    if (this.#found.length > 0) throw new InputError(this.#found);
  }
}

/** An input error with a single problem. */
export function inputError(code: string, message: string, hint?: string): InputError {
  return new InputError([
    { severity: 'error', code, message, ...(hint === undefined ? {} : { hint }) },
  ]);
}

/**
 * Says that something could not be written, and what the system gave as its reason.
 * @throws InputError always
 */
export function refuseToWrite(where: string, error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw inputError('cannot-write', `cannot write ${where}: ${reason}`);
}
