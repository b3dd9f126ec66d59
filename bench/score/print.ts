import type { Engine } from '../../src/engine/judging/compile.ts';
import type { CaseSet } from './cases.ts';
import type { CaseResult } from './measure.ts';
import { reasonsFor } from './reasons.ts';
import { disagreementsOf, type Line, type Score } from './score.ts';
import type { Row } from './situations.ts';

/** The whole score as lines of text. */
export function printed(engine: Engine, score: Score): string[] {
  return [
    ...figures(score),
    '',
    ...misses(engine, score),
    '',
    ...situations(score.rows),
    '',
    ...exceptions(score),
    '',
    ...score.thresholds.map((t) => `${t.holds ? 'holds ' : 'FAILS '} ${t.says}`),
  ];
}

function figures({ lines, completed }: Score): string[] {
  const head = ['', 'strict', 'lenient', 'against adopted/stated/implied', 'named per case'];
  const section = (set: CaseSet, title: string): string[] => [
    `${title} (${lines[0]?.[set].cases})`,
    ...table([head, ...lines.map((line) => cellsOf(line, set))]),
    '',
  ];
  const { completions, mean, p95, lost, losable } = completed;
  return [
    ...section('independent', 'Labelled cases, independent'),
    ...section('blind', 'Labelled cases, independent and labelled blind'),
    ...section('seed', 'Labelled cases from the documents that the knowledge is built from'),
    `Independent cases completed at random (${completions} completions)`,
    `  targets named: ${mean.toFixed(2)} on average, ${p95} at the 95th percentile`,
    `  musts lost: ${lost} of ${losable}`,
  ];
}

function cellsOf(line: Line, set: CaseSet): string[] {
  const { strict, lenient, musts, violations, mustNots, named } = line[set];
  const against = `${violations.adopted}/${violations.stated}/${violations.implied} of ${mustNots}`;
  return [line.name, share(strict, musts), share(lenient, musts), against, named.toFixed(2)];
}

const share = (part: number, whole: number): string =>
  `${part}/${whole} ${((100 * part) / whole).toFixed(0)} %`;

function misses(engine: Engine, { results }: Score): string[] {
  const found = results.flatMap((result) =>
    disagreementsOf(result).flatMap(({ id, target }) => [
      `  ${id}: ${target} ${kindOf(result, target)}`,
      ...reasonsFor(engine, result.case.answers, target).map((line) => `    ${line}`),
    ]),
  );
  return ['Cases that came out otherwise', ...(found.length > 0 ? found : ['  none'])];
}

function kindOf({ missed, violated }: CaseResult, target: string): string {
  if (missed.includes(target)) return 'is a must and is not recommended';
  const basis = violated.find((v) => v.target === target)?.basis ?? 'implied';
  return `is adopted against the label (${basis})`;
}

function situations(rows: readonly Row[]): string[] {
  const telling = rows.filter((r) => !r.agrees || !isQuiet(r));
  const agreeing = rows.filter((r) => r.agrees).length;
  const ids = [...new Set(rows.map((r) => r.id))];
  return [
    `Situations: ${agreeing} of ${rows.length} expectations met; what is neither expected nor advised is left out`,
    ...ids.flatMap((id) => [
      `  ${id}`,
      ...table(telling.filter((r) => r.id === id).map(cellsOfRow)).map((line) => `  ${line}`),
    ]),
  ];
}

const isQuiet = ({ expected, got }: Row): boolean =>
  expected === 'not-needed or unsuitable' || (expected === 'any' && got === 'not-needed');

const cellsOfRow = ({ target, expected, got, agrees }: Row): string[] => [
  agrees ? 'as expected' : 'DIFFERS',
  target,
  expected,
  agrees && expected === got ? '' : got,
];

function exceptions({ exceptions: known, unargued, needless }: Score): string[] {
  return [
    'Where we differ on purpose',
    ...known.map((e) => `  ${e.id}, ${e.target}: ${e.reason}`),
    ...unargued.map((r) => `FAILS  ${r.id}, ${r.target}: ${r.got} where ${r.expected} is expected`),
    ...needless.map(
      (e) => `FAILS  ${e.id}, ${e.target}: the exception is no longer needed, delete it`,
    ),
  ];
}

/** Cells in columns, as wide as the widest. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd(),
  );
}
