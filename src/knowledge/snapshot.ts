import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { KnowledgeBase } from '../model/knowledge.ts';
import type { Rule, Target, Tension } from '../model/target.ts';
import type { Tool } from '../model/tool.ts';
import { BLANK_RULE, BLANK_TARGET, BLANK_TENSION, BLANK_TOOL, type BriefTarget } from './brief.ts';
import { columnsOf, plainTools, toolsOf } from './columns.ts';
import { asciiOf, type Parts, writeParts } from './parts.ts';

/** Raised when the shape changes, so that a program never reads the snapshot of another. */
const FORMAT = 6;

/**
 * How much of the knowledge is wanted: the whole, or no more than advice and lists are made from. In
 * the brief form the fields that only pages about one thing show are blank, and so are conditions whose
 * prepared forms say the same.
 */
export type Extent = 'whole' | 'brief';

/** The knowledge as two texts, so that whoever needs the brief form reads half as much. */
export interface SnapshotTexts {
  /** Parts, which are parsed as they are asked for. */
  readonly brief: string;
  readonly details: string;
}

/** What is looked at before anything else. */
interface Head extends Pick<KnowledgeBase, 'version' | 'hash' | 'marks'> {
  readonly format: typeof FORMAT;
}

/** Parts that are shipped as they stand. */
const PLAIN = [
  'costs',
  'facts',
  'sources',
  'phases',
  'questionnaire',
  'plausibility',
  'capabilities',
] as const satisfies (keyof KnowledgeBase)[];

/** What the brief form leaves out, in the same order. */
interface Details {
  readonly format: typeof FORMAT;
  readonly hash: string;
  readonly tools: readonly Pick<Tool, keyof typeof BLANK_TOOL>[];
  readonly targets: readonly Pick<Target, keyof typeof BLANK_TARGET>[];
  /** By target. */
  readonly rules: readonly (readonly Pick<Rule, keyof typeof BLANK_RULE>[])[];
  readonly tensions: readonly Pick<Tension, keyof typeof BLANK_TENSION>[];
}

/**
 * The knowledge as texts in ASCII, to be shipped with the program.
 * @param more parts for other readers
 */
export function writeSnapshot(
  knowledge: KnowledgeBase,
  more: Readonly<Record<string, unknown>> = {},
): SnapshotTexts {
  const { tools, targets, tensions, version, hash, marks } = knowledge;
  const targetParts = targets.map((target) => halves(target, { ...BLANK_TARGET, phases: {} }));
  const ruleParts = targets.map(({ rules }) => rules.map((rule) => halves(rule, BLANK_RULE)));
  const toolParts = tools.map((tool) => halves(tool, BLANK_TOOL));
  const tensionParts = tensions.map((tension) => halves(tension, BLANK_TENSION));
  const head: Head = { format: FORMAT, version, hash, marks };
  const brief = {
    head,
    ...Object.fromEntries(PLAIN.map((key) => [key, knowledge[key]])),
    targets: targetParts.map(({ brief: target }, at) => ({
      ...target,
      rules: ruleParts[at]?.map(({ brief: rule }) => rule),
    })),
    ...Object.fromEntries(targets.map(({ id, phases }) => [phasesOf(id), phases])),
    tensions: tensionParts.map((parts) => parts.brief),
    ...columnsOf(tools),
    ...more,
  };
  const details = {
    format: FORMAT,
    hash,
    tools: toolParts.map((parts) => parts.details),
    targets: targetParts.map(({ details: { phases: _, ...rest } }) => rest),
    rules: ruleParts.map((rules) => rules.map((parts) => parts.details)),
    tensions: tensionParts.map((parts) => parts.details),
  };
  return { brief: writeParts(brief), details: asciiOf(details) };
}

const phasesOf = (target: string): string => `phases of ${target}`;

function halves(thing: object, blank: object) {
  const entries = Object.entries(thing);
  return {
    brief: Object.fromEntries(entries.filter(([key]) => !(key in blank))),
    details: Object.fromEntries(entries.filter(([key]) => key in blank)),
  };
}

/**
 * Reads what `writeSnapshot` wrote; it was checked when it was built, and no more of it is checked again
 * than that it is whole and has this shape.
 * @param details without them the knowledge is brief
 * @param file the name that a fault is reported under
 */
export function readSnapshot(
  parts: Parts | undefined,
  details: string | undefined,
  file: string,
): Result<KnowledgeBase> {
  const value = parts && knowledgeOf(parts, details === undefined ? undefined : parse(details));
  if (value !== undefined) return { value, diagnostics: [] };
  return { diagnostics: [noSnapshot(file)] };
}

/** Says of a file of the build that it is missing, or belongs to another build. */
function noSnapshot(file: string): Diagnostic {
  const message = 'this is no snapshot of the knowledge that this program can read';
  const place = { file, line: 1, column: 1 };
  return { severity: 'error', code: 'no-snapshot', message, place, hint: 'run npm ci' };
}

function knowledgeOf(parts: Parts, second: unknown): KnowledgeBase | undefined {
  const head = headOf(parts);
  const isWhole = [...PLAIN, 'targets', 'tensions', 'tools.id'].every((name) => parts.has(name));
  if (head === undefined || !isWhole) return undefined;
  const brief = briefOf(head, parts);
  if (second === undefined) return brief;
  return isDetails(second) && second.hash === head.hash ? wholeOf(brief, second) : undefined;
}

function headOf(parts: Parts): Head | undefined {
  try {
    const head = parts.get('head')?.();
    if (hasFormat(head)) return head as Head;
  } catch {
    // What is no JSON is no head either.
  }
  return undefined;
}

function briefOf({ version, hash, marks }: Head, parts: Parts): KnowledgeBase {
  const kb = { version, hash, marks };
  for (const key of PLAIN) readLater(kb, key, () => parts.get(key)?.());
  readLater(kb, 'targets', () => targetsOf(parts));
  readLater(kb, 'tensions', () => blanked(parts.get('tensions')?.(), BLANK_TENSION));
  readLater(kb, 'tools', () => toolsOf(parts));
  // What was checked when it was built is taken at its word.
  return kb as KnowledgeBase;
}

/** Gives a thing a field that is read when it is first asked for. */
function readLater(thing: object, field: string, read: () => unknown): void {
  let value: unknown;
  const get = (): unknown => {
    value ??= read();
    return value;
  };
  withAccessor(thing, field, get);
}

const withAccessor = <T>(thing: T, field: string, get: () => unknown): T =>
  Object.defineProperty(thing, field, { enumerable: true, get });

function targetsOf(parts: Parts): Target[] {
  const targets = parts.get('targets')?.() as BriefTarget[];
  const read: Record<string, unknown> = {};
  // One accessor for all of them: with one for each V8 would look their fields up as in tables.
  function get(this: Target): unknown {
    read[this.id] ??= parts.get(phasesOf(this.id))?.();
    return read[this.id];
  }
  const filled = (target: BriefTarget): object =>
    Object.assign(target, BLANK_TARGET, { rules: blanked(target.rules, BLANK_RULE) });
  return targets.map((target) => withAccessor(filled(target), 'phases', get) as Target);
}

/** Fills in place: what was parsed belongs to nobody else, and copying it costs as much as parsing. */
function blanked<B extends object>(things: unknown, blank: B): B[] {
  return (things as object[]).map((thing) => Object.assign(thing, blank));
}

function wholeOf(brief: KnowledgeBase, details: Details): KnowledgeBase {
  const fill = (things: readonly object[], more: readonly object[] | undefined): void => {
    for (const [at, thing] of things.entries()) Object.assign(thing, more?.[at]);
  };
  const tools = plainTools(brief.tools);
  fill(tools, details.tools);
  fill(brief.targets, details.targets);
  for (const [at, { rules }] of brief.targets.entries()) fill(rules, details.rules[at]);
  fill(brief.tensions, details.tensions);
  return { ...brief, tools };
}

/** The knowledge as one text in the shape of a `KnowledgeBase`, for whoever wants the whole of it. */
export function writeWhole(knowledge: KnowledgeBase): string {
  return asciiOf({ format: FORMAT, knowledge });
}

/** Reads what `writeWhole` wrote, or an edited form of it; undefined where it is no such thing. */
export function readWhole(text: string): KnowledgeBase | undefined {
  const value = parse(text);
  return isWhole(value) ? value.knowledge : undefined;
}

/** What is no JSON has no format. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const hasFormat = (value: unknown): value is Pick<Head, 'format'> =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT;

const isDetails = (value: unknown): value is Details => hasFormat(value) && 'hash' in value;

const isWhole = (value: unknown): value is { readonly knowledge: KnowledgeBase } =>
  hasFormat(value) && 'knowledge' in value;
