import { readFileSync } from 'node:fs';

/** One mention of a tool in the documents that the knowledge springs from. */
export interface Row {
  readonly seed: string;
  /** The cell or the section: `devops/deploy/table`, `gitops/tools`. */
  readonly where: string;
  readonly spelling: string;
  /** The tool it stands for, with what is true of it today. */
  readonly id: string;
  readonly status: string;
  readonly recommend: string;
  readonly successor: string;
}

/** The mentions of `seed-tools.csv`: 137 spellings, with the entry each stands for. */
export const rows: readonly Row[] = readFileSync(new URL('seed-tools.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [seed = '', where = '', spelling = '', id = '', ...state] = line.split(',');
    const [status = '', recommend = '', successor = ''] = state;
    return { seed, where, spelling, id, status, recommend, successor };
  });
