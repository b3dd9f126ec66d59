import type { KnowledgeBase } from '../../model/knowledge.ts';
import { isProposable } from '../../model/tool.ts';
import { NAMED_IN_CODE, type NamedQuestion } from '../named-answers.ts';
import { catalogueOf } from '../toolchain/catalogue.ts';
import { isCloudBound } from '../toolchain/costs.ts';

/** Questions and choices that the program reads by itself or because a tool or target names them. */
export function readByProgram(kb: KnowledgeBase): Iterable<readonly [string, readonly string[]]> {
  return [...Object.entries(NAMED_IN_CODE), ...namedByData(kb)];
}

function namedByData(kb: KnowledgeBase): (readonly [NamedQuestion, readonly string[]])[] {
  const tools = kb.tools.filter(isProposable);
  return [
    ['cloud', tools.filter(isCloudBound).flatMap(({ cloud }) => cloud)],
    ['runtime', tools.flatMap(({ runtimes = [] }) => runtimes)],
    ['organisation', tools.flatMap(({ organisations = [] }) => organisations)],
    ['languages', tools.flatMap((t) => [t, ...t.capabilities].flatMap((x) => x.languages ?? []))],
    ['source_host', [...catalogueOf(kb).hosts.keys()]],
    ['priorities', kb.targets.flatMap(({ serves }) => serves)],
  ];
}
