import { styleText } from 'node:util';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { cleanText } from '../../report/clean.ts';

/** A terminal to write on, with its size as it is now. */
export type Screen = NodeJS.WritableStream & {
  readonly columns?: number;
  readonly rows?: number;
};

/** How prompts look on one terminal. */
export interface Look {
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
  readonly dot: string;
  /** Text without anything that steers a terminal, broken between words; later lines are indented. */
  readonly wrap: (text: string, indent?: number) => string;
  /** Choices shown at once, where so many lines stand around them. */
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
  const width = (): number => Math.max(NARROWEST, Math.min(WIDEST, (screen.columns ?? 80) - 1));
  return {
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
    dot: ascii ? ' | ' : ' · ',
    wrap: (text, indent = 0) =>
      wrapAnsi(cleanText(text), width() - indent, { hard: true }).replaceAll(
        '\n',
        `\n${' '.repeat(indent)}`,
      ),
    page: (around) =>
      Math.max(LEAST_CHOICES, Math.min(MOST_CHOICES, (screen.rows ?? 24) - around - 1)),
  };
}

/** The question with its place before it; the place is set by the prompt itself. */
export function messageAfter(place: string, text: string, look: Look): string {
  const room = ' '.repeat(stringWidth(place));
  return look.wrap(`${room.replaceAll(' ', 'x')} ${text}`).slice(room.length + 1);
}

/** How many lines a text takes. */
export function lineCount(text: string): number {
  return text === '' ? 0 : text.split('\n').length;
}
