import { stripVTControlCharacters } from 'node:util';
import { useEffect, useRef, useState } from '@inquirer/core';
import type { Screen } from './look.ts';

/**
 * Draws a prompt anew where the terminal gets another size. Terminals break long lines anew and cut off
 * what has no room, so the lines that Inquirer would clear are no longer where it left them: they are
 * cleared here, and the cursor is put where it expects it.
 * @returns notes what was drawn: the lines to the cursor, and those below it
 */
export function useResize(screen: Screen): (above: string, below: string) => void {
  const [, setTimes] = useState(0);
  const last = useRef<Drawn>({ above: [], below: 0 });
  const times = useRef(0);
  useEffect(() => {
    const onResize = (): void => {
      screen.write(clearing(last.current, screen.columns ?? 80));
      times.current += 1;
      setTimes(times.current);
    };
    screen.on('resize', onResize);
    return () => screen.off('resize', onResize);
  }, []);
  return (above, below) => {
    const lines = stripVTControlCharacters(above).split('\n');
    last.current = { above: lines, below: below.split('\n').length };
  };
}

/** What was drawn: the lines down to the cursor, and how many stand below it. */
export interface Drawn {
  readonly above: readonly string[];
  readonly below: number;
}

/** What clears a prompt from a terminal that is so wide now, and leaves the cursor where Inquirer expects it. */
export function clearing({ above, below }: Drawn, columns: number): string {
  const rows = above.map((line) => Math.max(1, Math.ceil(line.length / columns)));
  const toFirst = rows.slice(0, -1).reduce((sum, row) => sum + row, (rows.at(-1) ?? 1) - 1);
  const room = above.length + below - 1;
  // Line feeds make room at the bottom of the screen, which moving the cursor would not.
  return `\r${up(toFirst)}\u001b[J${'\n'.repeat(room)}${up(below)}`;
}

function up(lines: number): string {
  return lines === 0 ? '' : `\u001b[${lines}A`;
}
