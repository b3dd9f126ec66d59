import { inputError } from './failure.ts';

/** Answers files are small; anything longer is a mistake. */
export const MOST_BYTES = 5_000_000;

/**
 * Text from the bytes of a file or of standard input: UTF-8 with or without its mark, or UTF-16 with
 * its mark, as Windows PowerShell 5 writes it.
 * @throws InputError where the bytes are too many, empty or no text
 */
export function decode(bytes: Uint8Array, name: string): string {
  if (bytes.length > MOST_BYTES) {
    throw inputError('too-long', `${name} has more than ${MOST_BYTES / 1_000_000} MB`);
  }
  const text = textOf(bytes, name);
  if (text.trim() === '') {
    throw inputError('no-answers', `no answers given: ${name} is empty`, ANSWERS_HINT);
  }
  return text;
}

/** How to come by answers, for messages about their absence. */
export const ANSWERS_HINT =
  'write an answers file (which-ops schema answers), use --set question=choice, or run which-ops ask';

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw inputError('not-text', `${name} is not UTF-8 text`);
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
