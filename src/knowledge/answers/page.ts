import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
} from 'yaml';
import type { Place } from '../../model/diagnostic.ts';
import { nestsTooDeep } from '../nesting.ts';
import { syntaxDiagnostic } from '../source.ts';
import { type Line, MOST_FAULTS, type Page, type Word } from './line.ts';

const MOST_ALIASES = 100;
const MOST_MARKS = 50_000;

/**
 * Reads a flat map from YAML or JSON. Values are walked in the syntax tree and never turned into
 * objects, so neither aliases nor keys such as `__proto__` can do harm. Throws nothing.
 */
export function readPage(text: string, file: string): Page {
  const start = { file, line: 1, column: 1 };
  const lines = new LineCounter();
  if (isTooBusy(text))
    return failed('too-large', 'this holds far more than answers ever do', start);
  const document = nestsTooDeep(text) ? undefined : parse(text, lines);
  if (document === undefined) {
    return failed('too-deep', 'this nests deeper than answers ever do', start);
  }
  const faults = [...document.errors, ...document.warnings].slice(0, MOST_FAULTS);
  if (faults.length > 0) {
    return {
      lines: [],
      diagnostics: faults.map((fault) => syntaxDiagnostic(fault, text, file, lines)),
    };
  }
  const map = document.contents;
  if (map === null || (isScalar(map) && map.value === null)) {
    return failed('no-answers', 'no answers given', start);
  }
  if (!isMap(map))
    return failed('not-a-map', `answers are a map, and this is ${nameOf(map)}`, start);
  const walker = new Walker(document, lines, file);
  return { lines: map.items.map(({ key, value }) => walker.line(key, value)), diagnostics: [] };
}

const HINT =
  'write one line for each question, such as `engineers: 6-20`; one file describes one product';

function failed(code: string, message: string, place: Place): Page {
  return { lines: [], diagnostics: [{ severity: 'error', code, message, place, hint: HINT }] };
}

/** Whether there is more to parse than in any sensible file; a full set of answers has a thousand marks. */
function isTooBusy(text: string): boolean {
  let marks = 0;
  for (const _mark of text.matchAll(/[\n\r,:"'[\]{}&*!?%-]/g)) {
    marks += 1;
    if (marks > MOST_MARKS) return true;
  }
  return false;
}

/** The parser recurses; what the look at the nesting let through may still be too much for it. */
function parse(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      stringKeys: true,
      // Its own check compares each key with all others; ours does not.
      uniqueKeys: false,
      // Not `silent`: that would also hide a second document.
      logLevel: 'error',
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

class Walker {
  readonly #document: Document.Parsed;
  readonly #lines: LineCounter;
  readonly #file: string;
  #aliases = 0;

  constructor(document: Document.Parsed, lines: LineCounter, file: string) {
    this.#document = document;
    this.#lines = lines;
    this.#file = file;
  }

  line(keyNode: unknown, valueNode: unknown): Line {
    const key = {
      text: isScalar(keyNode) ? String(keyNode.value) : '',
      place: this.#place(keyNode),
    };
    const place = isNode(valueNode) ? this.#place(valueNode) : key.place;
    const value = this.#resolve(valueNode);
    const listed = isSeq(value);
    const words: Word[] = [];
    for (const item of listed ? value.items : [valueNode]) {
      const node = this.#resolve(item);
      // Of an aliased list every item stands where the alias does: there it is an answer.
      const at = listed && !isAlias(valueNode) ? this.#place(item) : place;
      if (!isScalar(node) || node.value === null) {
        const what = isAlias(item) && node === null ? 'an alias of nothing' : nameOf(node);
        return { key, words: [], listed, place, odd: { what, place: at } };
      }
      words.push({ text: wordOf(node), place: at });
    }
    return { key, words, listed, place, odd: undefined };
  }

  /** What an alias stands for; after too many of them nothing any more. */
  #resolve(node: unknown): Node | null {
    if (!isAlias(node)) return isNode(node) ? node : null;
    this.#aliases += 1;
    return this.#aliases > MOST_ALIASES ? null : (node.resolve(this.#document) ?? null);
  }

  #place(node: unknown): Place {
    const offset = isNode(node) && node.range ? node.range[0] : 0;
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.#file, line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

/** A number or `true` counts as it was written: what it means is the question's to say. */
function wordOf({ value, source }: Scalar): string {
  return typeof value === 'string' ? value : (source ?? String(value));
}

function nameOf(node: unknown): string {
  if (isMap(node)) return 'a map';
  if (isSeq(node)) return 'a list';
  return isScalar(node) && node.value !== null ? 'a single word' : 'empty';
}
