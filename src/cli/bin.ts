import { readFile } from 'node:fs/promises';
import { readSnapshot } from '../knowledge/snapshot.ts';
import type { LoadedKnowledge } from './io.ts';
import { runProcess } from './process.ts';

/** The entry that is shipped: reads the snapshot that the build wrote beside it. */
const SNAPSHOT = new URL('./knowledge.json', import.meta.url);

async function knowledge(): Promise<LoadedKnowledge> {
  const text = await readFile(SNAPSHOT, 'utf8').catch(() => '');
  return { result: readSnapshot(text, 'knowledge.json'), texts: new Map() };
}

await runProcess(knowledge);
