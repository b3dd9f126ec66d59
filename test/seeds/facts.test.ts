import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Target } from '../../src/model/target.ts';
import { shippedKnowledge } from '../support/shipped.ts';
import { untold } from './tells.ts';

/** What the source documents say of the methods in their tables and lists, and what the knowledge has to say with them. */
const LISTS = ['features', 'advantages', 'challenges', 'use-cases'] as const;
const TEXTS = ['summary', 'formula', 'focus', 'automation', 'differs', 'best-for'] as const;
const facts = z.array(z.string()).min(1);
const documents = z
  .array(
    z.strictObject({
      seed: z.string(),
      targets: z.record(
        z.string(),
        z.strictObject({
          ...Object.fromEntries([...LISTS, ...TEXTS].map((field) => [field, facts.optional()])),
          'flow.what': facts.optional(),
          'flow.steps': facts.optional(),
          'flow.model': z.string().optional(),
        }),
      ),
    }),
  )
  .parse(parse(readFileSync(new URL('facts.yaml', import.meta.url), 'utf8')));

const kb = shippedKnowledge();
const said = documents.flatMap(({ seed, targets }) =>
  Object.entries(targets).flatMap(([id, fields]) =>
    Object.entries(fields).map(([field, wanted]) => ({ seed, id, field, wanted })),
  ),
);

/** The statements of a field, one where it is a text. */
function statementsOf(target: Target | undefined, field: string): readonly string[] {
  if (target === undefined) return [];
  const list = LISTS.find((each) => each === field);
  if (list !== undefined) return target[list].map(({ text }) => text);
  const text = TEXTS.find((each) => each === field);
  if (text !== undefined) return [target[text] ?? ''];
  return [{ 'flow.what': target.flow.what, 'flow.steps': target.flow.steps }[field] ?? ''];
}

describe('what the source documents say of the methods', () => {
  it.each(said)('$seed: $id says its $field', ({ id, field, wanted }) => {
    const target = kb.targets.find((each) => each.id === id);
    if (field === 'flow.model') {
      expect(target?.flow.model).toBe(wanted);
      return;
    }
    expect(untold(statementsOf(target, field), [wanted ?? []].flat())).toEqual([]);
  });

  const lists = said.filter(({ field }) => LISTS.some((list) => list === field));
  it.each(lists)('$seed: $id has as many $field as the document', ({ id, field, wanted }) => {
    const target = kb.targets.find((each) => each.id === id);
    const full = statementsOf(target, field).filter((text) => text.length >= 20);
    expect(full.length).toBeGreaterThanOrEqual(wanted?.length ?? 0);
  });
});
