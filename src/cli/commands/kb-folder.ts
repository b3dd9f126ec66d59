import { type LoadedKnowledge, readKnowledge } from '../../knowledge/load.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
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
