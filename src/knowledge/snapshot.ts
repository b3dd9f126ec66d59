import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { KnowledgeBase } from '../model/knowledge.ts';
import type { Rule, Target, Tension } from '../model/target.ts';
import type { Tool } from '../model/tool.ts';
import { BLANK_RULE, BLANK_TARGET, BLANK_TENSION, BLANK_TOOL, type BriefTarget } from './brief.ts';
import { columnsOf, type ToolColumns, toolsOf } from './columns.ts';

/** Raised when the shape changes, so that a program never reads the snapshot of another. */
const FORMAT = 5;

/**
 * How much of the knowledge is wanted: the whole, or no more than advice and lists are made from. In
 * the brief form the fields that only pages about one thing show are blank, and so are conditions whose
 * prepared forms say the same.
 */
export type Extent = 'whole' | 'brief';

/** The knowledge as two texts, so that whoever needs the brief form parses half as much. */
export interface SnapshotTexts {
  readonly brief: string;
  readonly details: string;
}

interface Brief {
  readonly format: typeof FORMAT;
  readonly knowledge: Omit<KnowledgeBase, 'tools' | 'targets' | 'tensions'> & {
    readonly tools: ToolColumns;
    readonly targets: readonly BriefTarget[];
    readonly tensions: readonly Omit<Tension, keyof typeof BLANK_TENSION>[];
  };
}

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

/** The knowledge as texts in ASCII, to be shipped with the program. */
export function writeSnapshot(knowledge: KnowledgeBase): SnapshotTexts {
  const { tools, targets, tensions, hash } = knowledge;
  const targetParts = targets.map((target) => partsOf(target, BLANK_TARGET));
  const ruleParts = targets.map(({ rules }) => rules.map((rule) => partsOf(rule, BLANK_RULE)));
  const toolParts = tools.map((tool) => partsOf(tool, BLANK_TOOL));
  const tensionParts = tensions.map((tension) => partsOf(tension, BLANK_TENSION));
  const brief = {
    ...knowledge,
    tools: columnsOf(tools),
    targets: targetParts.map(({ brief: target }, at) => ({
      ...target,
      rules: ruleParts[at]?.map(({ brief: rule }) => rule),
    })),
    tensions: tensionParts.map((parts) => parts.brief),
  };
  const details = {
    hash,
    tools: toolParts.map((parts) => parts.details),
    targets: targetParts.map((parts) => parts.details),
    rules: ruleParts.map((rules) => rules.map((parts) => parts.details)),
    tensions: tensionParts.map((parts) => parts.details),
  };
  return { brief: textOf({ knowledge: brief }), details: textOf(details) };
}

/** The knowledge as one text in the shape of a `KnowledgeBase`, for whoever wants the whole of it. */
export function writeWhole(knowledge: KnowledgeBase): string {
  return textOf({ knowledge });
}

const textOf = (content: object): string => asciiOf({ format: FORMAT, ...content });

/**
 * A value as a line of JSON in which every sign outside ASCII is escaped: it can be read as ASCII, and
 * one curved quotation mark would double the memory that the whole of it takes.
 */
export function asciiOf(value: object): string {
  const escaped = (sign: string): string =>
    `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value).replace(/[^\0-\x7f]/g, escaped)}\n`;
}

function partsOf(thing: object, blank: object) {
  const entries = Object.entries(thing);
  return {
    brief: Object.fromEntries(entries.filter(([key]) => !(key in blank))),
    details: Object.fromEntries(entries.filter(([key]) => key in blank)),
  };
}

/**
 * Reads what `writeSnapshot` or `writeWhole` wrote; it was checked when it was built, and no more of it
 * is checked again than that it has this shape.
 * @param texts without the details the knowledge is brief, unless it was written whole
 * @param file the name that a fault is reported under
 */
export function readSnapshot(
  { brief, details }: Partial<SnapshotTexts>,
  file: string,
): Result<KnowledgeBase> {
  const value = knowledgeOf(parse(brief), details === undefined ? undefined : parse(details));
  if (value !== undefined) return { value, diagnostics: [] };
  return { diagnostics: [noSnapshot(file)] };
}

/** Says of a file of the build that it is missing, or belongs to another build. */
export function noSnapshot(file: string): Diagnostic {
  const message = 'this is no snapshot of the knowledge that this program can read';
  const place = { file, line: 1, column: 1 };
  return { severity: 'error', code: 'no-snapshot', message, place, hint: 'run npm ci' };
}

function knowledgeOf(first: unknown, second: unknown): KnowledgeBase | undefined {
  if (isWhole(first)) return first.knowledge;
  if (!isBrief(first)) return undefined;
  const isFitting = isDetails(second) && second.hash === first.knowledge.hash;
  if (second !== undefined && !isFitting) return undefined;
  try {
    return merged(first, isFitting ? second : undefined);
  } catch {
    // What lacks a column has another shape, and looking at each would take longer than reading it.
    return undefined;
  }
}

/** Fills in place: the parsed texts belong to nobody else, and copying them costs as much as parsing. */
function merged({ knowledge }: Brief, details?: Details): KnowledgeBase {
  const tools = toolsOf(knowledge.tools);
  for (const [at, more] of (details?.tools ?? []).entries()) Object.assign(tools[at] ?? {}, more);
  const targets = knowledge.targets.map((target, at) => {
    const rules = target.rules.map((rule, n) =>
      Object.assign(rule, BLANK_RULE, details?.rules[at]?.[n]),
    );
    return Object.assign(target, BLANK_TARGET, details?.targets[at], { rules });
  });
  const tensions = knowledge.tensions.map((tension, at) =>
    Object.assign(tension, BLANK_TENSION, details?.tensions[at]),
  );
  return { ...knowledge, tools, targets, tensions };
}

/** What is no JSON has no format. */
function parse(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const hasFormat = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT;

/** All keys of the knowledge; the compiler asks for one that is missing. */
const KEYS = {
  version: true,
  hash: true,
  marks: true,
  costs: true,
  facts: true,
  sources: true,
  phases: true,
  questionnaire: true,
  plausibility: true,
  capabilities: true,
  targets: true,
  tensions: true,
  tools: true,
} satisfies Record<keyof KnowledgeBase, true>;

function isBrief(value: unknown): value is Brief {
  if (!hasFormat(value) || !('knowledge' in value)) return false;
  const { knowledge } = value;
  return (
    typeof knowledge === 'object' &&
    knowledge !== null &&
    Object.keys(KEYS).every((key) => key in knowledge)
  );
}

const isWhole = (value: unknown): value is { readonly knowledge: KnowledgeBase } =>
  isBrief(value) && Array.isArray(value.knowledge.tools);

const isDetails = (value: unknown): value is Details => hasFormat(value) && 'hash' in value;
