import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, type Engine } from '../../src/engine/judging/compile.ts';
import type { FileSystem } from '../../src/knowledge/folder.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { KnowledgeBase } from '../../src/model/knowledge.ts';

/** The folder of the knowledge of this checkout, relative to the working directory. */
export const shippedFolder = relative(
  '.',
  fileURLToPath(new URL('../../knowledge', import.meta.url)),
);

const disk: FileSystem = {
  readdirSync: (path) => readdirSync(path),
  readFileSync: (path) => readFileSync(path),
};

/**
 * A knowledge folder.
 * @throws Error with the first faults where it is broken
 */
export function loadFrom(folder: string, fs: FileSystem = disk): KnowledgeBase {
  const { value, diagnostics } = loadKnowledge(folder, fs);
  if (value !== undefined) return value;
  const faults = diagnostics.filter((d) => d.severity === 'error').slice(0, 5);
  const lines = faults.map((d) => `${d.place?.file}:${d.place?.line} ${d.message}`);
  throw new Error(`the knowledge does not load:\n${lines.join('\n')}`);
}

/** The knowledge of this checkout, read from its YAML. */
export const shippedKnowledge = (): KnowledgeBase => loadFrom(shippedFolder);

/** The engine over the knowledge of this checkout. */
export const shippedEngine = (): Engine => compile(shippedKnowledge());
