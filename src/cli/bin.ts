import { readFileSync } from 'node:fs';
import { prepareForms, readForms } from '../engine/forms.ts';
import { type Extent, readSnapshot } from '../knowledge/snapshot.ts';
import type { LoadedKnowledge } from './io.ts';
import { runProcess } from './process.ts';

/** The entry that is shipped: reads the snapshot that the build wrote beside it. */
async function knowledge(extent: Extent): Promise<LoadedKnowledge> {
  const brief = builtText('knowledge.json');
  const texts = extent === 'brief' ? { brief } : { brief, details: builtText('details.json') };
  const result = readSnapshot(texts, 'knowledge.json');
  if (result.value) prepareForms(result.value, () => readForms(builtText('forms.json')));
  return { result, texts: new Map() };
}

/** In ASCII, which is read and parsed twice as fast. Empty where there is no such file: then it is no snapshot either. */
function builtText(name: string): string {
  try {
    return readFileSync(new URL(name, import.meta.url), 'latin1');
  } catch {
    return '';
  }
}

await runProcess(knowledge, () => builtText('opening.json'));
