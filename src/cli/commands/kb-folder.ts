import { decode, MOST_BYTES } from '../../knowledge/decode.ts';
import { hashOf } from '../../knowledge/hash.ts';
import { type LoadedKnowledge, readKnowledge } from '../../knowledge/load.ts';
import { readWhole } from '../../knowledge/snapshot.ts';
import { shape } from '../../knowledge/wording.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import { knowledgeBase } from '../../model/schema/knowledge.ts';
import { InputError, inputError } from '../failure.ts';
import type { Session } from '../session.ts';

/**
 * Reads a folder of knowledge, with everything that is wrong with it.
 * @throws InputError where there is no such folder
 */
export async function readFolder({ io }: Session, dir: string): Promise<LoadedKnowledge> {
  if ((await io.files.kindOf(dir)) === 'directory') return readKnowledge(dir, io.fs);
  throw inputError('no-folder', `${dir} is no folder`, 'name the folder that holds questions.yaml');
}

/**
 * The knowledge in a folder, for those who cannot go on with faults in it.
 * @throws InputError where there is no such folder, and with every error of the knowledge
 */
export async function knowledgeIn(session: Session, dir: string): Promise<KnowledgeBase> {
  const { result, texts } = await readFolder(session, dir);
  if (result.value === undefined) throw new InputError(result.diagnostics, { texts });
  return result.value;
}

/**
 * The knowledge in a folder, or in a file that `kb build` wrote.
 * @throws InputError where there is neither, with every error of a folder, and for any other file
 */
export async function knowledgeAt(session: Session, path: string): Promise<KnowledgeBase> {
  const { files } = session.io;
  const kind = await files.kindOf(path);
  if (kind === 'missing') {
    const hint = 'name a folder that holds questions.yaml, or a file that kb build wrote';
    throw inputError('no-knowledge', `there is no ${path}`, hint);
  }
  if (kind !== 'file') return knowledgeIn(session, path);
  const { value: text = '' } = decode(await files.read(path, MOST_BYTES), path);
  const value = readWhole(text);
  // It may have been edited since, and what was built needs no check but this.
  if (value !== undefined && shape(knowledgeBase, value).value && hashOf(value) === value.hash) {
    return value;
  }
  throw inputError(
    'no-snapshot',
    `${path} is not what kb build of this version writes`,
    'which-ops kb build <folder> -o <file> writes it',
  );
}
