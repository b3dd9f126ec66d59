import type { KnowledgeBase } from '../model/knowledge.ts';
import type { Rule, Target, Tension } from '../model/target.ts';
import type { Evidence, Tool } from '../model/tool.ts';
import type { BLANK_RULE, BLANK_TARGET, BLANK_TENSION, BLANK_TOOL } from './brief.ts';
import { plainTools } from './columns.ts';
import { asciiOf } from './parts.ts';
import { type Complete, FORMAT, hasFormat } from './snapshot.ts';

type ToolDetails = Pick<Tool, keyof typeof BLANK_TOOL>;

/** What the brief form leaves out, in the same order. */
interface Details {
  readonly tools: readonly ToolDetails[];
  readonly targets: readonly Partial<Pick<Target, keyof typeof BLANK_TARGET>>[];
  /** By target. */
  readonly rules: readonly (readonly Pick<Rule, keyof typeof BLANK_RULE>[])[];
  readonly tensions: readonly Pick<Tension, keyof typeof BLANK_TENSION>[];
}

/** Records field by field, which pack to less than one after the other. */
type Columns<T> = { readonly [F in keyof T]-?: readonly (T[F] | typeof NONE)[] };

/** Where a record has no such field; no field is a number. */
const NONE = 0;

interface PackedDetails extends Omit<Details, 'tools'> {
  readonly format: typeof FORMAT;
  /** Of the knowledge that they belong to. */
  readonly hash: string;
  readonly tools: Columns<Omit<ToolDetails, 'evidence'>>;
  /** How many of the evidence belong to each tool. */
  readonly counts: readonly number[];
  readonly evidence: Columns<Evidence>;
}

/** The details as a text in ASCII, in the shape that packs best. */
export function writeDetails(hash: string, { tools, ...others }: Details): string {
  const evidence = tools.flatMap(({ evidence, repository }) =>
    evidence.map((fact) => ({ ...fact, source: shortened(fact.source, repository) })),
  );
  const details: PackedDetails = {
    format: FORMAT,
    hash,
    ...others,
    tools: columnsOf(tools.map(({ evidence: _, ...tool }) => tool)),
    counts: tools.map((tool) => tool.evidence.length),
    evidence: columnsOf(evidence),
  };
  return asciiOf(details);
}

/** Reads what `writeDetails` wrote; where the text is no such thing, it belongs to no knowledge. */
export function readDetails(text: string): Complete {
  return (brief) => {
    const details = parse(text);
    return details?.hash === brief.hash ? filled(brief, details) : undefined;
  };
}

function parse(text: string): PackedDetails | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return hasFormat(value) && 'hash' in value ? (value as PackedDetails) : undefined;
  } catch {
    return undefined;
  }
}

function filled(brief: KnowledgeBase, details: PackedDetails): KnowledgeBase {
  const fill = (things: readonly object[], more: readonly object[] | undefined): void => {
    for (const [at, thing] of things.entries()) Object.assign(thing, more?.[at]);
  };
  const tools = plainTools(brief.tools);
  fill(tools, toolsOf(details));
  fill(brief.targets, details.targets);
  for (const [at, { rules }] of brief.targets.entries()) fill(rules, details.rules[at]);
  fill(brief.tensions, details.tensions);
  // Copied, so that nothing is left to be read and the whole can be frozen.
  return { ...brief, tools, targets: brief.targets.map((target) => ({ ...target })) };
}

function toolsOf({ tools, counts, evidence }: PackedDetails): ToolDetails[] {
  const facts = recordsOf(evidence);
  let first = 0;
  return recordsOf(tools).map((tool, at) => {
    const own = facts.slice(first, first + (counts[at] ?? 0));
    first += own.length;
    return {
      ...tool,
      evidence: own.map((fact) => ({ ...fact, source: restored(fact.source, tool.repository) })),
    };
  });
}

function columnsOf<T extends object>(records: readonly T[]): Columns<T> {
  const fields = new Set(records.flatMap(Object.keys));
  const maps = records.map((record) => new Map<string, unknown>(Object.entries(record)));
  const valuesOf = (field: string) => maps.map((map) => (map.has(field) ? map.get(field) : NONE));
  const columns: object = Object.fromEntries([...fields].map((field) => [field, valuesOf(field)]));
  return columns as Columns<T>;
}

function recordsOf<T extends object>(columns: Columns<T>): T[] {
  const fields = Object.entries<readonly unknown[]>(columns);
  const recordAt = (at: number): object =>
    Object.fromEntries(
      fields.flatMap(([field, { [at]: value }]) => (value === NONE ? [] : [[field, value]])),
    );
  return Array.from({ length: fields[0]?.[1].length ?? 0 }, (_, at) => recordAt(at) as T);
}

/** Stands for the tool's own repository, in which most is read. */
const HOME = '~';

function shortened(source: string, repository: string | null): string {
  const home = homeOf(repository);
  return home && source.startsWith(home) ? HOME + source.slice(home.length) : source;
}

const restored = (source: string, repository: string | null): string =>
  source.startsWith(HOME) ? homeOf(repository) + source.slice(HOME.length) : source;

const homeOf = (repository: string | null): string =>
  repository?.replace('https://github.com/', '') ?? '';
