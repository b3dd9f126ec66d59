import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { knowledgeSchemas } from '../src/knowledge/schemas.ts';

/** Writes the schemas that the first line of each knowledge file points an editor to. */
const folder = fileURLToPath(new URL('../knowledge/schema/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(knowledgeSchemas())) {
  writeFileSync(`${folder}${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
}
