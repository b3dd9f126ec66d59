import type { Advice } from '../../model/advice.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { NeedAdvice, PhaseAdvice } from '../../model/toolchain.ts';
import {
  type Block,
  type Cell,
  type Doc,
  heading,
  list,
  paragraph,
  type RowGroup,
} from '../doc.ts';
import { type Names, namesOf } from '../names.ts';
import { count, listAnd } from '../words.ts';
import { needName, needText, noticesSection, unmetSection } from './toolchain.ts';

const MOST_ADDITIONS = 3;

/** A tool to add, and the needs that it would meet. */
interface Addition {
  readonly tool: string;
  readonly name: string;
  readonly needs: readonly NeedAdvice[];
}

/** What is there, what is missing and what is dead, phase by phase, and what would close most of it. */
export function gapView(advice: Advice, kb: KnowledgeBase): Doc {
  const names = namesOf(kb);
  const additions = additionsFor(advice).slice(0, MOST_ADDITIONS);
  return {
    title: 'Gaps in the toolchain',
    blocks: [
      heading(1, 'Gaps in the toolchain'),
      paragraph(`Measured against: ${advice.headline}`),
      ...additionList(additions, names),
      heading(2, 'Phase by phase'),
      gapTable(advice, names),
      ...unmetSection(advice, names),
      ...noticesSection(advice, names),
    ],
    data: {
      headline: advice.headline,
      knowledge: advice.knowledge,
      answers: advice.answers,
      phases: advice.phases.map(({ id, needs }) => ({
        id,
        present: needs.filter(isPresent).map(entryOf),
        missing: needs.filter(isMissing).map(entryOf),
      })),
      additions: additions.map(({ tool, needs }) => ({ tool, needs: needs.map(entryOf) })),
      unmet: advice.unmet,
      notices: advice.notices,
    },
    summary: null,
  };
}

/** The tools to be added, the one that meets most required needs first. */
function additionsFor(advice: Advice): readonly Addition[] {
  const needs = advice.phases.flatMap((phase) => phase.needs).filter(isMissing);
  const tools = [...new Set(needs.flatMap(({ tool }) => (tool === null ? [] : [tool])))];
  return tools
    .map((tool): Addition => {
      const own = needs.filter((need) => need.tool === tool);
      return { tool, name: own[0]?.toolName ?? tool, needs: own };
    })
    .toSorted(
      (a, b) =>
        requiredIn(b) - requiredIn(a) ||
        b.needs.length - a.needs.length ||
        (a.tool < b.tool ? -1 : 1),
    );
}

function requiredIn(addition: Addition): number {
  return addition.needs.filter((need) => need.importance === 'required').length;
}

function additionList(additions: readonly Addition[], names: Names): Block[] {
  if (additions.length === 0) return [];
  const items = additions.map(({ name, needs }) => {
    const closed = needs.map((need) => needName(need.capability, need.scope, names));
    return `${name} closes ${count(needs.length, 'gap')}: ${listAnd(closed)}.`;
  });
  return [heading(2, 'What closes most'), list(items, true)];
}

function gapTable(advice: Advice, names: Names): Block {
  return {
    kind: 'table',
    columns: [
      { head: 'Need', type: 'name' },
      { head: 'There', type: 'list' },
      { head: 'Missing', type: 'list' },
    ],
    groupedBy: { label: 'Phase', note: 'Gaps' },
    groups: advice.phases
      .filter((phase) => phase.needs.length > 0)
      .map((phase) => groupOf(phase, names)),
    empty: 'Nothing is needed, so nothing is missing.',
  };
}

function groupOf(phase: PhaseAdvice, names: Names): RowGroup {
  const missing = phase.needs.filter((need) => !isPresent(need)).length;
  return {
    label: phase.name,
    note: [missing === 0 ? 'no gap' : `${missing} of ${count(phase.needs.length, 'need')} open`],
    rows: phase.needs.map((need) => rowOf(need, names)),
  };
}

function rowOf(need: NeedAdvice, names: Names): Cell[] {
  const replaced = need.replaces === null ? null : names.tool(need.replaces);
  const there = isPresent(need) ? (need.toolName ?? 'yes') : replaced;
  const missing = isPresent(need) ? null : (need.toolName ?? need.guide?.title ?? 'no tool fits');
  return [needText(need, names), there, missing];
}

function isPresent(need: NeedAdvice): boolean {
  return need.state === 'kept' || need.state === 'given';
}

function isMissing(need: NeedAdvice): boolean {
  return need.state === 'new' || need.state === 'replaces';
}

function entryOf(need: NeedAdvice): object {
  const { capability, scope, importance, tool, state } = need;
  return { capability, scope, importance, tool, state };
}
