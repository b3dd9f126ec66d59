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

/** What a field holds, each value once, and by thing which of them: parsed faster, and shared by all that have it. */
interface Column<T> {
  readonly of: readonly T[];
  readonly at: readonly number[];
}

/** Things that have these fields, as one column for each field, and what only some of them have. */
type Columns<T, K extends keyof T> = { readonly [P in K]: Column<T[P]> } & {
  readonly rest: Readonly<Record<number, Partial<T>>>;
};

/**
 * The tools in their brief form, field by field: most of the knowledge is tools, and most of what is said
 * of one is said of many.
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

/** The fields as columns, and by place what those have that have more, but for what stands elsewhere. */
function columns(
  things: readonly object[],
  fields: readonly string[],
  elsewhere: readonly string[],
) {
  const maps = things.map((thing) => new Map<string, unknown>(Object.entries(thing)));
  const lists = fields.map((field) => [field, columnOf(maps.map((map) => map.get(field)))]);
  const known = [...fields, ...elsewhere];
  const rest = maps.flatMap((map, at) => {
    const more = [...map].filter(([field]) => !known.includes(field));
    return more.length > 0 ? [[at, Object.fromEntries(more)]] : [];
  });
  return { ...Object.fromEntries(lists), rest: Object.fromEntries(rest) };
}

function columnOf(values: readonly unknown[]): Column<unknown> {
  const places = new Map<string, number>();
  const at = values.map((value) => {
    const key = JSON.stringify(value);
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    return place;
  });
  return { of: [...places.keys()].map((key): unknown => JSON.parse(key)), at };
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
    id: columns.id.of[columns.id.at[at] ?? -1],
    name: columns.name.of[columns.name.at[at] ?? -1],
    kind: columns.kind.of[columns.kind.at[at] ?? -1],
    summary: columns.summary.of[columns.summary.at[at] ?? -1],
    aliases: columns.aliases.of[columns.aliases.at[at] ?? -1],
    homepage: columns.homepage.of[columns.homepage.at[at] ?? -1],
    license: columns.license.of[columns.license.at[at] ?? -1],
    hosting: columns.hosting.of[columns.hosting.at[at] ?? -1],
    cloud: columns.cloud.of[columns.cloud.at[at] ?? -1],
    cost: columns.cost.of[columns.cost.at[at] ?? -1],
    'needs-kubernetes': columns['needs-kubernetes'].of[columns['needs-kubernetes'].at[at] ?? -1],
    'air-gapped': columns['air-gapped'].of[columns['air-gapped'].at[at] ?? -1],
    suite: columns.suite.of[columns.suite.at[at] ?? -1],
    effort: columns.effort.of[columns.effort.at[at] ?? -1],
    phases: columns.phases.of[columns.phases.at[at] ?? -1],
    capabilities,
    status: columns.status.of[columns.status.at[at] ?? -1],
    since: columns.since.of[columns.since.at[at] ?? -1],
    note: columns.note.of[columns.note.at[at] ?? -1],
    successor: columns.successor.of[columns.successor.at[at] ?? -1],
    recommend: columns.recommend.of[columns.recommend.at[at] ?? -1],
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
  for (let at = 0; at < ids.at.length; at++) {
    const id = ids.of[ids.at[at] ?? -1];
    const role = roles.of[roles.at[at] ?? -1];
    const edition = editions.of[editions.at[at] ?? -1];
    const open = opens.of[opens.at[at] ?? -1];
    const rank = ranks.of[ranks.at[at] ?? -1];
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
