import type { KnowledgeBase } from '../../model/knowledge.ts';
import { isOpenSource } from '../../model/license.ts';
import { isProposable, TOOL_STATUSES } from '../../model/tool.ts';
import { type Block, type Doc, heading, pairs, table } from '../doc.ts';
import { STATUS_WORDS } from '../words.ts';
import { coverageBlocks, coverageOf } from './coverage.ts';
import { oldestFacts, verifiedBlocks, verifiedShares } from './verified.ts';

/** How much of what the knowledge holds. */
export function statsView(kb: KnowledgeBase): Doc {
  const counts = countsOf(kb);
  return {
    title: 'The knowledge in numbers',
    blocks: [
      heading(1, 'The knowledge in numbers'),
      pairs(Object.entries(WORDS).map(([key, word]) => [word, String(counts[key] ?? 0)])),
      heading(2, 'Tools by status'),
      statusTable(kb),
      heading(2, 'Targets'),
      targetTable(kb),
      ...coverageBlocks(kb),
      ...verifiedBlocks(kb),
    ],
    data: {
      version: kb.version,
      hash: kb.hash,
      ...counts,
      toolsByStatus: Object.fromEntries(TOOL_STATUSES.map((id) => [id, toolsWith(kb, id)])),
      targets: kb.targets.map(({ id, rules, phases }) => ({
        id,
        rules: rules.length,
        needs: Object.values(phases).flatMap((phase) => phase.needs).length,
      })),
      coverage: coverageOf(kb),
      verified: verifiedShares(kb),
      evidence: oldestFacts(kb, 10),
    },
    summary: `knowledge ${kb.version} (${kb.hash})`,
  };
}

const WORDS = {
  paradigms: 'Paradigms',
  practices: 'Practices',
  rules: 'Rules',
  tensions: 'Tensions',
  questions: 'Questions',
  choices: 'Choices',
  capabilities: 'Capabilities',
  tools: 'Tools',
  proposable: 'Tools that may be proposed',
  openSource: 'Tools under an open-source licence',
  facts: 'Named conditions',
  sources: 'Sources named by id',
} as const;

function countsOf(kb: KnowledgeBase): Readonly<Record<string, number>> {
  const { questions } = kb.questionnaire;
  return {
    paradigms: kb.targets.filter(({ kind }) => kind === 'paradigm').length,
    practices: kb.targets.filter(({ kind }) => kind === 'practice').length,
    rules: kb.targets.flatMap(({ rules }) => rules).length,
    tensions: kb.tensions.length,
    questions: questions.length,
    choices: questions.flatMap(({ choices }) => choices).length,
    capabilities: kb.capabilities.length,
    tools: kb.tools.length,
    proposable: kb.tools.filter(isProposable).length,
    openSource: kb.tools.filter(({ license }) => isOpenSource(license)).length,
    facts: kb.facts.length,
    sources: kb.sources.length,
  };
}

function toolsWith(kb: KnowledgeBase, status: (typeof TOOL_STATUSES)[number]): number {
  return kb.tools.filter((tool) => tool.status === status).length;
}

function statusTable(kb: KnowledgeBase): Block {
  return table(
    [
      { head: 'Status', type: 'name' },
      { head: 'Tools', type: 'number' },
    ],
    TOOL_STATUSES.map((status) => [STATUS_WORDS[status], String(toolsWith(kb, status))]),
    '',
  );
}

function targetTable(kb: KnowledgeBase): Block {
  return table(
    [
      { head: 'Target', type: 'name' },
      { head: 'Kind', type: 'word' },
      { head: 'Rules', type: 'number' },
      { head: 'Phases', type: 'number' },
      { head: 'Needs', type: 'number' },
    ],
    kb.targets.map(({ name, kind, rules, phases }) => [
      name,
      kind,
      String(rules.length),
      String(Object.keys(phases).length),
      String(Object.values(phases).flatMap(({ needs }) => needs).length),
    ]),
    '',
  );
}
