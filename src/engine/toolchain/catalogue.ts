import type { KnowledgeBase } from '../../model/knowledge.ts';
import { isEnded, type Tool } from '../../model/tool.ts';
import { compareIds } from './problem.ts';

/** The tools of the knowledge, ready to be looked up. */
export interface Catalogue {
  readonly byId: ReadonlyMap<string, Tool>;
  /** The tools that have a capability, by its id. */
  readonly byCapability: ReadonlyMap<string, readonly Tool[]>;
  /** Source hosts by the answer to `source_host` that they belong to, best rank first. */
  readonly hosts: ReadonlyMap<string, readonly Tool[]>;
  /** Tools made for something that is given: runtimes, warehouses, editors. */
  readonly places: ReadonlySet<Tool>;
}

const catalogues = new WeakMap<KnowledgeBase, Catalogue>();

/** The look-up tables of a knowledge base, built once. */
export function catalogueOf(kb: KnowledgeBase): Catalogue {
  const known = catalogues.get(kb) ?? buildCatalogue(kb);
  catalogues.set(kb, known);
  return known;
}

function buildCatalogue(kb: KnowledgeBase): Catalogue {
  const tools = kb.tools.toSorted((a, b) => compareIds(a.id, b.id));
  return {
    byId: new Map(tools.map((tool) => [tool.id, tool])),
    byCapability: byCapability(tools),
    hosts: hostsOf(tools),
    places: placesIn(kb),
  };
}

function byCapability(tools: readonly Tool[]): Map<string, Tool[]> {
  const groups = new Map<string, Tool[]>();
  for (const tool of tools) for (const { id } of tool.capabilities) addTo(groups, id, tool);
  return groups;
}

function addTo(groups: Map<string, Tool[]>, key: string, tool: Tool): void {
  const group = groups.get(key);
  if (group) group.push(tool);
  else groups.set(key, [tool]);
}

function hostsOf(tools: readonly Tool[]): Map<string, Tool[]> {
  const hosts = tools
    .filter((tool) => isSourceHost(tool) && !isEnded(tool))
    .sort((a, b) => rankOf(a, 'source-control') - rankOf(b, 'source-control'));
  const groups = new Map<string, Tool[]>();
  for (const tool of hosts) addTo(groups, tool['source-host'] ?? '', tool);
  return groups;
}

function placesIn(kb: KnowledgeBase): Set<Tool> {
  const given = new Set(kb.capabilities.flatMap(({ id, kind }) => (kind === 'given' ? [id] : [])));
  return new Set(
    kb.tools.filter(({ capabilities }) =>
      capabilities.some(({ id, role }) => role === 'primary' && given.has(id)),
    ),
  );
}

function rankOf(tool: Tool, capability: string): number {
  const found = tool.capabilities.find(({ id }) => id === capability);
  return found?.rank ?? Number.POSITIVE_INFINITY;
}

/** The tools of an answer; what nobody knows is left out. */
export function toolsIn(catalogue: Catalogue, ids: readonly string[]): readonly Tool[] {
  const found = ids.flatMap((id) => catalogue.byId.get(id) ?? []);
  return [...new Set(found)].sort((a, b) => compareIds(a.id, b.id));
}

/** Whether it holds repositories for a team; Git itself, on one machine, does not. */
export function isSourceHost(tool: Tool): boolean {
  return (
    tool.capabilities.some((capability) => capability.id === 'source-control') &&
    tool.hosting.some((place) => place !== 'local-cli' && place !== 'library')
  );
}
