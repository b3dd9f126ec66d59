import { didYouMean } from '../../knowledge/nearest.ts';
import { knowledgeSchemas } from '../../knowledge/schemas.ts';
import { inputError } from '../failure.ts';
import { emitText } from '../output.ts';
import type { Session } from '../session.ts';

/**
 * Prints the JSON Schema of a kind of knowledge file, or an object of all of them.
 * @throws InputError for a kind that does not exist
 */
export async function printSchema(session: Session, kind: string | undefined): Promise<void> {
  const schemas = knowledgeSchemas();
  const schema = kind === undefined ? schemas : new Map(Object.entries(schemas)).get(kind);
  if (schema === undefined) {
    const kinds = Object.keys(schemas);
    const guess = didYouMean(kind ?? '', kinds) ?? `one of ${kinds.join(', ')}`;
    throw inputError('unknown-kind', `there is no kind of knowledge file "${kind}"`, guess);
  }
  await emitText(`${JSON.stringify(schema, null, 2)}\n`, session.settings, session.io);
}
