import type { Engine } from '../../src/engine/judging/compile.ts';
import { type Case, type CaseSet, readCases } from './cases.ts';
import {
  type Disagreement,
  type Exception,
  needless,
  readExceptions,
  unargued,
} from './exceptions.ts';
import { type CaseResult, resultOf, type Totals, totalsOf } from './measure.ts';
import { type Adviser, constantAdviser, engineAdviser } from './recommend.ts';
import { compare, type Row, readSituations } from './situations.ts';
import { type Stress, stress } from './stress.ts';
import { type Threshold, thresholds } from './thresholds.ts';

const COMPLETIONS = 40;

/** An adviser with its figures on each set of cases, for they say different things. */
export interface Line extends Readonly<Record<CaseSet, Totals>> {
  readonly name: string;
}

/** Everything that the score says. */
export interface Score {
  readonly lines: readonly Line[];
  readonly results: readonly CaseResult[];
  readonly completed: Stress;
  readonly rows: readonly Row[];
  readonly exceptions: readonly Exception[];
  /** Situations that disagree and are not argued. */
  readonly unargued: readonly Row[];
  readonly needless: readonly Exception[];
  readonly thresholds: readonly Threshold[];
}

/** Scores an engine on the labelled cases and the situations. Reads the files under test/cases. */
export function score(engine: Engine): Score {
  const cases = readCases(multiQuestions(engine));
  const adviser = engineAdviser(engine);
  const results = cases.map((c) => resultOf(adviser, c));
  const own = lineOf('which-ops', adviser, cases);
  const completed = stress(
    engine,
    adviser,
    cases.filter((c) => c.set === 'independent'),
    COMPLETIONS,
  );
  const rows = readSituations().flatMap((s) => compare(engine, s));
  const exceptions = readExceptions();
  const disputed = rows.filter((r) => !r.agrees);
  const disagreements = [...results.flatMap(disagreementsOf), ...disputed];
  return {
    lines: [own, ...yardsticks(engine, cases)],
    results,
    completed,
    rows,
    exceptions,
    unargued: unargued(disputed, exceptions),
    needless: needless(disagreements, exceptions),
    thresholds: thresholds(own, totalsOf(results), completed),
  };
}

function yardsticks(engine: Engine, cases: readonly Case[]): Line[] {
  const everything = engine.kb.targets.map((t) => t.id);
  const usual = ['devops', 'ci-cd', 'observability'];
  return [
    lineOf('recommend everything', constantAdviser(engine, everything), cases),
    lineOf('always DevOps, CI/CD and observability', constantAdviser(engine, usual), cases),
  ];
}

function lineOf(name: string, adviser: Adviser, cases: readonly Case[]): Line {
  const totals = (set: CaseSet): Totals =>
    totalsOf(cases.filter((c) => c.set === set).map((c) => resultOf(adviser, c)));
  return {
    name,
    seed: totals('seed'),
    independent: totals('independent'),
    blind: totals('blind'),
  };
}

/** Musts that are missed and targets that are adopted against the label. */
export function disagreementsOf(result: CaseResult): Disagreement[] {
  const targets = [...result.missed, ...result.violated.map((v) => v.target)];
  return targets.map((target) => ({ id: result.case.id, target }));
}

const multiQuestions = ({ kb }: Engine): Set<string> =>
  new Set(kb.questionnaire.questions.filter((q) => q.type !== 'single').map((q) => q.id));
