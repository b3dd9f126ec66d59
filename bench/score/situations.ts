import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { adviseTargets } from '../../src/engine/advise.ts';
import { positionOf } from '../../src/engine/changes/moves.ts';
import { headlineOf } from '../../src/engine/headline.ts';
import type { Engine } from '../../src/engine/judging/compile.ts';
import type { TargetAdvice } from '../../src/model/advice.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { Verdict } from '../../src/model/ids.ts';

/** An awkward situation and the advice that is expected in it. */
export interface Situation {
  readonly id: string;
  readonly says: string;
  readonly headline?: Said;
  readonly answers: Answers;
  readonly expect: Expectation;
}

/** A headline in a person's words. Only the targets that it names are compared. */
export interface Said {
  readonly says: string;
  /** Target ids. */
  readonly names: readonly string[];
}

/** Target ids by expected verdict; what is not listed is expected to be not-needed or unsuitable. */
export interface Expectation extends Readonly<Partial<Record<Verdict, readonly string[]>>> {
  /** Adopt or consider. */
  readonly either?: readonly string[];
  /** The expectation is silent: any verdict will do. */
  readonly may?: readonly string[];
  /** Expected in the light form. An adopted target that is not listed is expected in full. */
  readonly light?: readonly string[];
}

/** Expectation beside advice, for one target or the headline. */
export interface Row {
  /** The situation. */
  readonly id: string;
  readonly target: string;
  readonly expected: string;
  readonly got: string;
  readonly agrees: boolean;
}

/** Reads the situations in their order. */
export function readSituations(): Situation[] {
  const url = new URL('../../test/cases/situations.yaml', import.meta.url);
  return parse(readFileSync(url, 'utf8'));
}

/** Compares the advice in a situation with what is expected, target by target, then the headline. */
export function compare(engine: Engine, situation: Situation): Row[] {
  const targets = adviseTargets(positionOf(engine, situation.answers));
  const rows = targets.map((target) => rowFor(situation, target));
  return [...rows, ...headlineRows(engine, situation, targets)];
}

function rowFor({ id, expect }: Situation, target: TargetAdvice): Row {
  const verdicts = expectedVerdicts(expect, target.id);
  const isLight = expect.light?.includes(target.id) ?? false;
  const lightAgrees = isLight ? target.light : target.verdict !== 'adopt' || !target.light;
  const isOpen = verdicts === 'any';
  return {
    id,
    target: target.id,
    expected: isOpen ? 'any' : `${verdicts.join(' or ')}${isLight ? ' (light)' : ''}`,
    got: `${target.verdict}${target.light ? ' (light)' : ''}`,
    agrees: isOpen || (verdicts.includes(target.verdict) && lightAgrees),
  };
}

function expectedVerdicts(expect: Expectation, target: string): readonly Verdict[] | 'any' {
  if (expect.may?.includes(target)) return 'any';
  if (expect.either?.includes(target)) return ['adopt', 'consider'];
  const named = (['adopt', 'consider', 'later', 'unsuitable'] as const).filter((v) =>
    expect[v]?.includes(target),
  );
  return named.length > 0 ? named : ['not-needed', 'unsuitable'];
}

/**
 * Wording is free, so a headline agrees when it names the same targets. It may leave out one that
 * another of them includes, and add a practice that is expected to be adopted.
 */
function headlineRows(
  { kb }: Engine,
  { id, headline, expect }: Situation,
  targets: readonly TargetAdvice[],
): Row[] {
  if (headline === undefined) return [];
  const got = headlineOf(targets, kb.targets);
  const named = kb.targets.filter((t) => isNamed(t.phrase, got)).map((t) => t.id);
  const mayAdd = targets.filter((t) => t.role === 'practice' && expect.adopt?.includes(t.id));
  const isIncluded = (name: string): boolean =>
    targets.some((t) => t.id === name && t.includedIn.length > 0);
  const agrees =
    named.every((name) => headline.names.includes(name) || mayAdd.some((t) => t.id === name)) &&
    headline.names.every((name) => named.includes(name) || isIncluded(name));
  const shown = ({ says, names }: Said): string =>
    `names ${names.length === 0 ? 'nothing' : names.join(', ')} (${says})`;
  const expected = shown(headline);
  return [{ id, target: 'headline', expected, got: shown({ says: got, names: named }), agrees }];
}

/** Whether a headline holds the phrase of a target, at its start in capitals too. */
function isNamed(phrase: string, headline: string): boolean {
  const [before, after] = headline.toLowerCase().split(phrase.toLowerCase(), 2);
  return after !== undefined && !/\w$/.test(before ?? '') && !/^\w/.test(after);
}
