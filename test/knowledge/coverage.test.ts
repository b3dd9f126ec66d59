import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { isProposable, type Tool } from '../../src/model/tool.ts';
import { shippedKnowledge } from '../support/shipped.ts';

const CLOUDS = ['aws', 'azure', 'gcp'] as const;
const gaps = z
  .array(
    z.strictObject({
      lacks: z.array(z.enum(['open', ...CLOUDS])),
      reason: z.string(),
      capabilities: z.array(z.string()),
    }),
  )
  .parse(parse(readFileSync('test/knowledge/coverage-gaps.yaml', 'utf8')));

const kb = shippedKnowledge();
const tools = kb.tools.filter(isProposable);
const needs = kb.targets.flatMap(({ phases }) =>
  Object.values(phases).flatMap((phase) => phase.needs),
);
const named = new Set(needs.flatMap((need) => need['one-of'] ?? need.capability ?? []));
const needed = kb.capabilities.filter(({ id, kind }) => kind === 'tool' && named.has(id));

/** What no tool that may be proposed offers for a capability. */
function lackOf(capability: string): string[] {
  const able = tools.filter((tool) => tool.capabilities.some(({ id }) => id === capability));
  const isOpen = ({ capabilities }: Tool) =>
    capabilities.some(({ id, open }) => id === capability && open);
  const open = able.some(isOpen) ? [] : ['open'];
  return [...open, ...CLOUDS.filter((cloud) => !able.some((tool) => tool.cloud.includes(cloud)))];
}

describe('what targets need', () => {
  it.each(needed.map(({ id }) => id))('has two tools for %s', (capability) => {
    const able = tools.filter((tool) => tool.capabilities.some(({ id }) => id === capability));
    expect(able.length).toBeGreaterThanOrEqual(2);
  });

  it('has an open-source tool and a service of each cloud, or a reason why not', () => {
    const found = needed.flatMap(({ id }) => lackOf(id).map((lack) => `${id}: ${lack}`));
    const argued = gaps.flatMap(({ lacks, capabilities }) =>
      capabilities.flatMap((id) => lacks.map((lack) => `${id}: ${lack}`)),
    );
    expect(argued.toSorted()).toEqual(found.toSorted());
  });
});
