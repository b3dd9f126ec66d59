import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readKnowledge } from '../knowledge/load.ts';
import { runProcess } from './process.ts';

/** The entry during development: reads the YAML of this checkout instead of a built snapshot. */
const folder = relative('.', fileURLToPath(new URL('../../knowledge', import.meta.url)));
const fs = {
  readdirSync: (path: string) => readdirSync(path),
  readFileSync: (path: string) => readFileSync(path),
};

await runProcess(async () => readKnowledge(folder, fs));
