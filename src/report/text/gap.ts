import type { Block } from '../doc.ts';

/** An empty line before every block, except the first and one that follows the heading of a section. */
export function gapBefore(blocks: readonly Block[], index: number): string {
  const before = blocks[index - 1];
  const joined = before === undefined || (before.kind === 'heading' && before.level > 1);
  return joined ? '' : '\n';
}
