import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareForms, readForms } from '../engine/forms.ts';
import { readSnapshot } from '../knowledge/snapshot.ts';
import type { Io } from './io.ts';
import { runProcess } from './process.ts';

/**
 * The entry that is shipped: runs the command line of this process on what the build wrote.
 * @param folder where that is
 */
export async function run(folder: string): Promise<void> {
  const text = (name: string): string => builtText(join(folder, name));
  await runProcess(knowledgeOf(text), () => text('opening.json'));
}

const knowledgeOf =
  (text: (name: string) => string): Io['knowledge'] =>
  async (extent) => {
    const brief = text('knowledge.json');
    const texts = extent === 'brief' ? { brief } : { brief, details: text('details.json') };
    const result = readSnapshot(texts, 'knowledge.json');
    if (result.value) prepareForms(result.value, () => readForms(text('forms.json')));
    return { result, texts: new Map() };
  };

/**
 * The texts are ASCII, which is read and parsed in half the time of Unicode. Empty where there is no
 * such file: then it is no snapshot either.
 */
function builtText(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
