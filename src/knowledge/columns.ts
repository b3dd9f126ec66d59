import type { Tool, ToolCapability } from '../model/tool.ts';
import { BLANK_TOOL } from './brief.ts';

/** What every tool has in the brief form: what is its own, and what it shares with many. */
const TOOL = {
  own: ['id', 'name', 'summary', 'aliases', 'homepage', 'note'],
  shared: [
    'kind',
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
    'successor',
    'recommend',
  ],
} as const satisfies Fields<Tool>;

/** What every capability of a tool has. */
const CAPABILITY = {
  own: ['rank'],
  shared: ['id', 'role', 'edition', 'open'],
} as const satisfies Fields<ToolCapability>;

interface Fields<T> {
  readonly own: readonly (keyof T)[];
  readonly shared: readonly (keyof T)[];
}

/** What a field holds, each value once, and by thing which of them: parsed faster, and shared by all that have it. */
interface Column<T> {
  readonly of: readonly T[];
  readonly at: readonly number[];
}

/** Things that have these fields, field by field, and what only some of them have. */
type Columns<T, F extends Fields<T>> = {
  readonly [P in F['own'][number]]: readonly T[P][];
} & { readonly [P in F['shared'][number]]: Column<T[P]> } & {
  readonly rest: Readonly<Record<number, Partial<T>>>;
};

/**
 * The tools in their brief form, field by field: most of the knowledge is tools, and most of what is said
 * of one is said of many.
 */
export interface ToolColumns {
  readonly tools: Columns<Tool, typeof TOOL>;
  /** How many capabilities each tool has; those of all tools stand one behind the other. */
  readonly counts: readonly number[];
  readonly capabilities: Columns<ToolCapability, typeof CAPABILITY>;
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
  { own, shared }: { readonly own: readonly string[]; readonly shared: readonly string[] },
  elsewhere: readonly string[],
) {
  const maps = things.map((thing) => new Map<string, unknown>(Object.entries(thing)));
  const valuesOf = (field: string): unknown[] => maps.map((map) => map.get(field));
  const known = [...own, ...shared, ...elsewhere];
  const rest = maps.flatMap((map, at) => {
    const more = [...map].filter(([field]) => !known.includes(field));
    return more.length > 0 ? [[at, Object.fromEntries(more)]] : [];
  });
  return {
    ...Object.fromEntries(own.map((field) => [field, valuesOf(field)])),
    ...Object.fromEntries(shared.map((field) => [field, columnOf(valuesOf(field))])),
    rest: Object.fromEntries(rest),
  };
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

type ToolField = (typeof TOOL.own)[number] | (typeof TOOL.shared)[number];

/** Written out, because to go through the fields by name takes ten times as long. */
function toolAt(
  columns: ToolColumns['tools'],
  at: number,
  capabilities: readonly ToolCapability[],
): Tool {
  const tool = {
    id: columns.id[at],
    name: columns.name[at],
    kind: columns.kind.of[columns.kind.at[at] ?? -1],
    summary: columns.summary[at],
    aliases: columns.aliases[at],
    homepage: columns.homepage[at],
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
    note: columns.note[at],
    successor: columns.successor.of[columns.successor.at[at] ?? -1],
    recommend: columns.recommend.of[columns.recommend.at[at] ?? -1],
    repository: BLANK_TOOL.repository,
    owner: BLANK_TOOL.owner,
    foundation: BLANK_TOOL.foundation,
    'integrates-with': BLANK_TOOL['integrates-with'],
    evidence: BLANK_TOOL.evidence,
    unverified: BLANK_TOOL.unverified,
  } satisfies Record<keyof typeof BLANK_TOOL | ToolField | 'capabilities', unknown>;
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
