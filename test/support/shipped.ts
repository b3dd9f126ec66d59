import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, type Engine } from '../../src/engine/compile.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { KnowledgeBase } from '../../src/model/knowledge.ts';

const FOLDER = relative('.', fileURLToPath(new URL('../../knowledge', import.meta.url)));

const fs = {
  readdirSync: (path: string) => readdirSync(path),
  readFileSync: (path: string) => readFileSync(path),
};

/**
 * The knowledge of this checkout, read from its YAML.
 * @throws Error with the first faults where it is broken
 */
export function shippedKnowledge(folder = FOLDER): KnowledgeBase {
  const { value, diagnostics } = loadKnowledge(folder, fs);
  if (value !== undefined) return value;
  const faults = diagnostics.filter((d) => d.severity === 'error').slice(0, 5);
  const lines = faults.map((d) => `${d.place?.file}:${d.place?.line} ${d.message}`);
  throw new Error(`the knowledge does not load:\n${lines.join('\n')}`);
}

/** The engine over the knowledge of this checkout. */
export const shippedEngine = (): Engine => compile(shippedKnowledge());
