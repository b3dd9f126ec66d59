import { cleanJson } from './clean.ts';
import type { Doc } from './doc.ts';

/** The data of a document, indented by two, in the order in which the view wrote the keys. */
export function renderJson(doc: Doc): string {
  return `${cleanJson(doc.data)}\n`;
}
