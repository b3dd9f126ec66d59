/** One piece of a shell command line: quoted one way or the other, escaped, blank or plain. */
const PIECE = /'([^']*)'?|"((?:[^"\\]|\\.)*)"?|\\(.?)|(\s+)|([^'"\\\s]+)/gsu;

/**
 * The words of a shell command line up to the cursor, quotes taken away; the last one is empty where
 * the line ends with a blank. Nothing is expanded.
 */
export function lineWords(line: string): readonly string[] {
  const words = [''];
  for (const [, single, double, escaped, blank, plain] of line.trimStart().matchAll(PIECE)) {
    if (blank !== undefined) words.push('');
    else {
      const text = single ?? double?.replace(/\\(["\\$`])/gu, '$1') ?? escaped ?? plain ?? '';
      words.push((words.pop() ?? '') + text);
    }
  }
  return words;
}
