import { Chalk } from 'chalk';
import type { Tone } from '../doc.ts';
import { type Paint, UNPAINTED } from './tone.ts';

/** A paint for a colour level: 0 leaves the text as it is, 1 uses the sixteen colours only. */
export function paintFor(level: 0 | 1): Paint {
  if (level === 0) return UNPAINTED;
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
