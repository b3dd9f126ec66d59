import type { Tool, ToolCapability } from '../model/tool.ts';
import { BLANK_TOOL } from './brief.ts';

/** What every tool has in the brief form. */
const TOOL = [
  'id',
  'name',
  'kind',
  'summary',
  'aliases',
  'homepage',
  'license',
  'hosting',
  'cloud',
  'cost',
  'needs-kubernetes',
  'air-gapped',
  'suite',
  'effort',
  'phases',
  'status',
  'since',
  'note',
  'successor',
  'recommend',
] as const satisfies readonly (keyof Tool)[];

/** What every capability of a tool has. */
const CAPABILITY = [
  'id',
  'role',
  'edition',
  'open',
  'rank',
] as const satisfies readonly (keyof ToolCapability)[];

/** Things that have these fields, as one list for each field, and what only some of them have. */
type Columns<T, K extends keyof T> = { readonly [P in K]: readonly T[P][] } & {
  readonly rest: Readonly<Record<number, Partial<T>>>;
};

/**
 * The tools in their brief form, field by field: most of the knowledge is tools, and what is alike
 * stands together and takes a tenth less to be fetched.
 */
export interface ToolColumns {
  readonly tools: Columns<Tool, (typeof TOOL)[number]>;
  /** How many capabilities each tool has; those of all tools stand one behind the other. */
  readonly counts: readonly number[];
  readonly capabilities: Columns<ToolCapability, (typeof CAPABILITY)[number]>;
  readonly because: readonly (string | null)[];
}

/** Tools as columns, without what the brief form leaves out. */
export function columnsOf(tools: readonly Tool[]) {
  const capabilities = tools.flatMap((tool) => tool.capabilities);
  return {
    tools: columns(tools, TOOL, ['capabilities', ...Object.keys(BLANK_TOOL)]),
    counts: tools.map((tool) => tool.capabilities.length),
    capabilities: columns(capabilities, CAPABILITY, ['because']),
    because: capabilities.map(({ because }) => because ?? null),
  };
}

/** The fields as lists, and by place what those have that have more, but for what stands elsewhere. */
function columns(
  things: readonly object[],
  fields: readonly string[],
  elsewhere: readonly string[],
) {
  const maps = things.map((thing) => new Map<string, unknown>(Object.entries(thing)));
  const lists = fields.map((field) => [field, maps.map((map) => map.get(field))]);
  const known = [...fields, ...elsewhere];
  const rest = maps.flatMap((map, at) => {
    const more = [...map].filter(([field]) => !known.includes(field));
    return more.length > 0 ? [[at, Object.fromEntries(more)]] : [];
  });
  return { ...Object.fromEntries(lists), rest: Object.fromEntries(rest) };
}

/** The tools that columns hold; what the brief form leaves out is blank. */
export function toolsOf({ tools, counts, capabilities, because }: ToolColumns): Tool[] {
  const all = capabilitiesOf(capabilities, because);
  let first = 0;
  const read = counts.map((count, at) => {
    const own = all.slice(first, first + count);
    first += count;
    return toolAt(tools, at, own);
  });
  for (const [at, more] of Object.entries(tools.rest)) Object.assign(read[Number(at)] ?? {}, more);
  return read;
}

/** Written out, because to go through the fields by name takes ten times as long. */
function toolAt(
  columns: ToolColumns['tools'],
  at: number,
  capabilities: readonly ToolCapability[],
): Tool {
  const tool = {
    id: columns.id[at],
    name: columns.name[at],
    kind: columns.kind[at],
    summary: columns.summary[at],
    aliases: columns.aliases[at],
    homepage: columns.homepage[at],
    license: columns.license[at],
    hosting: columns.hosting[at],
    cloud: columns.cloud[at],
    cost: columns.cost[at],
    'needs-kubernetes': columns['needs-kubernetes'][at],
    'air-gapped': columns['air-gapped'][at],
    suite: columns.suite[at],
    effort: columns.effort[at],
    phases: columns.phases[at],
    capabilities,
    status: columns.status[at],
    since: columns.since[at],
    note: columns.note[at],
    successor: columns.successor[at],
    recommend: columns.recommend[at],
    repository: BLANK_TOOL.repository,
    owner: BLANK_TOOL.owner,
    foundation: BLANK_TOOL.foundation,
    'integrates-with': BLANK_TOOL['integrates-with'],
    evidence: BLANK_TOOL.evidence,
    unverified: BLANK_TOOL.unverified,
  } satisfies Record<(typeof TOOL)[number] | keyof typeof BLANK_TOOL | 'capabilities', unknown>;
  // All columns are of one length, so that nothing here is undefined.
  return tool as Tool;
}

function capabilitiesOf(
  columns: ToolColumns['capabilities'],
  reasons: ToolColumns['because'],
): ToolCapability[] {
  const { id: ids, role: roles, edition: editions, open: opens, rank: ranks, rest } = columns;
  const all: ToolCapability[] = [];
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at];
    const role = roles[at];
    const edition = editions[at];
    const open = opens[at];
    const rank = ranks[at];
    const because = reasons[at] ?? null;
    const own =
      because === null
        ? { id, role, edition, open, rank }
        : { id, role, edition, open, rank, because };
    all.push(own as ToolCapability);
  }
  for (const [at, more] of Object.entries(rest)) Object.assign(all[Number(at)] ?? {}, more);
  return all;
}
