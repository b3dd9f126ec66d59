import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Tool } from '../../model/tool.ts';
import { compareIds } from './problem.ts';

/** The tools of the knowledge, ready to be looked up. */
export interface Catalogue {
  readonly byId: ReadonlyMap<string, Tool>;
  /** The tools that have a capability, by its id. */
  readonly byCapability: ReadonlyMap<string, readonly Tool[]>;
  /** By id, name and alias, in lower case. */
  readonly byName: ReadonlyMap<string, Tool>;
  /** Source hosts by the value of the question `source_host`. */
  readonly hosts: ReadonlyMap<string, Tool>;
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
  const names = tools.flatMap((tool) =>
    [tool.name, ...tool.aliases].map((name): [string, Tool] => [name.toLowerCase(), tool]),
  );
  const ids = tools.map((tool): [string, Tool] => [tool.id, tool]);
  const hosts = tools.filter(isSourceHost).flatMap((tool): [string, Tool][] => {
    const host = tool['source-host'];
    return host ? [[host, tool]] : [];
  });
  return {
    byId: new Map(ids),
    byCapability: byCapability(tools),
    byName: new Map([...names, ...ids]),
    hosts: new Map(hosts),
  };
}

function byCapability(tools: readonly Tool[]): Map<string, Tool[]> {
  const index = new Map<string, Tool[]>();
  for (const tool of tools) {
    for (const { id } of tool.capabilities) {
      const list = index.get(id);
      if (list) list.push(tool);
      else index.set(id, [tool]);
    }
  }
  return index;
}

/** The tools that an answer names, by id, name or alias; what nobody knows is left out. */
export function resolve(catalogue: Catalogue, names: readonly string[]): readonly Tool[] {
  const found = names.flatMap((name) => catalogue.byName.get(name.toLowerCase()) ?? []);
  return [...new Set(found)].sort((a, b) => compareIds(a.id, b.id));
}

/** Whether the product has ended. A renamed product goes on under the name of its entry. */
export function isDead(tool: Tool): boolean {
  return tool.status === 'archived' || tool.status === 'discontinued';
}

/** Whether it may be proposed at all: a product, alive, and not advised against. */
export function isProposable(tool: Tool): boolean {
  return tool.kind === 'tool' && !isDead(tool) && tool.recommend !== 'no';
}

/** Whether it holds repositories for a team; Git itself, on one machine, does not. */
export function isSourceHost(tool: Tool): boolean {
  return (
    tool.capabilities.some((capability) => capability.id === 'source-control') &&
    tool.hosting.some((place) => place !== 'local-cli' && place !== 'library')
  );
}
