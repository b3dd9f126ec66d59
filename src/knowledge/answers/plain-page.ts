import type { Place } from '../../model/diagnostic.ts';
import type { Line, Page, Word } from './line.ts';

/** Longer texts are for the parser, which knows when to give up. */
const MOST_TEXT = 20_000;
/** So are texts with other signs: to prepare the classes of Unicode takes longer than to read a file. */
const ASCII = /^[\n -~]*$/;

/**
 * Reads the plain form in which nearly all answers are written: one line for each question in YAML, or
 * a flat map of strings in JSON. Says exactly what `readPage` says, places included, and leaves every
 * other text to it: the YAML parser takes longer to load than the advice takes to compute.
 * @returns undefined where the text is not in the plain form
 */
export function readPlainPage(text: string, file: string): Page | undefined {
  if (text.length > MOST_TEXT || !ASCII.test(text)) return undefined;
  const scanner = new Scanner(text, file);
  const lines = text.startsWith('{') ? jsonLines(scanner) : yamlLines(scanner);
  return lines === undefined || lines.length === 0 ? undefined : { lines, diagnostics: [] };
}

const STRING = /"[^"\\\n]*"/y;
/** Letters, digits and a few signs that mean nothing else within a word. */
const WORD = /[A-Za-z0-9][\w.+'()/-]*(?: [\w.+'()/-]+)*/y;
/** Outside a list a comma means nothing either. */
const TEXT = /[A-Za-z0-9][\w.+'()/-]*(?:,? [\w.+'()/-]+|,[\w.+'()/-]+)*/y;
const KEY = /[a-z][a-z0-9_]{0,99}/y;
const COLON = /:/y;
const GAP = / +/y;
/** The end of a row, with a remark or without. */
const REST = /(?: +#[^\n]*)? *(?:\n|$)/y;
const ASIDE = / *(?:#[^\n]*)?(?:\n|$)/y;
const NOTHING = /^null$/i;

function yamlLines(scanner: Scanner): Line[] | undefined {
  const lines: Line[] = [];
  while (!scanner.isAtEnd) {
    if (scanner.takes(ASIDE)) continue;
    const key = scanner.word(KEY);
    if (key === undefined || !scanner.takes(COLON)) return undefined;
    const line = scanner.takes(GAP) ? valueBeside(scanner, key) : listBelow(scanner, key);
    if (line === undefined) return undefined;
    lines.push(line);
  }
  return lines;
}

function valueBeside(scanner: Scanner, key: Word): Line | undefined {
  const line = listWithin(scanner, key, WORD) ?? single(key, scalar(scanner, TEXT));
  return scanner.takes(REST) ? line : undefined;
}

const DASH = /- /y;

/** A list of one item to a row, all indented alike. */
function listBelow(scanner: Scanner, key: Word): Line | undefined {
  const words: Word[] = [];
  if (!scanner.takes(REST)) return undefined;
  const indent = scanner.ahead(/ */y);
  const item = new RegExp(`${indent}(?=- )`, 'y');
  let start: Place | undefined;
  while (scanner.takes(item)) {
    start ??= scanner.place;
    scanner.takes(DASH);
    const word = scalar(scanner, TEXT);
    if (word === undefined || !scanner.takes(REST)) return undefined;
    words.push(word);
  }
  return start && { key, words, listed: true, place: start, odd: undefined };
}

const SPACE = /[ \n]*/y;
const BRACE = /\{[ \n]*/y;
const BRACE_AND_END = /[ \n]*\}[ \n]*$/y;
const NEXT = /[ \n]*,[ \n]*/y;

function jsonLines(scanner: Scanner): Line[] | undefined {
  const lines: Line[] = [];
  if (!scanner.takes(BRACE)) return undefined;
  do {
    const key = scalar(scanner, STRING);
    if (key === undefined || !scanner.takes(COLON)) return undefined;
    scanner.takes(SPACE);
    const line = listWithin(scanner, key, STRING) ?? single(key, scalar(scanner, STRING));
    if (line === undefined) return undefined;
    lines.push(line);
  } while (scanner.takes(NEXT));
  return scanner.takes(BRACE_AND_END) ? lines : undefined;
}

// In YAML a list may go on in the next row only where that row is indented.
const BRACKET = /\[(?: |\n(?= ))*/y;
const BRACKET_END = /(?: |\n(?= ))*\]/y;
const NEXT_WITHIN = /(?: |\n(?= ))*,(?: |\n(?= ))*/y;

/** A list between brackets; undefined where none begins here, or where it is not plain. */
function listWithin(scanner: Scanner, key: Word, pattern: RegExp): Line | undefined {
  const { place } = scanner;
  if (!scanner.takes(BRACKET)) return undefined;
  const words: Word[] = [];
  while (!scanner.takes(BRACKET_END)) {
    if (words.length > 0 && !scanner.takes(NEXT_WITHIN)) return undefined;
    const word = scalar(scanner, pattern);
    if (word === undefined) return undefined;
    words.push(word);
  }
  return { key, words, listed: true, place, odd: undefined };
}

function single(key: Word, word: Word | undefined): Line | undefined {
  return word && { key, words: [word], listed: false, place: word.place, odd: undefined };
}

/** A string in quotes, or a word that stands for itself. */
function scalar(scanner: Scanner, pattern: RegExp): Word | undefined {
  const quoted = scanner.word(STRING);
  if (quoted !== undefined) return { ...quoted, text: quoted.text.slice(1, -1) };
  const word = scanner.word(pattern);
  return word === undefined || NOTHING.test(word.text) ? undefined : word;
}

/** A text and how far it has been read. */
class Scanner {
  readonly #text: string;
  readonly #file: string;
  #at = 0;
  #line = 1;
  #lineStart = 0;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#text.length;
  }

  get place(): Place {
    return { file: this.#file, line: this.#line, column: this.#at - this.#lineStart + 1 };
  }

  /** What a sticky pattern finds here. */
  ahead(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0];
  }

  /** Reads past what the pattern finds here; returns whether it finds anything. */
  takes(pattern: RegExp): boolean {
    const found = this.ahead(pattern);
    if (found === undefined) return false;
    for (let at = found.indexOf('\n'); at >= 0; at = found.indexOf('\n', at + 1)) {
      this.#line += 1;
      this.#lineStart = this.#at + at + 1;
    }
    this.#at += found.length;
    return true;
  }

  /** Reads a word of one line. */
  word(pattern: RegExp): Word | undefined {
    const { place } = this;
    const text = this.ahead(pattern);
    this.#at += text?.length ?? 0;
    return text === undefined ? undefined : { text, place };
  }
}
