import { styleText } from 'node:util';
import { cleanText } from '../../report/clean.ts';
import { type Measure, measureFor, PLAIN } from './measure.ts';

/** A terminal to write on, with its size as it is now. */
export type Screen = NodeJS.WritableStream & {
  readonly columns?: number;
  readonly rows?: number;
};

/** How prompts look on one terminal. */
export interface Look {
  readonly screen: Screen;
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly accent: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly cursor: string;
  readonly done: string;
  readonly ticked: string;
  readonly unticked: string;
  readonly arrows: string;
  readonly above: string;
  readonly below: string;
  readonly dot: string;
  /** To be awaited before texts are shown: loads what wide signs need, where there are any. */
  readonly prepare: (texts: readonly string[]) => Promise<void>;
  readonly widthOf: (text: string) => number;
  /** Text without anything that steers a terminal, broken between words; later lines are indented. */
  readonly wrap: (text: string, indent?: number) => string;
  /** Short things one after another, broken only between them. */
  readonly row: (parts: readonly string[]) => string;
  /** Lines for choices, where so many stand around them. */
  readonly page: (around: number) => number;
}

type Format = Parameters<typeof styleText>[0];

const WIDEST = 100;
const NARROWEST = 20;
const MOST_CHOICES = 12;
const LEAST_CHOICES = 3;

/** Sixteen colours at most, and none that says anything alone. */
export function lookOf(screen: Screen, colour: 0 | 1, ascii: boolean): Look {
  const paint =
    (format: Format) =>
    (text: string): string =>
      colour === 0 || text === '' ? text : styleText(format, text, { validateStream: false });
  const good = paint('green');
  const dot = ascii ? ' | ' : ' · ';
  let measure: Measure = PLAIN;
  return {
    screen,
    strong: paint('bold'),
    quiet: paint('dim'),
    accent: paint('cyan'),
    good,
    bad: paint('red'),
    cursor: ascii ? '>' : '❯',
    done: good(ascii ? '*' : '✔'),
    ticked: '[x]',
    unticked: '[ ]',
    arrows: ascii ? 'up/down' : '↑↓',
    above: ascii ? '^' : '↑',
    below: ascii ? 'v' : '↓',
    dot,
    prepare: async (texts) => {
      measure = await measureFor(texts, measure);
    },
    widthOf: (text) => measure.widthOf(text),
    wrap: (text, indent = 0) =>
      measure
        .wrap(cleanText(text), widthFor(screen) - indent)
        .replaceAll('\n', `\n${' '.repeat(indent)}`),
    row: (parts) => rowOf(parts, dot, widthFor(screen)),
    page: (around) =>
      Math.max(LEAST_CHOICES, Math.min(MOST_CHOICES, (screen.rows ?? 24) - around - 1)),
  };
}

/** Columns that text may take on a terminal: one is left, and long lines are hard to follow. */
function widthFor({ columns = 80 }: Screen): number {
  return Math.max(NARROWEST, Math.min(WIDEST, columns - 1));
}

/** For words of our own, of which each sign takes one column. */
function rowOf(parts: readonly string[], between: string, width: number): string {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = [lines.at(-1) ?? [], part].flat().join(between);
    const fits = longer.length <= width;
    if (fits) lines.pop();
    lines.push(fits ? longer : part);
  }
  return lines.join('\n');
}

/** The text as it stands after a word that is printed apart, the room of which it leaves. */
export function textAfter(place: string, text: string, look: Look): string {
  const room = look.widthOf(place);
  return look.wrap(`${'x'.repeat(room)} ${text}`).slice(room + 1);
}

/** How many lines a text takes. */
export function lineCount(text: string): number {
  return text === '' ? 0 : text.split('\n').length;
}
