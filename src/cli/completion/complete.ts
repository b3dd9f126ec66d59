import { cleanText } from '../../report/clean.ts';
import { EXIT, type ExitCode } from '../failure.ts';
import type { Io } from '../io.ts';
import { candidatesFor, type Fitting } from './candidates.ts';
import { lineWords } from './line-words.ts';

/** Tells a script that file names fit; no word of the program begins with a colon. */
const FILES = ':files';

/**
 * Answers a completion script. `line BREAKS LINE` is the line up to the cursor with the characters at
 * which bash breaks words, and is answered with what replaces bash's part of the word; `words WORD...`
 * is answered with whole words, each with a tab and what it is.
 */
export async function complete(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [form, ...rest] = argv;
  const lines = form === 'line' ? await forLine(rest, io) : await forWords(rest, io);
  await io.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return EXIT.done;
}

async function forWords(words: readonly string[], io: Io): Promise<readonly string[]> {
  const fitting = await candidatesFor(words, io);
  if (fitting === 'files') return [FILES];
  return fitting.map(({ value, about }) => `${cleanText(value)}\t${cleanText(about)}`);
}

async function forLine(
  [breaks = '', line = '']: readonly string[],
  io: Io,
): Promise<readonly string[]> {
  const [, ...words] = lineWords(line);
  const fitting: Fitting = await candidatesFor(words, io);
  if (fitting === 'files') return [FILES];
  const done = replacedFrom(words.at(-1) ?? '', breaks);
  return fitting.map(({ value }) => cleanText(value).slice(done));
}

/** Bash replaces a word only from behind the last character at which it breaks words. */
function replacedFrom(word: string, breaks: string): number {
  return (
    Math.max(...['=', ':'].map((mark) => (breaks.includes(mark) ? word.lastIndexOf(mark) : -1))) + 1
  );
}
