import { isNarrow, wrapNarrow } from '../../report/text/narrow.ts';

/** How wide text is on a terminal, and where it is broken. */
export interface Measure {
  readonly widthOf: (text: string) => number;
  /** The text in lines of at most `width` columns; words that are longer are cut. */
  readonly wrap: (text: string, width: number) => string;
}

/** For text in which every sign takes one column. */
export const PLAIN: Measure = {
  widthOf: (text) => text.length,
  wrap: (text, width) => {
    const words = text.split(' ').filter((word) => word !== '');
    const short = words.flatMap((word) => word.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []);
    return wrapNarrow(short.join(' '), width) ?? text;
  },
};

/**
 * The measure that texts need. The libraries that know every sign take longer to load than all the rest
 * of the way to the first prompt, so they are left alone while there is nothing for them.
 */
export async function measureFor(texts: readonly string[], now: Measure): Promise<Measure> {
  if (now !== PLAIN || texts.every(isNarrow)) return now;
  return await import('../../report/text/wrap.ts');
}
