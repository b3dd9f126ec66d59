import type { KnowledgeBase } from '../../model/knowledge.ts';
import { capabilitiesOf } from '../../model/target.ts';
import { isProposable, type Tool } from '../../model/tool.ts';
import { type Block, heading, paragraph, table } from '../doc.ts';

/** The fields of a tool that constraints and proposals hang on. */
const FIELDS = [
  'status',
  'license',
  'hosting',
  'cloud',
  'cost',
  'needs-kubernetes',
  'air-gapped',
  'capabilities',
] as const;

/** The share of tools for which evidence covers a field, in whole per cent. */
export interface VerifiedShare {
  readonly field: string;
  readonly all: number;
  /** Among tools that editors rank first to third for something that a target needs. */
  readonly leading: number;
}

/** How much of what tools are said to be was read somewhere, field by field. */
export function verifiedShares(kb: KnowledgeBase): readonly VerifiedShare[] {
  const leading = leadingTools(kb);
  return FIELDS.map((field) => ({
    field,
    all: shareOf(kb.tools, field),
    leading: shareOf(leading, field),
  }));
}

/** The oldest facts: tools whose newest evidence is oldest, and how many carry no date. */
export function oldestFacts(kb: KnowledgeBase, howMany: number) {
  const dated = kb.tools.flatMap((tool) => {
    const newest = newestEvidence(tool);
    return newest === null ? [] : [{ id: tool.id, name: tool.name, newest }];
  });
  const order = dated.toSorted((a, b) => compare(a.newest, b.newest) || compare(a.id, b.id));
  return { undated: kb.tools.length - dated.length, oldest: order.slice(0, howMany) };
}

/** The newest date among the evidence for a tool; null where none carries one. */
export function newestEvidence({ evidence }: Tool): string | null {
  return (
    evidence
      .flatMap(({ date }) => (date === null ? [] : [date]))
      .toSorted()
      .at(-1) ?? null
  );
}

/** Both as tables. */
export function verifiedBlocks(kb: KnowledgeBase): Block[] {
  const { undated, oldest } = oldestFacts(kb, 10);
  return [
    heading(2, 'Read somewhere'),
    paragraph(
      `In per cent of all tools, and of the ${leadingTools(kb).length} that rank first to third for something needed.`,
    ),
    table(
      [
        { head: 'Field', type: 'name' },
        { head: 'All', type: 'number' },
        { head: 'Leading', type: 'number' },
      ],
      verifiedShares(kb).map(({ field, all, leading }) => [field, `${all} %`, `${leading} %`]),
      '',
    ),
    heading(2, 'Oldest facts'),
    paragraph(`${undated} tools have no evidence with a date; "kb stale" lists all that are old.`),
    table(
      [
        { head: 'Tool', type: 'name' },
        { head: 'Newest evidence', type: 'word' },
      ],
      oldest.map(({ name, newest }) => [name, newest]),
      'No evidence carries a date.',
    ),
  ];
}

function leadingTools(kb: KnowledgeBase): readonly Tool[] {
  const needs = kb.targets.flatMap(({ phases }) =>
    Object.values(phases).flatMap((phase) => phase.needs),
  );
  const needed = new Set(needs.flatMap(capabilitiesOf));
  return kb.tools.filter(
    (tool) =>
      isProposable(tool) && tool.capabilities.some(({ id, rank }) => rank <= 3 && needed.has(id)),
  );
}

function shareOf(tools: readonly Tool[], field: string): number {
  if (tools.length === 0) return 0;
  const covered = tools.filter(
    ({ evidence, unverified }) =>
      !unverified.includes(field) && evidence.some(({ covers }) => covers.includes(field)),
  );
  return Math.round((100 * covered.length) / tools.length);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
