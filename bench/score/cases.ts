import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Answers } from '../../src/model/answers.ts';

export type Basis = 'adopted' | 'stated' | 'implied';

/** A labelled case: what a source says of a team, and what it says the team did or should do. */
export interface Case {
  readonly id: string;
  readonly seed: boolean;
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
  const text = readFileSync(new URL('../../test/cases/cases.yaml', import.meta.url), 'utf8');
  const cases: Case[] = parse(text);
  return cases.map((c) => ({ ...c, answers: normalised(c.answers, multi) }));
}

function normalised(answers: Answers, multi: ReadonlySet<string>): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([id, value]) => [
      id,
      multi.has(id) && typeof value === 'string' ? [value] : value,
    ]),
  );
}
