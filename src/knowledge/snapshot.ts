import type { Result } from '../model/diagnostic.ts';
import type { KnowledgeBase } from '../model/knowledge.ts';

/** Raised when the shape changes, so that a program never reads the snapshot of another. */
const FORMAT = 1;

interface Snapshot {
  readonly format: typeof FORMAT;
  readonly knowledge: KnowledgeBase;
}

/** The knowledge as one JSON text, to be shipped with the program. */
export function writeSnapshot(knowledge: KnowledgeBase): string {
  const snapshot: Snapshot = { format: FORMAT, knowledge };
  return `${JSON.stringify(snapshot)}\n`;
}

/** Reads what `writeSnapshot` wrote; it was checked when it was built and is not checked again. */
export function readSnapshot(text: string, file: string): Result<KnowledgeBase> {
  const snapshot = parse(text);
  if (isSnapshot(snapshot)) return { value: snapshot.knowledge, diagnostics: [] };
  const message = 'this is no snapshot of the knowledge that this program can read';
  const place = { file, line: 1, column: 1 };
  const hint = 'run npm ci';
  return { diagnostics: [{ severity: 'error', code: 'no-snapshot', message, place, hint }] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSnapshot(value: unknown): value is Snapshot {
  return (
    typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT
  );
}
