import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formsFrom, prepareForms } from '../engine/conditions/forms.ts';
import { readParts } from '../knowledge/parts.ts';
import { type Complete, readSnapshot } from '../knowledge/snapshot.ts';
import type { Io } from './io.ts';
import { runProcess } from './process.ts';

const SNAPSHOT = 'knowledge.jsonl';

/**
 * The entry that is shipped: runs the command line of this process on what the build wrote.
 * @param folder where that is
 */
export async function run(folder: string): Promise<void> {
  await runProcess(knowledgeIn(folder), () => textOf(join(folder, 'opening.json')));
}

const knowledgeIn =
  (folder: string): Io['knowledge'] =>
  async (extent) => {
    const read = readParts(textOf(join(folder, SNAPSHOT)));
    // In its brief form the knowledge has no conditions but the prepared ones.
    const parts = read?.has('forms') ? read : undefined;
    const complete = extent === 'whole' ? await detailsIn(folder) : undefined;
    const result = readSnapshot(parts, SNAPSHOT, complete);
    const { value } = result;
    if (value) prepareForms(value, () => formsFrom(parts?.get('forms')?.()));
    return { result, texts: new Map() };
  };

/**
 * The texts are ASCII, which is read and parsed in half the time of Unicode. Empty where there is no
 * such file: then it is no snapshot either.
 */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

async function detailsIn(folder: string): Promise<Complete> {
  const { brotliDecompressSync } = await import('node:zlib');
  const { readDetails } = await import('../knowledge/details.ts');
  try {
    const packed = readFileSync(join(folder, 'details.json.br'));
    return readDetails(brotliDecompressSync(packed).toString('latin1'));
  } catch {
    return () => undefined;
  }
}
