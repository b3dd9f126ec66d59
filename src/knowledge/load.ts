import type * as z from 'zod';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { KnowledgeBase } from '../model/knowledge.ts';
import { knowledgeBase } from '../model/schema/knowledge.ts';
import { CHECKS } from './checks/table.ts';
import type { DraftKnowledge } from './draft.ts';
import { FILES, FOLDERS } from './files.ts';
import { type FileSystem, Folder, type Part } from './folder.ts';
import { withHash } from './hash.ts';
import { type Locate, locator } from './locate.ts';
import { diagnosticOf } from './source.ts';
import { shape } from './wording.ts';

/** A knowledge folder that has been read: the result, and what it takes to point at its lines. */
export interface LoadedKnowledge {
  readonly result: Result<KnowledgeBase>;
  /** The text of each file, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  readonly locate: Locate;
}

/** Reads and checks a knowledge folder; all that is wrong comes at once. */
export function loadKnowledge(dir: string, fs: FileSystem): Result<KnowledgeBase> {
  return readKnowledge(dir, fs).result;
}

/**
 * Reads a knowledge folder: schema, then cross-checks over everything that could be read.
 * @param dir the folder, relative to the working directory or absolute; places name files below it
 */
export function readKnowledge(dir: string, fs: FileSystem): LoadedKnowledge {
  const folder = new Folder(dir, fs);
  const parts = readParts(folder);
  folder.reportStrays();
  const draft = draftOf(parts);
  const locate = locator(draft, parts);
  const diagnostics = [...folder.diagnostics, ...crossCheck(draft, locate, dir)].toSorted(byPlace);
  const isBroken = diagnostics.some(({ severity }) => severity === 'error');
  const whole = isBroken ? undefined : shape(unhashed, draft).value;
  const result = whole === undefined ? { diagnostics } : { value: withHash(whole), diagnostics };
  return { result, texts: folder.texts, locate };
}

const unhashed = knowledgeBase.omit({ hash: true });

function readParts(folder: Folder) {
  return {
    files: {
      version: folder.file('version', FILES.version),
      marks: folder.file('marks', FILES.marks),
      costs: folder.file('costs', FILES.costs),
      facts: folder.file('facts', FILES.facts),
      sources: folder.file('sources', FILES.sources),
      phases: folder.file('phases', FILES.phases),
      questionnaire: folder.file('questions', FILES.questions),
      plausibility: folder.file('plausibility', FILES.plausibility),
      capabilities: folder.file('capabilities', FILES.capabilities),
      tensions: folder.file('tensions', FILES.tensions),
    },
    targets: [
      ...folder.folder('paradigms', FOLDERS.paradigms).map((part) => named(part, 'paradigm')),
      ...folder.folder('practices', FOLDERS.practices).map((part) => named(part, 'practice')),
    ],
    tools: folder.folder('tools', FOLDERS.tools).map(({ name, source, draft }) => ({
      name,
      source,
      draft: { id: name, ...draft },
    })),
  };
}

type TargetPart = Part<z.output<typeof FOLDERS.paradigms>>;

function named({ name, source, draft }: TargetPart, kind: 'paradigm' | 'practice') {
  return { name, source, draft: { id: name, kind, ...draft } };
}

function draftOf({ files, targets, tools }: ReturnType<typeof readParts>): DraftKnowledge {
  const lists = Object.entries(files).map(([key, { draft }]) => [key, draft]);
  return {
    ...Object.fromEntries(lists.filter(([, draft]) => draft !== undefined)),
    version: files.version.draft?.version,
    targets: targets.map(({ draft }) => draft),
    tools: tools.map(({ draft }) => draft),
  };
}

function crossCheck(draft: DraftKnowledge, locate: Locate, dir: string): Diagnostic[] {
  const nowhere = { file: dir, line: 1, column: 1 };
  return CHECKS.flatMap((check) => [...check(draft)]).map((finding) =>
    diagnosticOf(finding, locate(finding.path, finding.at) ?? nowhere),
  );
}

function byPlace({ place: a }: Diagnostic, { place: b }: Diagnostic): number {
  const files = compare(a?.file ?? '', b?.file ?? '');
  return files || (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
