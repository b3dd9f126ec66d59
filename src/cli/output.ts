import { dirname, normalize } from 'node:path';
import type { Doc } from '../report/doc.ts';
import { type Format, formatOfFile, knownExtensions, render } from '../report/index.ts';
import { inputError, Problems, refuseToWrite } from './failure.ts';
import type { Settings } from './globals.ts';
import type { Io } from './io.ts';

/** Standard output by its name as a file. */
const STDOUT = '-';

/** Standard input by its name as a source of answers, and the path it has where it has one. */
const STDIN = '-';
const STDIN_PATH = '/dev/stdin';

/**
 * Finds out before any work that every output can be written.
 * @param source where the answers are read from: a path or `-`; left out where none are read
 * @throws InputError with every file that exists, is a folder, would lie in no folder, is named twice,
 *   has an extension that names no format, or holds the answers
 */
export async function checkOutputs(settings: Settings, io: Io, source?: string): Promise<void> {
  const problems = new Problems();
  for (const file of new Set(filesIn(settings))) {
    await problems.of(() => formatFor(file, settings));
    await problems.of(async () => {
      if (source !== undefined) await checkNotSource(file, source, io);
      await checkWritable(file, settings, io);
    });
  }
  await problems.of(() => checkNames(settings));
  problems.tell();
}

/** A report in place of the answers would leave nothing to compute it from again, so no flag allows it. */
async function checkNotSource(file: string, source: string, { files }: Io): Promise<void> {
  const identity = await files.identityOf(source === STDIN ? STDIN_PATH : source);
  if (identity === null || identity !== (await files.identityOf(file))) return;
  const message = `${file} is the file that the answers come from`;
  throw inputError('holds-the-answers', message, 'name another file; --force does not help here');
}

/** What is written to one place twice over is lost once. */
function checkNames({ outputs }: Settings): void {
  const names = outputs.map((name) => normalize(name));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return;
  const name = twice === STDOUT ? 'standard output' : twice;
  throw inputError('named-twice', `${name} is named twice with -o`, 'name each output once');
}

/**
 * Finds out whether a file may be written.
 * @throws InputError for a file that exists, unless forced, for a folder, and for one in no folder
 */
export async function checkWritable(file: string, settings: Settings, io: Io): Promise<void> {
  const kind = await io.files.kindOf(file);
  if (kind === 'directory') throw inputError('is-a-folder', `${file} is a folder`);
  if (kind === 'file' && !settings.force) {
    throw inputError('file-exists', `${file} exists already`, 'use --force to overwrite it');
  }
  const folder = dirname(file);
  if (folder !== '.' && (await io.files.kindOf(folder)) !== 'directory') {
    throw inputError('no-such-folder', `${file}: there is no folder ${folder}`);
  }
}

const filesIn = ({ outputs }: Settings): string[] => outputs.filter((name) => name !== STDOUT);

/** Writes a document wherever the settings say: to standard output, or to files and nowhere else. */
export async function emit(doc: Doc, settings: Settings, io: Io): Promise<void> {
  const targets = settings.outputs.length === 0 ? [STDOUT] : settings.outputs;
  for (const target of targets) {
    if (target === STDOUT) await emitToStdout(doc, settings, io);
    else await emitToFile(doc, target, settings, io);
  }
}

/** Writes a text that has one format only, such as a schema, wherever the settings say. */
export async function emitText(text: string, settings: Settings, io: Io): Promise<void> {
  const problems = new Problems();
  for (const file of new Set(filesIn(settings))) {
    await problems.of(() => checkWritable(file, settings, io));
  }
  await problems.of(() => checkNames(settings));
  problems.tell();
  const targets = settings.outputs.length === 0 ? [STDOUT] : settings.outputs;
  for (const target of targets) {
    if (target === STDOUT) await io.stdout.write(text);
    else await writeFile(target, text, settings, io);
  }
}

async function emitToStdout(doc: Doc, settings: Settings, io: Io): Promise<void> {
  const format = settings.format ?? 'text';
  await io.stdout.write(await render(doc, format, settings.onStdout));
  if (doc.summary !== null && format === 'text' && !settings.quiet) {
    await io.stderr.write(`${doc.summary}\n`);
  }
}

async function emitToFile(doc: Doc, file: string, settings: Settings, io: Io): Promise<void> {
  const text = await render(doc, formatFor(file, settings), settings.inFiles);
  await writeFile(file, text, settings, io);
}

/**
 * Writes a file and says so.
 * @throws InputError with the reason where it cannot be written
 */
export async function writeFile(
  file: string,
  text: string,
  settings: Settings,
  io: Io,
): Promise<void> {
  await io.files.write(file, text).catch((error: unknown) => refuseToWrite(file, error));
  if (!settings.quiet) await io.stderr.write(`wrote ${file}\n`);
}

/** What an extension means comes first; a format asked for by name serves all other files. */
function formatFor(file: string, settings: Settings): Format {
  const format = formatOfFile(file) ?? settings.format;
  if (format !== null) return format;
  throw inputError(
    'unknown-extension',
    `${file}: the extension names no format`,
    `use one of ${knownExtensions().join(', ')}, or add --format`,
  );
}
