import * as z from 'zod';
import { advice } from '../model/schema/advice.ts';
import type { JsonSchema } from './answers-schema.ts';
import { BESIDE, FILES, FOLDERS } from './files.ts';

/** The name under which the shape of a report is published; the report carries it as `$schema`. */
export const REPORT_SCHEMA_ID = 'urn:which-ops:schema:report:1';

/**
 * The JSON Schema of a report. Unlike the check in the tests it allows keys that it does not know,
 * because keys are added within a schema version.
 */
export function reportSchema(): JsonSchema {
  const schema = z.toJSONSchema(advice, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return { $id: REPORT_SCHEMA_ID, title: 'Report of which-ops', ...schema };
}

/** The JSON Schema of each kind of knowledge file, by the name of the schema. */
export function knowledgeSchemas(): Readonly<Record<string, JsonSchema>> {
  const kinds = { ...FILES, ...BESIDE, target: FOLDERS.paradigms, tool: FOLDERS.tools };
  return Object.fromEntries(
    Object.entries(kinds).map(([name, schema]) => [name, fileSchema(name, schema)]),
  );
}

/** Draft 7, which the YAML language server knows best. */
function fileSchema(name: string, schema: z.ZodType): JsonSchema {
  const shape = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  return { title: `which-ops knowledge: ${name}`, ...shape };
}
