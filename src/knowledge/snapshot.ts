import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { KnowledgeBase } from '../model/knowledge.ts';
import type { Target } from '../model/target.ts';
import { BLANK_RULE, BLANK_TARGET, BLANK_TENSION, type BriefTarget } from './brief.ts';
import { toolsOf } from './columns.ts';
import { asciiOf, type Parts } from './parts.ts';

/** Raised when the shape changes, so that a program never reads the snapshot of another. */
export const FORMAT = 8;

/**
 * How much of the knowledge is wanted: the whole, or no more than advice and lists are made from. In
 * the brief form the fields that only pages about one thing show are blank, and so are conditions whose
 * prepared forms say the same.
 */
export type Extent = 'whole' | 'brief';

/** Adds to knowledge in its brief form what it leaves out; gives nothing where that belongs to other knowledge. */
export type Complete = (brief: KnowledgeBase) => KnowledgeBase | undefined;

/** What is looked at before anything else. */
export interface Head extends Pick<KnowledgeBase, 'version' | 'hash' | 'marks'> {
  readonly format: typeof FORMAT;
}

/** Parts that are shipped as they stand. */
export const PLAIN = [
  'costs',
  'facts',
  'sources',
  'phases',
  'questionnaire',
  'plausibility',
  'capabilities',
] as const satisfies (keyof KnowledgeBase)[];

/**
 * Reads what `writeSnapshot` wrote; it was checked when it was built, and no more of it is checked again
 * than that it is whole and has this shape.
 * @param file the name that a fault is reported under
 * @param complete without it the knowledge is brief
 */
export function readSnapshot(
  parts: Parts | undefined,
  file: string,
  complete: Complete = (brief) => brief,
): Result<KnowledgeBase> {
  const brief = parts && briefOf(parts);
  const value = brief && complete(brief);
  if (value !== undefined) return { value, diagnostics: [] };
  return { diagnostics: [noSnapshot(file)] };
}

/** Says of a file of the build that it is missing, or belongs to another build. */
function noSnapshot(file: string): Diagnostic {
  const message = 'this is no snapshot of the knowledge that this program can read';
  const place = { file, line: 1, column: 1 };
  return { severity: 'error', code: 'no-snapshot', message, place, hint: 'run npm ci' };
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

function briefOf(parts: Parts): KnowledgeBase | undefined {
  const head = headOf(parts);
  const isWhole = [...PLAIN, 'targets', 'tensions', 'tools.id'].every((name) => parts.has(name));
  if (head === undefined || !isWhole) return undefined;
  const { version, hash, marks } = head;
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

/** The part with the phases of a target, of which most runs show none. */
export const phasesOf = (target: string): string => `phases of ${target}`;

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

/** Whether a value that was read says that it has the shape of today. */
export const hasFormat = (value: unknown): value is Pick<Head, 'format'> =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT;

const isWhole = (value: unknown): value is { readonly knowledge: KnowledgeBase } =>
  hasFormat(value) && 'knowledge' in value;
