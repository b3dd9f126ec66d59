import type { Interface } from 'node:readline';

/** Lines of input, one at a time. */
export interface LineReader {
  /** The next line; null at the end of input, or when the person presses Ctrl-C. */
  readonly next: () => Promise<string | null>;
  readonly close: () => void;
}

/**
 * Reads lines without losing those that arrive together, and without waiting for ever once input has
 * ended. In line mode the terminal sends Ctrl-C as a signal; it counts as the end of input.
 */
export function lineReader(input: Interface): LineReader {
  const waiting: ((line: string | null) => void)[] = [];
  const lines: string[] = [];
  let ended = false;
  const end = (): void => {
    ended = true;
    for (const resolve of waiting.splice(0)) resolve(null);
  };
  input.on('line', (line) => {
    const resolve = waiting.shift();
    if (resolve === undefined) lines.push(line);
    else resolve(line);
  });
  input.on('close', end);
  process.once('SIGINT', end);
  return {
    next: () => {
      const line = lines.shift();
      if (line !== undefined) return Promise.resolve(line);
      return ended ? Promise.resolve(null) : new Promise((resolve) => waiting.push(resolve));
    },
    close: () => {
      process.off('SIGINT', end);
      input.close();
    },
  };
}
