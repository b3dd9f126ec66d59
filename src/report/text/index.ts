import { cleanData, mapStrings } from '../clean.ts';
import type { Doc } from '../doc.ts';
import { canvasOf, type TextOptions } from './canvas.ts';
import { drawPipe } from './pipe.ts';
import { asciiPunctuation } from './symbols.ts';
import { drawTerminal } from './terminal.ts';

/** A document as text, for a terminal or for a pipe; ends with a line break. */
export function renderText(doc: Doc, options: TextOptions): string {
  const blocks = cleanData(doc.blocks);
  const shown = options.ascii ? mapStrings(blocks, asciiPunctuation) : blocks;
  const canvas = canvasOf(options);
  const text =
    options.layout === 'pipe' ? drawPipe(shown, canvas.paint) : drawTerminal(shown, canvas);
  return `${text}\n`;
}
