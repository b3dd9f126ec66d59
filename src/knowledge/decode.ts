import type { Result } from '../model/diagnostic.ts';

/** Longer inputs are refused: answers take a page, and the longest file of the knowledge not a hundredth. */
export const MOST_BYTES = 5_000_000;

/**
 * Text from bytes: UTF-8 with or without a mark, or UTF-16 with its mark or recognisable by its first
 * letter, as Windows PowerShell 5 writes it.
 * @returns the text without its mark, or an error with the place of the first byte that is no text
 */
export function decode(bytes: Uint8Array, file: string): Result<string> {
  if (bytes.length > MOST_BYTES) {
    const size = `${MOST_BYTES / 1_000_000} MB`;
    return failure('too-large', `${file} is larger than ${size}`, { file, line: 1, column: 1 });
  }
  const encoding = encodingOf(bytes);
  try {
    return { value: new TextDecoder(encoding, { fatal: true }).decode(bytes), diagnostics: [] };
  } catch {
    const valid = bytes.subarray(0, validLength(bytes, encoding));
    // As a stream, so that half a letter at the end is not counted.
    const before = new TextDecoder(encoding).decode(valid, { stream: true });
    const lines = before.split('\n');
    const place = { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    return failure('not-text', `this is not ${encoding.toUpperCase()} text`, place);
  }
}

function failure(
  code: string,
  message: string,
  place: { readonly file: string; readonly line: number; readonly column: number },
): Result<string> {
  const hint = code === 'not-text' ? { hint: 'save the file as UTF-8' } : {};
  return { diagnostics: [{ severity: 'error', code, message, place, ...hint }] };
}

/** By the mark at the start, or by the empty half of a first letter that takes two bytes. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0) return 'utf-16le';
  return first === 0 && second !== 0 && second !== undefined ? 'utf-16be' : 'utf-8';
}

/** How many bytes at the start are text, found by halving. */
function validLength(bytes: Uint8Array, encoding: string): number {
  let valid = 0;
  let broken = bytes.length + 1;
  while (broken - valid > 1) {
    const middle = (valid + broken) >> 1;
    if (isText(bytes.subarray(0, middle), encoding)) valid = middle;
    else broken = middle;
  }
  return valid;
}

function isText(start: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(start, { stream: true });
    return true;
  } catch {
    return false;
  }
}
