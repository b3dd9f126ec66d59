import type { KnowledgeBase } from '../../src/model/knowledge.ts';
import type { Choice, Question } from '../../src/model/question.ts';
import type { Tool } from '../../src/model/tool.ts';
import { byCheck, byLint, never, type Planted } from './planted.ts';

/** Faults in questions, facts, tensions, prices and tools, each in turn. */
export function* otherFaults(kb: KnowledgeBase): Generator<Planted> {
  yield* questionFaults(kb);
  yield* factFaults(kb);
  yield* tensionFaults(kb);
  yield* costFaults(kb);
  yield* toolFaults(kb);
}

function* questionFaults(kb: KnowledgeBase): Generator<Planted> {
  const { sections, questions } = kb.questionnaire;
  const change = (at: number, question: Question): KnowledgeBase => ({
    ...kb,
    questionnaire: { sections, questions: questions.with(at, question) },
  });
  for (const [at, question] of questions.entries()) {
    const path = ['questionnaire', 'questions', question.id];
    const twin = { ...question, id: `${question.id}_twin` };
    const more = { ...kb, questionnaire: { sections, questions: [...questions, twin] } };
    yield byLint('unread question', more, 'question-unread', [
      'questionnaire',
      'questions',
      twin.id,
    ]);
    if (question.when) {
      const shut = change(at, { ...question, when: never(kb) });
      yield byLint('shut gate', shut, 'gate-never-opens', [...path, 'when']);
    }
    if (question.type === 'list') continue;
    // First, so that no `at-least` reaches them; two, because one may stand for "none of the others".
    const fresh: Choice[] = ['fresh-one', 'fresh-two'].map((id) => ({ id, label: id }));
    const wider = change(at, { ...question, choices: [...fresh, ...question.choices] });
    yield byLint('unread choice', wider, 'choice-unread', [...path, 'choices', 'fresh-one']);
  }
}

function* factFaults(kb: KnowledgeBase): Generator<Planted> {
  for (const [at, fact] of kb.facts.entries()) {
    const idle = { ...fact, id: `${fact.id}-too` };
    const path = ['facts', idle.id];
    const more = { ...kb, facts: [...kb.facts, idle] };
    const impossible = { ...kb, facts: kb.facts.with(at, { ...fact, when: never(kb) }) };
    const round = { ...kb, facts: kb.facts.with(at, { ...fact, when: { fact: fact.id } }) };
    yield byLint('unused fact', more, 'fact-unused', path);
    yield byLint('duplicate fact', more, 'duplicate-fact', [...path, 'when']);
    yield byLint('impossible fact', impossible, 'fact-never-true', ['facts', fact.id, 'when']);
    yield byCheck('cycle', round, 'fact-cycle', ['facts', fact.id]);
  }
}

function* tensionFaults(kb: KnowledgeBase): Generator<Planted> {
  for (const [at, tension] of kb.tensions.entries()) {
    const silent = { ...tension, when: { all: [tension.when, { not: tension.when }] } };
    const mutant = { ...kb, tensions: kb.tensions.with(at, silent) };
    const path = ['tensions', tension.id, 'when'];
    yield byLint('silent tension', mutant, 'tension-never-fires', path);
  }
}

function* costFaults(kb: KnowledgeBase): Generator<Planted> {
  for (const [at, cost] of kb.costs.entries()) {
    const fewer = { ...kb, costs: kb.costs.filter((c) => c !== cost) };
    const renamed = { ...kb, costs: kb.costs.with(at, { ...cost, id: `${cost.id}-x` }) };
    yield byLint('missing price', fewer, 'cost-missing', ['costs']);
    yield byLint('idle price', renamed, 'cost-uncounted', ['costs', `${cost.id}-x`]);
  }
}

function* toolFaults(kb: KnowledgeBase): Generator<Planted> {
  const alive = kb.tools.filter((t) => t.status === 'active' && t.recommend === 'ok');
  for (const tool of everySo(alive, 8)) {
    const change = (own: Partial<Tool>): KnowledgeBase => ({
      ...kb,
      tools: kb.tools.map((t) => (t === tool ? { ...t, ...own } : t)),
    });
    const path = ['tools', tool.id];
    yield byCheck('dangling', change({ successor: 'tol' }), 'unknown-tool', [...path, 'successor']);
    if (tool.kind !== 'tool') continue;
    yield byLint('idle tool', change({ capabilities: [] }), 'tool-unwanted', path);
    if (!isWanted(kb, tool)) continue;
    yield byLint('unusable tool', change({ 'part-of': 'nowhere' }), 'tool-ineligible', path);
  }
  for (const tool of everySo(
    alive.filter((t) => isPlain(kb, t)),
    16,
  )) {
    const capabilities = tool.capabilities.map((c) => ({ ...c, rank: c.rank + 1 }));
    const worse = { ...tool, id: `${tool.id}-but-worse`, capabilities };
    const mutant = { ...kb, tools: [...kb.tools, worse] };
    yield byLint('outdone tool', mutant, 'tool-dominated', ['tools', worse.id]);
  }
}

/** One of so many, because there are hundreds. */
function everySo<T>(all: readonly T[], step: number): T[] {
  return all.filter((_, index) => index % step === 0);
}

function isWanted(kb: KnowledgeBase, tool: Tool): boolean {
  const forTools = new Set(kb.capabilities.filter((c) => c.kind === 'tool').map((c) => c.id));
  const named = new Set(
    kb.targets.flatMap((t) =>
      Object.values(t.phases).flatMap((cell) =>
        cell.needs.flatMap((n) => n['one-of'] ?? [n.capability ?? '']),
      ),
    ),
  );
  return tool.capabilities.some(({ id }) => forTools.has(id) && named.has(id));
}

/** Wanted, and no source host, of which a team's answer names one whatever its rank. */
function isPlain(kb: KnowledgeBase, tool: Tool): boolean {
  const isHost = tool.capabilities.some(({ id }) => id === 'source-control');
  return tool.kind === 'tool' && isWanted(kb, tool) && !isHost;
}
