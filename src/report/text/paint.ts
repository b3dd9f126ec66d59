import { Chalk } from 'chalk';
import { type Span, spansOf, type Text, type Tone } from '../doc.ts';

/** Puts a tone on a text. */
export type Paint = (text: string, tone: Tone) => string;

/** A paint for a colour level: 0 leaves the text as it is, 1 uses the sixteen colours only. */
export function paintFor(level: 0 | 1): Paint {
  if (level === 0) return (text) => text;
  const chalk = new Chalk({ level });
  const tones = {
    plain: (text: string) => text,
    strong: chalk.bold,
    quiet: chalk.dim,
    good: chalk.green,
    warn: chalk.yellow,
    bad: chalk.red,
    accent: chalk.cyan,
  } satisfies Record<Tone, (text: string) => string>;
  return (text, tone) => tones[tone](text);
}

/** A whole text with the tone of each of its pieces. */
export function paintText(text: Text, paint: Paint): string {
  return spansOf(text)
    .map((piece: Span) => paint(piece.text, piece.tone))
    .join('');
}
