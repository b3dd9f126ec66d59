import type { KnowledgeBase } from '../../model/knowledge.ts';
import { type Evidence, isEnded, type Tool, type ToolCapability } from '../../model/tool.ts';
import {
  type Block,
  type Cell,
  type Doc,
  details,
  heading,
  list,
  note,
  pairs,
  paragraph,
  table,
} from '../doc.ts';
import { type Names, namesOf } from '../names.ts';
import { HOSTING_WORDS, licenseWord, STATUS_WORDS } from '../words.ts';

/** One tool: what it is, what it does, what running it asks for, how sure all of it is. */
export function toolView(kb: KnowledgeBase, tool: Tool): Doc {
  const names = namesOf(kb);
  return {
    title: tool.name,
    blocks: [
      heading(1, tool.name),
      paragraph(tool.summary),
      ...statusNote(tool, names),
      facts(tool, names),
      heading(2, 'What it does'),
      capabilityTable(tool, names),
      ...evidence(tool),
    ],
    data: tool,
    summary: null,
  };
}

function statusNote(tool: Tool, names: Names): Block[] {
  if (tool.recommend === 'ok' && tool.note === null && !isEnded(tool)) return [];
  const since = tool.since === null ? '' : ` since ${tool.since}`;
  const parts = [
    tool.status === 'active' ? null : `${STATUS_WORDS[tool.status]}${since}`,
    tool.ends === undefined ? null : `ends in ${tool.ends}`,
    tool.recommend === 'caution' ? 'to be used with caution' : null,
    tool.recommend === 'no' ? 'never proposed' : null,
    tool.successor === null ? null : `successor ${names.tool(tool.successor)}`,
  ].filter((part) => part !== null);
  const text = [...(parts.length === 0 ? [] : [`${parts.join(', ')}.`]), tool.note ?? ''];
  return [note(isEnded(tool) ? 'warning' : 'info', text.join(' ').trim())];
}

function facts(tool: Tool, names: Names): Block {
  return pairs([
    ['Also called', tool.aliases.join(', ')],
    ['Kind', tool.kind],
    ['Owner', tool.owner],
    ['Status', STATUS_WORDS[tool.status]],
    ['Licence', licenseWord(tool.license)],
    ['Cost', tool.cost],
    ['Free tier', freeTier(tool)],
    ['Hosting', tool.hosting.map((hosting) => HOSTING_WORDS[hosting]).join(', ')],
    ['Cloud', tool.cloud.join(', ')],
    ['Reaches', (tool.reaches ?? []).join(', ')],
    ['Of use on', (tool.runtimes ?? []).join(', ')],
    ['Of use to', (tool.organisations ?? []).join(', ')],
    ['To run it', EFFORT_WORDS[tool.effort]],
    ['Needs Kubernetes', tool['needs-kubernetes'] ? 'yes' : 'no'],
    ['Disconnected site', tool['air-gapped'] ? 'works there' : 'does not work there'],
    ['Languages', (tool.languages ?? []).join(', ')],
    ['Foundation', tool.foundation],
    ['Suite', tool.suite],
    ['Only beside', tool['part-of'] ?? null],
    ['Comes with', tool['comes-with'] ?? null],
    ['Source host', tool['source-host'] ?? null],
    ['Phases', tool.phases.map(names.phase).join(', ')],
    ['Works with', tool['integrates-with'].map(names.tool).join(', ')],
    ['Home page', tool.homepage],
    ['Repository', tool.repository],
  ]);
}

function freeTier(tool: Tool): string | null {
  const size = tool['free-up-to'];
  return size === undefined ? null : `for ${size} engineers`;
}

const EFFORT_WORDS = {
  none: 'nothing',
  library: 'a dependency',
  service: 'one service',
  cluster: 'several services, or a cluster',
} satisfies Record<Tool['effort'], string>;

function capabilityTable(tool: Tool, names: Names): Block {
  return table(
    [
      { head: 'Capability', type: 'name' },
      { head: 'Role', type: 'word' },
      { head: 'Cheapest edition', type: 'word' },
      { head: 'Open edition', type: 'word' },
      { head: 'Rank', type: 'number' },
      { head: 'Because', type: 'prose' },
    ],
    tool.capabilities.map((capability) => capabilityRow(capability, names)),
    'Nothing that a toolchain asks for.',
  );
}

function capabilityRow(capability: ToolCapability, names: Names): Cell[] {
  return [
    names.capability(capability.id),
    capability.role,
    capability.edition,
    capability.open ? 'has it' : 'lacks it',
    String(capability.rank),
    capability.because ?? null,
  ];
}

function evidence(tool: Tool): Block[] {
  const items = tool.evidence.map(evidenceText);
  const open = tool.unverified.length === 0 ? [] : [`Not verified: ${tool.unverified.join(', ')}`];
  return items.length + open.length === 0 ? [] : [details('Evidence', [list([...items, ...open])])];
}

function evidenceText(fact: Evidence): string {
  const date = fact.date === null ? 'undated' : fact.date;
  const remark = fact.note === undefined ? '' : `; ${fact.note}`;
  return `${fact.source} (${date}): ${fact.covers.join(', ')}${remark}`;
}
