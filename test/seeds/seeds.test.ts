import { describe, expect, it } from 'vitest';
import type { Tool } from '../../src/model/tool.ts';
import { shippedKnowledge } from '../support/shipped.ts';
import { rows } from './rows.ts';

const kb = shippedKnowledge();

function toolNamed(spelling: string): Tool | undefined {
  const wanted = spelling.toLowerCase();
  return kb.tools.find((t) =>
    [t.id, t.name, ...t.aliases].some((name) => name.toLowerCase() === wanted),
  );
}

describe('the spellings of the source documents', () => {
  it.each([...new Map(rows.map((r) => [r.spelling, r])).values()])(
    '$spelling resolves to $id',
    ({ spelling, id }) => {
      expect(toolNamed(spelling)?.id).toBe(id);
    },
  );

  it.each([...new Map(rows.map((r) => [r.id, r])).values()])(
    '$id is $status, recommended: $recommend, successor: $successor',
    ({ id, ...row }) => {
      const tool = kb.tools.find((t) => t.id === id);
      expect(tool).toMatchObject({
        status: row.status,
        recommend: row.recommend,
        successor: row.successor || null,
      });
    },
  );

  it('never propose what is dead, and name a living successor', () => {
    for (const tool of kb.tools.filter((t) => t.recommend === 'no' && t.kind === 'tool')) {
      const successor = kb.tools.find((t) => t.id === tool.successor);
      expect([tool.id, successor?.recommend]).not.toEqual([tool.id, 'no']);
      expect([tool.id, successor?.status]).not.toEqual([tool.id, undefined]);
    }
  });
});
