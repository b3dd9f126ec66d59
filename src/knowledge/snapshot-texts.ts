import type { KnowledgeBase } from '../model/knowledge.ts';
import { BLANK_RULE, BLANK_TARGET, BLANK_TENSION, BLANK_TOOL } from './brief.ts';
import { columnsOf } from './columns.ts';
import { writeDetails } from './details.ts';
import { writeParts } from './parts.ts';
import { FORMAT, type Head, PLAIN, phasesOf } from './snapshot.ts';

/** The knowledge as two texts, so that whoever needs the brief form reads half as much. */
export interface SnapshotTexts {
  /** Parts, which are parsed as they are asked for. */
  readonly brief: string;
  readonly details: string;
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
  const details = writeDetails(hash, {
    tools: toolParts.map((parts) => parts.details),
    targets: targetParts.map(({ details: { phases: _, ...rest } }) => rest),
    rules: ruleParts.map((rules) => rules.map((parts) => parts.details)),
    tensions: tensionParts.map((parts) => parts.details),
  });
  return { brief: writeParts(brief), details };
}

function halves<T extends object, B extends object>(thing: T, blank: B) {
  const entries = Object.entries(thing);
  return {
    brief: Object.fromEntries(entries.filter(([key]) => !(key in blank))) as Omit<T, keyof B>,
    details: Object.fromEntries(entries.filter(([key]) => key in blank)) as Pick<
      T,
      keyof T & keyof B
    >,
  };
}
