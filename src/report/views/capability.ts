import type { KnowledgeBase } from '../../model/knowledge.ts';
import { capabilitiesOf, type Target } from '../../model/target.ts';
import type { Capability, Tool } from '../../model/tool.ts';
import { type Block, type Cell, type Doc, heading, list, pairs, paragraph, table } from '../doc.ts';
import { type Names, namesOf } from '../names.ts';
import { capitalised, licenseWord, statusSpan } from '../words.ts';

/** One capability: what it means, who needs it, which tools have it, the editors' choice first. */
export function capabilityView(kb: KnowledgeBase, capability: Capability): Doc {
  const names = namesOf(kb);
  const tools = toolsWith(kb, capability.id);
  const targets = kb.targets.filter((target) => needs(target, capability.id));
  return {
    title: capability.name,
    blocks: [
      heading(1, capability.name),
      paragraph(`${capitalised(capability.means)}.`),
      facts(capability, names),
      ...neededBy(targets),
      heading(2, 'Tools'),
      toolTable(tools, capability.id, names),
    ],
    data: {
      ...capability,
      neededBy: targets.map(({ id }) => id),
      tools: tools.map(({ id }) => id),
    },
    summary: null,
  };
}

function facts(capability: Capability, names: Names): Block {
  const { guide } = capability;
  return pairs([
    ['Phase', names.phase(capability.phase)],
    ['Met by', KIND_WORDS[capability.kind]],
    ['Guide', guide === undefined ? null : `${guide.title}, ${guide.url}`],
  ]);
}

const KIND_WORDS = {
  tool: 'a tool',
  method: 'people with a guide',
  given: 'what the answers say is there',
} satisfies Record<Capability['kind'], string>;

function neededBy(targets: readonly Target[]): Block[] {
  if (targets.length === 0) return [];
  return [heading(2, 'Needed by'), list(targets.map((target) => target.name))];
}

function needs(target: Target, capability: string): boolean {
  return Object.values(target.phases).some((phase) =>
    phase.needs.some((need) => capabilitiesOf(need).includes(capability)),
  );
}

function toolTable(tools: readonly Tool[], capability: string, names: Names): Block {
  return table(
    [
      { head: 'Rank', type: 'number' },
      { head: 'Tool', type: 'name' },
      { head: 'Role', type: 'word' },
      { head: 'Licence', type: 'list' },
      { head: 'Status', type: 'word' },
      { head: 'Because', type: 'prose' },
    ],
    tools.map((tool) => toolRow(tool, capability, names)),
    'No tool has it.',
  );
}

function toolRow(tool: Tool, id: string, names: Names): Cell[] {
  const own = tool.capabilities.find((capability) => capability.id === id);
  return [
    own === undefined ? null : String(own.rank),
    names.toolMarked(tool.id),
    own?.role ?? null,
    licenseWord(tool.license),
    statusSpan(tool.status),
    own?.because ?? null,
  ];
}

/** Primary before secondary, then by rank, then by id. */
function toolsWith(kb: KnowledgeBase, id: string): readonly Tool[] {
  const order = (tool: Tool): number => {
    const own = tool.capabilities.find((capability) => capability.id === id);
    return own === undefined ? Infinity : own.rank + (own.role === 'primary' ? 0 : 1000);
  };
  return kb.tools.filter((tool) => order(tool) < Infinity).sort((a, b) => order(a) - order(b));
}
