import { styleText } from 'node:util';
import { Help } from './commander.ts';
import type { Session } from './session.ts';

/** A term with what it means, as one row of a help page. */
export type Entry = readonly [term: string, description: string];

/** Collects the parts of a help page and lays them out for the terminal. */
export class Page {
  readonly #parts: string[] = [];
  readonly #help = new Help();
  readonly #colour: boolean;

  constructor(session: Session) {
    this.#help.helpWidth = Math.min(session.settings.onStdout.width, 100);
    this.#colour = session.settings.onStdout.colour === 1;
  }

  /** A title as it is painted on this terminal. */
  title(text: string): string {
    return this.#colour ? styleText('bold', text, { validateStream: false }) : text;
  }

  /** A paragraph. */
  text(text: string): void {
    this.#parts.push(this.#help.boxWrap(text, this.#help.helpWidth ?? 80));
  }

  /** Terms in one column, what they mean in the next; nothing where there are none. */
  section(title: string, entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    const termWidth = Math.max(...entries.map(([term]) => term.length));
    const lines = entries.map(([term, about]) =>
      this.#help.formatItem(term, termWidth, about, this.#help),
    );
    this.#parts.push([this.title(title), ...lines].join('\n'));
  }

  /** Lines that are to be copied as they stand, so never wrapped. */
  code(title: string, lines: readonly string[]): void {
    const indented = lines.map((line) => (line === '' ? '' : `  ${line}`));
    this.#parts.push([this.title(title), ...indented].join('\n'));
  }

  /** The whole page. */
  done(): string {
    return `${this.#parts.join('\n\n')}\n`;
  }
}
