import type { PhaseId } from '../../model/ids.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import { isOpenSource, licenseWords } from '../../model/license.ts';
import { capabilitiesOf, type Target } from '../../model/target.ts';
import { type Hosting, madeFor, type Tool, type ToolStatus } from '../../model/tool.ts';
import { type Cell, type Column, type Doc, span, type Text, table } from '../doc.ts';
import { type Names, namesOf } from '../names.ts';
import { count, HOSTING_WORDS, licenseWord, markSpans, statusSpan } from '../words.ts';

/** Which tools to list; what is left out does not filter. */
export interface ToolFilter {
  readonly phase?: PhaseId | undefined;
  readonly capability?: string | undefined;
  readonly target?: string | undefined;
  /** `open-source`, `source-available`, `proprietary`, or a licence id. */
  readonly license?: string | undefined;
  readonly hosting?: Hosting | undefined;
  readonly status?: ToolStatus | undefined;
  /** Part of a name, an alias or the summary. */
  readonly search?: string | undefined;
}

const COLUMNS: readonly Column[] = [
  { head: 'Id', type: 'word', machine: true },
  { head: 'Tool', type: 'name' },
  { head: 'What it does', type: 'list' },
  { head: 'Phases', type: 'list', machine: true },
  { head: 'Licence', type: 'list' },
  { head: 'Hosting', type: 'list' },
  { head: 'Status', type: 'word', machine: true },
];

/** The tool table: every tool of the knowledge that passes the filter, by id. */
export function toolsView(kb: KnowledgeBase, filter: ToolFilter): Doc {
  const names = namesOf(kb);
  const found = filterTools(kb, filter);
  return {
    title: 'Tools',
    get blocks() {
      const rows = found.map((tool) => rowOf(tool, names));
      return [table(COLUMNS, rows, 'No tool passes the filter.')];
    },
    get data() {
      const tools = found.map(entryOf);
      return { count: found.length, of: kb.tools.length, filter, tools };
    },
    summary: `${found.length} of ${count(kb.tools.length, 'tool')}`,
  };
}

/** The tools of the knowledge that pass every part of the filter. */
export function filterTools(kb: KnowledgeBase, filter: ToolFilter): readonly Tool[] {
  const wanted = filter.target === undefined ? null : needsOf(kb, filter.target);
  const search = filter.search?.toLowerCase();
  return kb.tools.filter(
    (tool) =>
      passes(filter.phase, (phase) => tool.phases.includes(phase)) &&
      passes(filter.capability, (id) => tool.capabilities.some((own) => own.id === id)) &&
      passes(filter.license, (license) => hasLicense(tool, license)) &&
      passes(filter.hosting, (hosting) => tool.hosting.includes(hosting)) &&
      passes(filter.status, (status) => tool.status === status) &&
      (wanted === null ||
        wanted.has(tool.id) ||
        tool.capabilities.some((own) => wanted.has(own.id))) &&
      (search === undefined || searchText(tool).includes(search)),
  );
}

function passes<T>(wanted: T | undefined, test: (value: T) => boolean): boolean {
  return wanted === undefined || test(wanted);
}

/** The capabilities that a target needs anywhere, and the tools its phases name. */
function needsOf(kb: KnowledgeBase, id: string): ReadonlySet<string> {
  const target: Target | undefined = kb.targets.find((candidate) => candidate.id === id);
  const phases = Object.values(target?.phases ?? {});
  const needs = phases.flatMap((phase) => phase.needs);
  return new Set([
    ...needs.flatMap((need) => capabilitiesOf(need)),
    ...phases.flatMap((phase) => phase.tools),
  ]);
}

function hasLicense(tool: Tool, wanted: string): boolean {
  const license = tool.license.toLowerCase();
  const asked = wanted.toLowerCase();
  if (asked === 'open-source') return isOpenSource(tool.license);
  if (asked === 'source-available') return license.startsWith('source-available');
  return licenseWords(license).includes(asked);
}

function searchText(tool: Tool): string {
  return [tool.id, tool.name, ...tool.aliases, tool.summary].join('\n').toLowerCase();
}

function rowOf(tool: Tool, names: Names): Cell[] {
  const primary = madeFor(tool);
  const shown = primary.length === 0 ? tool.capabilities : primary;
  return [
    tool.id,
    nameOf(tool),
    shown.map((capability) => names.capability(capability.id)).join(', '),
    tool.phases.join(', '),
    licenseWord(tool.license),
    tool.hosting.map((hosting) => HOSTING_WORDS[hosting]).join(', '),
    statusSpan(tool.status),
  ];
}

/** For people the name also says what is not as it should be: "Vagrant (maintenance only)". */
function nameOf(tool: Tool): Text {
  const said = markSpans(tool).flatMap((mark, at) => [at === 0 ? ' (' : ', ', mark]);
  return [span(tool.name, 'strong'), ...said, ...(said.length === 0 ? [] : [')'])];
}

function entryOf(tool: Tool): object {
  return {
    id: tool.id,
    name: tool.name,
    summary: tool.summary,
    phases: tool.phases,
    capabilities: tool.capabilities.map(({ id, role }) => ({ id, role })),
    license: tool.license,
    hosting: tool.hosting,
    cost: tool.cost,
    status: tool.status,
    recommend: tool.recommend,
    successor: tool.successor,
    homepage: tool.homepage,
  };
}
