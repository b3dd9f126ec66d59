import type { KnowledgeBase } from '../../model/knowledge.ts';
import { isProposable } from '../../model/tool.ts';
import { catalogueOf } from '../toolchain/catalogue.ts';
import { isCloudBound } from '../toolchain/costs.ts';

/**
 * The choices that the choice of tools and the roadmap name in code, where no condition of the
 * knowledge shows that they are read.
 */
export const NAMED_IN_CODE = {
  engineers: ['1-5', '6-20'],
  organisation: ['enterprise', 'public-sector'],
  operations_staff: ['none', 'part-time', 'dedicated'],
  runtime: ['kubernetes'],
  tool_licensing: ['open-source-preferred', 'open-source-only'],
  tool_hosting: ['saas-preferred', 'self-hosted-only', 'air-gapped'],
  tool_budget: ['free-only', 'modest', 'open'],
  lock_in: ['avoid'],
  source_host: ['other', 'other-vcs', 'no-git'],
  current_tools: [],
  languages: ['other'],
  avoid_tools: [],
} as const;

/** Questions and choices that the program reads by itself or because a tool or target names them. */
export function readByProgram(kb: KnowledgeBase): Iterable<readonly [string, readonly string[]]> {
  const tools = kb.tools.filter(isProposable);
  return [
    ...Object.entries(NAMED_IN_CODE),
    ['cloud', tools.filter(isCloudBound).flatMap(({ cloud }) => cloud)],
    ['languages', tools.flatMap((t) => [t, ...t.capabilities].flatMap((x) => x.languages ?? []))],
    ['source_host', [...catalogueOf(kb).hosts.keys()]],
    ['priorities', kb.targets.flatMap(({ serves }) => serves)],
  ];
}
