import { createHash } from 'node:crypto';

/** The names of the files that belong to a working folder; the folder itself cannot be read from them. */
export function fileNames(cwd: string): { readonly session: string; readonly answers: string } {
  const key = createHash('sha256').update(cwd).digest('hex').slice(0, 16);
  return { session: `session-${key}.json`, answers: `answers-${key}.yaml` };
}
