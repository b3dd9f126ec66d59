import * as fs from 'node:fs';
import { renderDiagnostic } from '../src/knowledge/frame.ts';
import { readKnowledge } from '../src/knowledge/load.ts';
import { type SnapshotTexts, writeSnapshot } from '../src/knowledge/snapshot.ts';

/** The snapshot of a knowledge folder, or what is wrong with the folder, ready to be printed. */
export function snapshotOf(dir: string): {
  readonly texts?: SnapshotTexts;
  readonly faults: string;
} {
  const { result, texts } = readKnowledge(dir, fs);
  const faults = result.diagnostics
    .map((diagnostic) => renderDiagnostic(diagnostic, (file) => texts.get(file)))
    .join('\n');
  return result.value === undefined ? { faults } : { texts: writeSnapshot(result.value), faults };
}
