import type { Tool, ToolCapability } from '../model/tool.ts';
import { BLANK_TOOL } from './brief.ts';
import type { Parts } from './parts.ts';

/** What every tool has in the brief form: what is its own, and what it shares with many. */
const TOOL = {
  own: ['id', 'name', 'aliases', 'note'],
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

type ToolField = (typeof TOOL.own)[number] | (typeof TOOL.shared)[number];

/** What a field holds, each value once, and by thing which of them: parsed faster, and shared by all that have it. */
interface Shared<T> {
  readonly of: readonly T[];
  readonly at: readonly number[];
}

/** What only some have, by place. */
type Rest<T> = Readonly<Record<number, Partial<T>>>;

/**
 * Tools in their brief form as parts, a field of all of them in each: most of the knowledge is tools, most
 * of what is said of one is said of many, and no run asks for all of it.
 */
export function columnsOf(tools: readonly Tool[]): Record<string, unknown> {
  const capabilities = tools.flatMap((tool) => tool.capabilities);
  return {
    ...columns('tools', tools, TOOL, ['capabilities', ...Object.keys(BLANK_TOOL)]),
    'tools.counts': tools.map((tool) => tool.capabilities.length),
    ...columns('abilities', capabilities, CAPABILITY, ['because']),
    'abilities.because': capabilities.map(({ because }) => because ?? null),
  };
}

/** The fields as columns, and by place what those have that have more, but for what stands elsewhere. */
function columns(
  name: string,
  things: readonly object[],
  { own, shared }: { readonly own: readonly string[]; readonly shared: readonly string[] },
  elsewhere: readonly string[],
): Record<string, unknown> {
  const maps = things.map((thing) => new Map<string, unknown>(Object.entries(thing)));
  const valuesOf = (field: string): unknown[] => maps.map((map) => map.get(field));
  const known = [...own, ...shared, ...elsewhere];
  const rest = maps.flatMap((map, at) => {
    const more = [...map].filter(([field]) => !known.includes(field));
    return more.length > 0 ? [[at, Object.fromEntries(more)]] : [];
  });
  return {
    ...Object.fromEntries(own.map((field) => [`${name}.${field}`, valuesOf(field)])),
    ...Object.fromEntries(shared.map((field) => [`${name}.${field}`, sharedOf(valuesOf(field))])),
    [`${name}.rest`]: Object.fromEntries(rest),
  };
}

function sharedOf(values: readonly unknown[]): Shared<unknown> {
  const places = new Map<string, number>();
  const at = values.map((value) => {
    const key = JSON.stringify(value);
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    return place;
  });
  return { of: [...places.keys()].map((key): unknown => JSON.parse(key)), at };
}

/** The tools that parts hold; what the brief form leaves out is blank. */
export function toolsOf(parts: Parts): Tool[] {
  const columns = toolColumns(parts);
  const all = capabilitiesOf(parts);
  let first = 0;
  const tools = part<number[]>(parts, 'tools.counts').map((count, place) => {
    const own = all.slice(first, first + count);
    first += count;
    return new BriefTool(columns, place, own);
  });
  addRest(tools, part<Rest<Tool>>(parts, 'tools.rest'));
  return tools;
}

/** The same tools with all their fields as their own, so that they can be copied and written out. */
export function plainTools(tools: readonly Tool[]): Tool[] {
  const fields = [...TOOL.own, ...TOOL.shared];
  return tools.map((tool) => {
    const { columns: _, place: __, ...own } = tool as BriefTool;
    const looked = Object.fromEntries(fields.map((field) => [field, tool[field]]));
    return { ...own, ...looked, ...BLANK_TOOL } as unknown as Tool;
  });
}

/** A field of all things, by place. Its shape was checked when it was written. */
type Column<T> = (place: number) => T;

type ToolColumns = { readonly [F in ToolField]: Column<Tool[F]> };

function toolColumns(parts: Parts): ToolColumns {
  const own = TOOL.own.map((field) => [field, ownColumn(parts, `tools.${field}`)]);
  const shared = TOOL.shared.map((field) => [field, sharedColumn(parts, `tools.${field}`)]);
  return Object.fromEntries([...own, ...shared]);
}

function ownColumn<T>(parts: Parts, name: string): Column<T> {
  let values: readonly T[] | undefined;
  return (place) => {
    values ??= part<readonly T[]>(parts, name);
    return values[place] as T;
  };
}

function sharedColumn<T>(parts: Parts, name: string): Column<T> {
  let values: Shared<T> | undefined;
  return (place) => {
    values ??= part<Shared<T>>(parts, name);
    return values.of[values.at[place] as number] as T;
  };
}

const part = <T>(parts: Parts, name: string): T => parts.get(name)?.() as T;

function addRest<T extends object>(things: readonly T[], rest: Rest<T>): void {
  for (const [place, more] of Object.entries(rest))
    Object.assign(things[Number(place)] ?? {}, more);
}

/**
 * A tool of which most fields are looked up in the columns: few are asked for of most tools. What is asked
 * for by the thousand is its own.
 */
class BriefTool implements Tool {
  readonly columns: ToolColumns;
  readonly place: number;
  readonly id: string;
  readonly hosting: Tool['hosting'];
  readonly cloud: Tool['cloud'];
  readonly suite: Tool['suite'];
  readonly effort: Tool['effort'];
  readonly status: Tool['status'];
  readonly recommend: Tool['recommend'];
  readonly capabilities: readonly ToolCapability[];
  // Few tools have these; that all have the place for them makes all alike to whoever reads one.
  readonly languages?: NonNullable<Tool['languages']>;
  readonly runtimes?: NonNullable<Tool['runtimes']>;
  readonly 'free-up-to'?: string;
  readonly organisations?: NonNullable<Tool['organisations']>;
  readonly reaches?: NonNullable<Tool['reaches']>;
  readonly 'source-host'?: NonNullable<Tool['source-host']>;
  readonly 'part-of'?: string;
  readonly 'comes-with'?: NonNullable<Tool['comes-with']>;
  readonly immature?: boolean;

  constructor(columns: ToolColumns, place: number, capabilities: readonly ToolCapability[]) {
    this.columns = columns;
    this.place = place;
    this.id = columns.id(place);
    this.hosting = columns.hosting(place);
    this.cloud = columns.cloud(place);
    this.suite = columns.suite(place);
    this.effort = columns.effort(place);
    this.status = columns.status(place);
    this.recommend = columns.recommend(place);
    this.capabilities = capabilities;
  }

  get name(): string {
    return this.columns.name(this.place);
  }
  get kind(): Tool['kind'] {
    return this.columns.kind(this.place);
  }
  get aliases(): readonly string[] {
    return this.columns.aliases(this.place);
  }
  get license(): string {
    return this.columns.license(this.place);
  }
  get cost(): Tool['cost'] {
    return this.columns.cost(this.place);
  }
  get 'needs-kubernetes'(): boolean {
    return this.columns['needs-kubernetes'](this.place);
  }
  get 'air-gapped'(): boolean {
    return this.columns['air-gapped'](this.place);
  }
  get phases(): Tool['phases'] {
    return this.columns.phases(this.place);
  }
  get since(): string | null {
    return this.columns.since(this.place);
  }
  get note(): string | null {
    return this.columns.note(this.place);
  }
  get successor(): string | null {
    return this.columns.successor(this.place);
  }
  get summary(): string {
    return BLANK_TOOL.summary;
  }
  get homepage(): Tool['homepage'] {
    return BLANK_TOOL.homepage;
  }
  get repository(): Tool['repository'] {
    return BLANK_TOOL.repository;
  }
  get owner(): Tool['owner'] {
    return BLANK_TOOL.owner;
  }
  get foundation(): Tool['foundation'] {
    return BLANK_TOOL.foundation;
  }
  get 'integrates-with'(): Tool['integrates-with'] {
    return BLANK_TOOL['integrates-with'];
  }
  get evidence(): Tool['evidence'] {
    return BLANK_TOOL.evidence;
  }
  get unverified(): Tool['unverified'] {
    return BLANK_TOOL.unverified;
  }
}

function capabilitiesOf(parts: Parts): ToolCapability[] {
  const ids = part<Shared<string>>(parts, 'abilities.id');
  const roles = part<Shared<ToolCapability['role']>>(parts, 'abilities.role');
  const editions = part<Shared<ToolCapability['edition']>>(parts, 'abilities.edition');
  const opens = part<Shared<boolean>>(parts, 'abilities.open');
  const ranks = part<number[]>(parts, 'abilities.rank');
  const reasons = part<(string | null)[]>(parts, 'abilities.because');
  const all: ToolCapability[] = [];
  for (let at = 0; at < ids.at.length; at++) {
    const own = {
      id: ids.of[ids.at[at] as number],
      role: roles.of[roles.at[at] as number],
      edition: editions.of[editions.at[at] as number],
      open: opens.of[opens.at[at] as number],
      rank: ranks[at],
      because: reasons[at] ?? undefined,
    };
    all.push(own as ToolCapability);
  }
  addRest(all, part<Rest<ToolCapability>>(parts, 'abilities.rest'));
  return all;
}
