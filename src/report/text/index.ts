import type { Doc } from '../doc.ts';
import { canvasOf, type TextOptions } from './canvas.ts';
import { drawPipe } from './pipe.ts';
import { cleanBlocks } from './plain.ts';
import { drawTerminal } from './terminal.ts';

/** A document as text, for a terminal or for a pipe; ends with a line break. */
export function renderText(doc: Doc, options: TextOptions): string {
  const blocks = cleanBlocks(doc, options);
  const canvas = canvasOf(options);
  const text =
    options.layout === 'pipe' ? drawPipe(blocks, canvas.paint) : drawTerminal(blocks, canvas);
  return `${text}\n`;
}
