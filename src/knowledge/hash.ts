import { createHash } from 'node:crypto';
import type { KnowledgeBase } from '../model/knowledge.ts';

/** Lists whose order says nothing; the others (questions, choices, phases) are read in order. */
const UNORDERED = ['costs', 'facts', 'sources', 'capabilities', 'targets', 'tensions', 'tools'];

/** Gives a knowledge base the hash of its content. */
export function withHash({ version, ...content }: Omit<KnowledgeBase, 'hash'>): KnowledgeBase {
  return { version, hash: hashOf(content), ...content };
}

/**
 * SHA-256, first sixteen hexadecimal digits, of the content as canonical JSON: keys sorted, lists of
 * entities sorted by id. The day and the hash itself are left out, so equal content has equal hashes.
 */
export function hashOf(content: object): string {
  const { version: _day, hash: _old, ...rest } = { version: '', hash: '', ...content };
  const text = JSON.stringify(canonical(rest, 0));
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function canonical(value: unknown, depth: number): unknown {
  if (Array.isArray(value)) return value.map((item) => canonical(item, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => {
    const isLoose = depth === 0 && UNORDERED.includes(key) && Array.isArray(item);
    return [key, canonical(isLoose ? item.toSorted(byId) : item, depth + 1)] as const;
  });
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function byId(a: { readonly id?: string }, b: { readonly id?: string }): number {
  return (a.id ?? '') < (b.id ?? '') ? -1 : 1;
}
