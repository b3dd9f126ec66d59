import type { Place } from '../model/diagnostic.ts';
import type { DraftKnowledge } from './draft.ts';
import type { Part } from './folder.ts';
import type { Path } from './path.ts';
import { originalIndex } from './salvage.ts';

/** The files of the knowledge, by the key of the knowledge base that they fill. */
export interface Parts {
  readonly files: Readonly<Record<string, Part<unknown>>>;
  readonly targets: readonly Part<unknown>[];
  readonly tools: readonly Part<unknown>[];
}

/** Finds the place of a path into the knowledge base; undefined where no file stands for it. */
export type Locate = (path: Path, at?: 'key') => Place | undefined;

/**
 * The way back from the knowledge base to its files. A step into a list is an index or an id, so that
 * findings about `['targets', 'sre', 'rules', 'promise', 'when']` reach their line.
 */
export function locator(knowledge: DraftKnowledge, parts: Parts): Locate {
  return (path, at) => {
    const [top, ...rest] = indexed(knowledge, path);
    if (top === 'targets' || top === 'tools') {
      const [index, ...inside] = rest;
      return parts[top][Number(index)]?.source?.place(inside, at);
    }
    const part = parts.files[String(top)];
    return part?.source?.place(top === 'version' ? ['version'] : rest, at);
  };
}

/** The path with ids turned into indices, as they stand in the file. */
function indexed(root: unknown, path: Path): Path {
  let value = root;
  return path.map((step) => {
    const list = Array.isArray(value) ? value : undefined;
    const index =
      list && typeof step === 'string' ? list.findIndex((item) => idOf(item) === step) : step;
    value = child(value, index);
    return list && typeof index === 'number' ? originalIndex(list, index) : step;
  });
}

function child(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return value[Number(step)];
  return typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
}

function idOf(item: unknown): unknown {
  return child(item, 'id');
}
