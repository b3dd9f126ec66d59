import type { Figures, Spread } from './figures.ts';
import { type Agreement, CHECKPOINTS } from './measure.ts';

/** The figures of one kind of team as lines of text. */
export function printed(title: string, figures: Figures): string[] {
  const { teams, asked, exact, applicable, agreement, inOrder, atEnd, ms } = figures;
  return [
    `${title} (${teams})`,
    `  questions asked in usual mode:  ${counts(asked)}`,
    `  questions until the exact stop: ${counts(exact)}`,
    `  questions that apply:           ${counts(applicable)}`,
    `  asked because it can change: ${reasonsIn(figures.reasons, teams)}`,
    `  questions that could not matter: ${figures.unproven} of ${figures.put}; exact stops with another verdict: ${figures.wrongStops}`,
    `  processor time of a choice: ${ms.mean.toFixed(1)} ms on average, 95 % within ${ms.p95.toFixed(0)} ms, at most ${ms.most.toFixed(0)} ms`,
    '  agreement with the full answers, per cent',
    ...table([
      ['after questions', ...CHECKPOINTS.map(String), 'the end'],
      ['recommended or not', ...cells([...agreement, atEnd], 'recommended')],
      ['  in the order of the questionnaire', ...cells(inOrder, 'recommended')],
      ['the same of five verdicts', ...cells([...agreement, atEnd], 'verdict')],
      ['  in the order of the questionnaire', ...cells(inOrder, 'verdict')],
      ['teams with every recommendation right', ...cells([...agreement, atEnd], 'whole')],
      ['  in the order of the questionnaire', ...cells(inOrder, 'whole')],
    ]),
  ];
}

const counts = ({ mean, p95, most }: Spread): string =>
  `${mean.toFixed(1)} on average, ${p95} at the 95th percentile, ${most} at most`;

function reasonsIn(reasons: ReadonlyMap<string, number>, teams: number): string {
  const words: Readonly<Record<string, string>> = {
    verdict: 'a verdict',
    standing: 'what is known to be there',
    tension: 'a tension',
    tools: 'which tools may be proposed',
  };
  return [...reasons]
    .map(([kind, count]) => `${words[kind] ?? kind} ${(count / teams).toFixed(1)}`)
    .join(', ');
}

const cells = (agreement: readonly Agreement[], of: keyof Agreement): string[] =>
  agreement.map((a) => (100 * a[of]).toFixed(1));

/** Cells in columns, the first to the left, figures to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    `    ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')}`.trimEnd(),
  );
}
