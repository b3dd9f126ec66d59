import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const FROM = /^(?:import|export)\b[^;]*?\bfrom '(\.[^']+)\.ts';\n?/gm;

/**
 * Writes the types of the library as one file: what its entry passes on, written out in full.
 * @param file where to
 */
export function declareTypes(file) {
  const dir = mkdtempSync(join(tmpdir(), 'which-ops-'));
  try {
    const compiler = 'node_modules/typescript/bin/tsc';
    const options = ['-p', 'scripts/tsconfig.types.json', '--outDir', dir];
    execFileSync(process.execPath, [compiler, ...options], { stdio: 'inherit' });
    const texts = [...declarationsFrom(join(dir, 'index.d.ts'))].map(ownDeclarations);
    writeFileSync(file, `${texts.filter(Boolean).join('\n\n')}\n\nexport {};\n`);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A declaration file and all that it refers to, each once. */
function declarationsFrom(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, to] of readFileSync(file, 'utf8').matchAll(FROM)) {
    declarationsFrom(join(dirname(file), `${to}.d.ts`), seen);
  }
  return seen;
}

/** Without what ties it to other files; values of the model stand behind types and are not passed on. */
function ownDeclarations(file) {
  const isModel = basename(dirname(file)) === 'model';
  const text = readFileSync(file, 'utf8')
    .replace(FROM, '')
    .replace(/^export declare (const|function)/gm, isModel ? 'declare $1' : 'export declare $1');
  return text.replace(/^import .*;\n/gm, '').trim();
}
