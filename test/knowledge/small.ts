import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FileSystem } from '../../src/knowledge/folder.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { KnowledgeBase } from '../../src/model/knowledge.ts';

const SMALL = fileURLToPath(new URL('./small/', import.meta.url));

/** A knowledge small enough to be read at a glance: path below the folder to text, one file for each kind of thing. */
export function smallFiles(): Map<string, string> {
  const names = readdirSync(SMALL, { recursive: true, encoding: 'utf8' });
  const files = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.yaml'));
  return new Map(files.sort().map((name) => [name, readFileSync(`${SMALL}${name}`, 'utf8')]));
}

/** Files as a folder named `kb`; folders list in the order of the map, as no file system promises more. */
export function folderOf(files: ReadonlyMap<string, string | Uint8Array>): FileSystem {
  const below = (path: string): string => path.replace(/^kb\/?/, '');
  return {
    readFileSync: (path) => {
      const text = files.get(below(path));
      if (text === undefined) throw new Error(`no file ${path}`);
      return typeof text === 'string' ? new TextEncoder().encode(text) : text;
    },
    readdirSync: (path) => {
      const folder = below(path) === '' ? '' : `${below(path)}/`;
      const inside = [...files.keys()].filter((name) => name.startsWith(folder));
      if (inside.length === 0) throw new Error(`no folder ${path}`);
      return [...new Set(inside.map((name) => name.slice(folder.length).split('/')[0] ?? ''))];
    },
  };
}

/** The small knowledge, loaded. */
export function smallKnowledge(): KnowledgeBase {
  const { value, diagnostics } = loadKnowledge('kb', folderOf(smallFiles()));
  if (value === undefined) throw new Error(diagnostics.map((d) => d.message).join('\n'));
  return value;
}
