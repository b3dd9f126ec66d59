import { readFileSync } from 'node:fs';
import { type Extent, readSnapshot } from '../knowledge/snapshot.ts';
import type { LoadedKnowledge } from './io.ts';
import { runProcess } from './process.ts';

/** The entry that is shipped: reads the snapshot that the build wrote beside it. */
async function knowledge(extent: Extent): Promise<LoadedKnowledge> {
  const brief = builtText('knowledge.json');
  const texts = extent === 'brief' ? { brief } : { brief, details: builtText('details.json') };
  return { result: readSnapshot(texts, 'knowledge.json'), texts: new Map() };
}

/** Empty where there is no such file: then it is no snapshot either. */
function builtText(name: string): string {
  try {
    return readFileSync(new URL(name, import.meta.url), 'utf8');
  } catch {
    return '';
  }
}

await runProcess(knowledge);
