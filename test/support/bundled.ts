import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { formsOf } from '../../src/engine/judging/compile.ts';
import { writeSnapshot } from '../../src/knowledge/snapshot-texts.ts';
import type { KnowledgeBase } from '../../src/model/knowledge.ts';

/** Bundles the program that is shipped into one file beside some knowledge; returns that file. */
export async function bundleProgram(folder: string, kb: KnowledgeBase): Promise<string> {
  const outfile = join(folder, 'main.cjs');
  await build({
    stdin: {
      contents: "import { run } from './src/cli/bin.ts'; void run(__dirname);",
      resolveDir: process.cwd(),
    },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
  });
  const { brief, details } = writeSnapshot(kb, { forms: formsOf(kb) });
  writeFileSync(join(folder, 'knowledge.jsonl'), brief);
  writeFileSync(join(folder, 'details.json.br'), brotliCompressSync(details));
  return outfile;
}
