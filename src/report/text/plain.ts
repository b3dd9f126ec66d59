import { cleanData, mapStrings } from '../clean.ts';
import type { Block, Doc } from '../doc.ts';
import type { TextOptions } from './canvas.ts';
import { drawPipe } from './pipe.ts';
import { asciiPunctuation } from './symbols.ts';
import { UNPAINTED } from './tone.ts';

/** A document for a pipe without colour, the same as `renderText`; needs no table and no colour library. */
export function renderPlain(doc: Doc, options: TextOptions): string {
  return `${drawPipe(cleanBlocks(doc, options), UNPAINTED)}\n`;
}

/** The blocks of a document, safe to print, and in ASCII where that is asked for. */
export function cleanBlocks({ blocks }: Doc, { ascii }: TextOptions): readonly Block[] {
  const clean = cleanData(blocks);
  return ascii ? mapStrings(clean, asciiPunctuation) : clean;
}
