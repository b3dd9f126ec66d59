import { WITNESSES } from './expectations.ts';
import { CHANGES, type Regrade } from './grades.ts';

/** How many faults of a class were planted and found. */
export interface Tally {
  planted: number;
  caught: number;
}

/** The classes with their figures, and what slipped through. */
export function faultLines(
  tallies: ReadonlyMap<string, Tally>,
  missed: readonly string[],
): string[] {
  const rows = [...tallies].map(([kind, { planted, caught }]) => [kind, `${caught} of ${planted}`]);
  return [
    'Planted faults that lint finds',
    ...aligned(rows),
    ...missed.map((m) => `  missed: ${m}`),
  ];
}

/** Who noticed which changes, and the changes that nobody noticed. */
export function regradeLines(all: readonly Regrade[]): string[] {
  const rows = CHANGES.map((change) => {
    const some = all.filter((r) => r.change === change);
    const by = WITNESSES.map((w) => `${some.filter((r) => r.noticedBy.has(w)).length} by ${w}s`);
    const noticed = some.filter((r) => r.noticedBy.size > 0).length;
    return [change, `${noticed} of ${some.length}`, by.join(', ')];
  });
  const survivors = all.filter((r) => r.noticedBy.size === 0);
  return [
    'Changed rules that break an example, a case or a situation',
    ...aligned(rows),
    `Unnoticed: ${survivors.length} of ${all.length}`,
    ...survivors.map(({ target, rule, change }) => `  ${target}/${rule} ${change}`),
  ];
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((r) => r[i]?.length ?? 0)));
  return rows.map(
    (row) =>
      `  ${row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd()}`,
  );
}
