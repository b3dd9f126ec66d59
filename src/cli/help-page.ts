import { styleText } from 'node:util';
import { Help } from './commander.ts';
import type { Session } from './session.ts';

/** Descriptions get at least so many columns, or half of a narrow terminal. */
const LEAST = 40;
/** Longer lines are hard to follow. */
const WIDEST = 100;
/** Before a term, between it and its description, and how much further a second line begins. */
const GAP = 2;

/** A term with what it means, as one row of a help page. */
export type Entry = readonly [term: string, description: string];

/** Collects the parts of a help page and lays them out for the terminal. */
export class Page {
  readonly #parts: string[] = [];
  readonly #help = new Help();
  readonly #width: number;
  readonly #colour: boolean;

  /** @param widest columns of the stream, where that is not standard output */
  constructor(session: Session, widest = WIDEST) {
    this.#help.minWidthToWrap = 1;
    this.#width = Math.min(session.settings.onStdout.width, widest, WIDEST);
    this.#colour = session.settings.onStdout.colour === 1;
  }

  /** A title as it is painted on this terminal. */
  title(text: string): string {
    return this.#colour ? styleText('bold', text, { validateStream: false }) : text;
  }

  /** A paragraph. */
  text(text: string): void {
    this.#parts.push(this.#help.boxWrap(text, this.#width));
  }

  /**
   * Terms in one column, what they mean in the next, and below a term that is too long for its column;
   * nothing where there are none.
   */
  section(title: string, entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    const column = this.#columnFor(entries);
    const lines = entries.flatMap(([term, about]) => this.#item(term, about, column));
    this.#parts.push([this.title(title), ...lines].join('\n'));
  }

  /** Where descriptions begin: behind the longest term that leaves room for them. */
  #columnFor(entries: readonly Entry[]): number {
    const longest = (lengths: readonly number[]) => Math.max(GAP, ...lengths) + 2 * GAP;
    const all = longest(entries.map(([term]) => term.length));
    if (entries.every(([, about]) => all + about.length <= this.#width)) return all;
    const most = this.#width - Math.min(LEAST, this.#width / 2);
    const terms = entries.map(([term]) => term.length).filter((length) => length + 2 * GAP <= most);
    return longest(terms);
  }

  #item(term: string, about: string, column: number): string[] {
    const [first = '', ...more] = this.#help.boxWrap(about, this.#width - column).split('\n');
    const rest = more.map((line) => ' '.repeat(column) + line);
    const start = `${' '.repeat(GAP)}${term}`;
    if (start.length + GAP <= column) return [start.padEnd(column) + first, ...rest];
    return [...this.#brokenTerm(start), ' '.repeat(column) + first, ...rest];
  }

  /** A command line goes on in the next line as a shell wants it, so that it can be copied. */
  #brokenTerm(start: string): string[] {
    if (start.length <= this.#width) return [start];
    const goesOn = start.trim().startsWith('which-ops ') ? ' \\' : '';
    const room = this.#width - 2 * GAP - goesOn.length;
    const lines = this.#help.boxWrap(start.trim(), room);
    return `  ${lines.replaceAll('\n', `${goesOn}\n    `)}`.split('\n');
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
