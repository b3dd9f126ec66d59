import type { KnowledgeBase } from '../../model/knowledge.ts';
import { isEnded, type Tool, type ToolCapability } from '../../model/tool.ts';
import { byId } from './problem.ts';

/** The tools of the knowledge, ready to be looked up. */
export interface Catalogue {
  readonly byId: ReadonlyMap<string, Tool>;
  /** The tools that have a capability, by its id, with what they have of it. */
  readonly byCapability: ReadonlyMap<string, readonly Able[]>;
  /** Source hosts by the answer to `source_host` that they belong to, best rank first. */
  readonly hosts: ReadonlyMap<string, readonly Tool[]>;
  /** Tools made for something that is given: runtimes, warehouses, editors. */
  readonly places: ReadonlySet<Tool>;
}

/** A tool through one of its capabilities. */
export interface Able {
  readonly tool: Tool;
  readonly capability: ToolCapability;
}

const catalogues = new WeakMap<KnowledgeBase, Catalogue>();

/** The look-up tables of a knowledge base, built once. */
export function catalogueOf(kb: KnowledgeBase): Catalogue {
  const known = catalogues.get(kb) ?? buildCatalogue(kb);
  catalogues.set(kb, known);
  return known;
}

function buildCatalogue(kb: KnowledgeBase): Catalogue {
  const tools = kb.tools.toSorted(byId);
  const able = byCapability(tools);
  return {
    byId: new Map(tools.map((tool) => [tool.id, tool])),
    byCapability: able,
    hosts: hostsOf(able.get('source-control') ?? []),
    places: placesIn(kb, able),
  };
}

function byCapability(tools: readonly Tool[]): Map<string, Able[]> {
  const groups = new Map<string, Able[]>();
  tools.forEach((tool) => {
    tool.capabilities.forEach((capability) => {
      const able = { tool, capability };
      const group = groups.get(capability.id);
      if (group) group.push(able);
      else groups.set(capability.id, [able]);
    });
  });
  return groups;
}

function hostsOf(able: readonly Able[]): Map<string, Tool[]> {
  const hosts = able
    .filter(({ tool }) => isSourceHost(tool) && !isEnded(tool))
    .sort((a, b) => a.capability.rank - b.capability.rank);
  const groups = new Map<string, Tool[]>();
  for (const { tool } of hosts) {
    const answer = tool['source-host'] ?? '';
    groups.set(answer, [...(groups.get(answer) ?? []), tool]);
  }
  return groups;
}

function placesIn({ capabilities }: KnowledgeBase, able: Catalogue['byCapability']): Set<Tool> {
  const given = capabilities.filter(({ kind }) => kind === 'given');
  const made = given.flatMap(({ id }) =>
    (able.get(id) ?? []).filter(({ capability }) => capability.role === 'primary'),
  );
  return new Set(made.map(({ tool }) => tool));
}

/** The tools of an answer; what nobody knows is left out. */
export function toolsIn(catalogue: Catalogue, ids: readonly string[]): readonly Tool[] {
  const found = ids.flatMap((id) => catalogue.byId.get(id) ?? []);
  return [...new Set(found)].sort(byId);
}

/** Whether it holds repositories for a team; Git itself, on one machine, does not. */
export function isSourceHost({ capabilities, hosting }: Tool): boolean {
  return capabilities.some(holdsSource) && hosting.some(isShared);
}

/** A tool, and what goes with it: for a hosted source host all that works with it only, its other editions included. */
export function withItsOwn(tool: Tool, { byId }: Catalogue): readonly Tool[] {
  const host = tool['source-host'];
  if (host === undefined || !isSourceHost(tool) || !tool.hosting.includes('saas')) return [tool];
  return [...byId.values()].filter((each) => each['source-host'] === host);
}

const holdsSource = ({ id }: ToolCapability): boolean => id === 'source-control';
const isShared = (place: Tool['hosting'][number]): boolean =>
  place !== 'local-cli' && place !== 'library';
