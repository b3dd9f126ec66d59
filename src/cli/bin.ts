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
  await runProcess(knowledgeIn(folder), () => textOf(join(folder, 'opening.json')));
}

const knowledgeIn =
  (folder: string): Io['knowledge'] =>
  async (extent) => {
    const brief = textOf(join(folder, 'knowledge.json'));
    const packed = join(folder, 'details.json.br');
    const texts = extent === 'brief' ? { brief } : { brief, details: await packedTextOf(packed) };
    const result = readSnapshot(texts, 'knowledge.json');
    const forms = join(folder, 'forms.json');
    if (result.value) prepareForms(result.value, () => readForms(textOf(forms)));
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

async function packedTextOf(path: string): Promise<string> {
  const { brotliDecompressSync } = await import('node:zlib');
  try {
    return brotliDecompressSync(readFileSync(path)).toString('latin1');
  } catch {
    return '';
  }
}
