import * as fs from 'node:fs';
import { renderDiagnostic } from '../src/knowledge/frame.ts';
import { readKnowledge } from '../src/knowledge/load.ts';

const { result, texts } = readKnowledge(process.argv[2] ?? 'knowledge', fs);
for (const diagnostic of result.diagnostics) {
  process.stderr.write(`${renderDiagnostic(diagnostic, (file) => texts.get(file))}\n`);
}
process.stderr.write(
  `${result.diagnostics.length} diagnostics, hash ${result.value?.hash ?? '-'}\n`,
);
process.exitCode = result.value === undefined ? 1 : 0;
