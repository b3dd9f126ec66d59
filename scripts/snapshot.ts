import * as fs from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { openingOf } from '../src/cli/ask/first-questions.ts';
import { formsOf } from '../src/engine/judging/compile.ts';
import { renderDiagnostic } from '../src/knowledge/frame.ts';
import { readKnowledge } from '../src/knowledge/load.ts';
import { asciiOf } from '../src/knowledge/parts.ts';
import { writeSnapshot } from '../src/knowledge/snapshot-texts.ts';

/** The files that are made of a knowledge folder, or what is wrong with it, ready to be printed. */
export function snapshotOf(dir: string): {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly faults: string;
} {
  const { result, texts } = readKnowledge(dir, fs);
  const faults = result.diagnostics
    .map((diagnostic) => renderDiagnostic(diagnostic, (file) => texts.get(file)))
    .join('\n');
  if (result.value === undefined) return { faults };
  const { brief, details } = writeSnapshot(result.value, { forms: formsOf(result.value) });
  const opening = asciiOf(openingOf(result.value));
  const files = {
    'knowledge.jsonl': brief,
    // Read by few commands, so that the package may be the smaller for it.
    'details.json.br': brotliCompressSync(details),
    'opening.json': opening,
  };
  return { files, faults };
}
