import { basename, dirname, join } from 'node:path';
import { nearest, oneOf } from '../knowledge/nearest.ts';
import type { Io } from './io.ts';

/** "did you mean answers.yaml?", of the files that lie where a missing one should; undefined for none. */
export async function nearFile({ files, fs }: Io, missing: string): Promise<string | undefined> {
  const folder = dirname(missing);
  const near: string[] = [];
  for (const name of nearest(basename(missing), namesIn(folder, fs))) {
    const path = join(folder, name);
    if ((await files.kindOf(path)) === 'file') near.push(path);
  }
  return near.length === 0 ? undefined : `did you mean ${oneOf(near)}?`;
}

function namesIn(folder: string, fs: Io['fs']): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}
