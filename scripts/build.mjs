// Builds what is shipped: one bundle for the command line, split so that each command loads only what it
// needs; the library; the snapshot of the knowledge; the licences of everything bundled.
// Usage: node scripts/build.mjs [folder], dist unless named.
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { minify } from 'terser';
import { grouping } from './chunks.mjs';
import { toCommonJs } from './commonjs.mjs';
import { LIBRARIES } from './libraries.mjs';
import { declareTypes } from './types.mjs';

const OUT = resolve(process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url)));
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const OPTIONS = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
};

/** Some bundled packages are CommonJS and ask for Node's modules with `require`. */
const REQUIRE =
  "import { createRequire as createRequireHere } from 'node:module'; const require = createRequireHere(import.meta.url);";

const snapshot = await buildSnapshot();
if (snapshot === undefined) {
  process.exitCode = 1;
} else {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const [name, text] of Object.entries(snapshot)) writeFileSync(join(OUT, name), text);
  const packages = await bundle();
  writeFileSync(join(OUT, 'LICENSES.txt'), packages.map(licenceOf).join('\n'));
  declareTypes(join(OUT, 'index.d.ts'));
  process.stderr.write(`${sizes()}\n`);
}

/** The loader is TypeScript, and what is installed may be no more than this build needs: bundle, then run. */
async function buildSnapshot() {
  const dir = mkdtempSync(join(tmpdir(), 'which-ops-'));
  try {
    const outfile = join(dir, 'snapshot.mjs');
    await build({
      ...OPTIONS,
      entryPoints: ['scripts/snapshot.ts'],
      outfile,
      banner: { js: REQUIRE },
    });
    const { snapshotOf } = await import(pathToFileURL(outfile).href);
    const { files, faults } = snapshotOf('knowledge');
    if (faults !== '') process.stderr.write(`${faults}\n`);
    return files;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Bundles the entries and returns the names of the packages that went in. */
async function bundle() {
  const entryPoints = { main: 'group:main', index: 'src/index.ts' };
  const { metafile, outputFiles } = await build({
    ...OPTIONS,
    entryPoints,
    outdir: OUT,
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    plugins: [grouping(process.cwd()), ...LIBRARIES],
    // The same library as ES modules, of which less goes in than of the CommonJS that Node.js would get.
    alias: { yaml: resolve('node_modules/yaml/browser/dist/index.js') },
    minify: true,
    legalComments: 'none',
    metafile: true,
    write: false,
  });
  mkdirSync(join(OUT, 'chunks'));
  const files = await Promise.all((await toCommonJs(outputFiles)).map(renamed));
  for (const { path, text } of files) {
    if (/[^\0-\x7f]/.test(text)) throw new Error(`${path} is to be read as ASCII and is not`);
    writeFileSync(path, text);
  }
  await bundleStart(files.map(({ text }) => text).join());
  // What was looked at and left out is not shipped.
  const shipped = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((input) => inputs[input].bytesInOutput > 0),
  );
  const names = shipped.flatMap(
    (input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? [],
  );
  return [...new Set(names)].sort();
}

/** With names that pack better: terser gives those that stand side by side often the letters that do. */
async function renamed({ path, text }) {
  if (!path.endsWith('.cjs')) return { path, text };
  const { code } = await minify(text, {
    compress: false,
    mangle: { toplevel: true },
    format: { ascii_only: true },
  });
  return { path, text: code };
}

/** Bundles what loads all others, with a name for what they hold. */
async function bundleStart(program) {
  const hash = createHash('sha256').update(program).digest('hex').slice(0, 12);
  await build({
    ...OPTIONS,
    entryPoints: ['src/cli/start.ts'],
    outfile: join(OUT, 'start.cjs'),
    format: 'cjs',
    define: { BUILD: JSON.stringify(hash) },
    minify: true,
  });
}

function licenceOf(name) {
  const { version, license } = createRequire(import.meta.url)(
    `../node_modules/${name}/package.json`,
  );
  const file = readdirSync(`node_modules/${name}`).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : readFileSync(`node_modules/${name}/${file}`, 'utf8');
  return `${name} ${version} (${license})\n\n${text.trim()}\n\n${'-'.repeat(72)}\n`;
}

function sizes() {
  const kilobytes = (files) =>
    `${Math.round(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1000)} kB`;
  const inside = (...names) => names.map((name) => join(OUT, name));
  const chunks = inside(...readdirSync(join(OUT, 'chunks')).map((file) => join('chunks', file)));
  const main = kilobytes(inside('main.cjs'));
  const knowledge = kilobytes(inside(...Object.keys(snapshot)));
  return `${basename(OUT)}: main ${main}, ${chunks.length} chunks ${kilobytes(chunks)}, knowledge ${knowledge}`;
}
