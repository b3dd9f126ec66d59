import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Answers } from '../../src/model/answers.ts';

export type Basis = 'adopted' | 'stated' | 'implied';

/**
 * Where a case comes from: the documents that the knowledge is built from, other sources that were used
 * while the rules were written, or sources labelled without sight of the rules.
 */
export type CaseSet = 'seed' | 'independent' | 'blind';

/** A labelled case: what a source says of a team, and what it says the team did or should do. */
export interface Case {
  readonly id: string;
  readonly set: CaseSet;
  readonly answers: Answers;
  readonly expect: {
    readonly must: readonly string[];
    readonly should: readonly string[];
    readonly must_not: readonly string[];
  };
  readonly basis: Readonly<Record<string, Basis>>;
}

/** Reads the labelled cases; single choices of multi questions become lists. */
export function readCases(multi: ReadonlySet<string>): Case[] {
  const cases = [
    ...read('cases.yaml').map((c) => ({ ...c, set: c.seed ? 'seed' : 'independent' }) as const),
    ...read('blind.yaml').map((c) => ({ ...c, set: 'blind' }) as const),
  ];
  return cases.map(({ seed: _read, ...c }) => ({ ...c, answers: normalised(c.answers, multi) }));
}

function read(file: string): (Omit<Case, 'set'> & { readonly seed?: boolean })[] {
  return parse(readFileSync(new URL(`../../test/cases/${file}`, import.meta.url), 'utf8'));
}

function normalised(answers: Answers, multi: ReadonlySet<string>): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([id, value]) => [
      id,
      multi.has(id) && typeof value === 'string' ? [value] : value,
    ]),
  );
}
