import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Forms, prepareForms, readForms } from '../engine/forms.ts';
import { noSnapshot, readSnapshot } from '../knowledge/snapshot.ts';
import type { KnowledgeBase } from '../model/knowledge.ts';
import { InputError } from './failure.ts';
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
    const { value } = result;
    if (value) prepareForms(value, () => formsOf(value, folder));
    return { result, texts: new Map() };
  };

/** @throws InputError where there are none for this knowledge: its brief form has no conditions of its own */
function formsOf({ hash }: KnowledgeBase, folder: string): Forms {
  const forms = readForms(textOf(join(folder, 'forms.json')));
  if (forms?.hash === hash) return forms;
  throw new InputError([noSnapshot('forms.json')]);
}

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
