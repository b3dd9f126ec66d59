import type { Advice } from '../../model/advice.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import { TOOLS_IN_USE } from '../../model/question.ts';
import { isPresent, isUnnamed, type NeedAdvice } from '../../model/toolchain.ts';
import { type Block, type Cell, type Doc, heading, list, paragraph } from '../doc.ts';
import { type Names, namesOf } from '../names.ts';
import { count, listAnd } from '../words.ts';
import {
  type Addition,
  additionsFor,
  type Coverage,
  coverageOf,
  type GapPhase,
  gapPhases,
  isMissing,
} from './gap-figures.ts';
import { needName, needText } from './need.ts';
import { noticesSection, unmetSection } from './toolchain.ts';

const MOST_ADDITIONS = 3;

/**
 * What is there, what is missing and what is discontinued, phase by phase, how much of what is required the
 * tools in use cover, and the three additions that close most.
 */
export function gapView(advice: Advice, kb: KnowledgeBase): Doc {
  const names = namesOf(kb);
  const phases = gapPhases(advice, kb);
  const coverage = coverageOf(advice.phases.flatMap(({ needs }) => needs));
  const additions = additionsFor(advice).slice(0, MOST_ADDITIONS);
  return {
    title: 'Gaps in the toolchain',
    blocks: [
      heading(1, 'Gaps in the toolchain'),
      paragraph(`Measured against: ${advice.headline}`),
      ...coverageLine(coverage, advice),
      ...additionList(additions, names),
      heading(2, 'Phase by phase'),
      gapTable(phases, names),
      ...unmetSection(advice, names),
      ...noticesSection(advice, names),
    ],
    data: {
      headline: advice.headline,
      knowledge: advice.knowledge,
      answers: advice.answers,
      coverage,
      phases: phases.map(({ id, needs, coverage: own, dead }) => ({
        id,
        coverage: own,
        present: needs.filter(isPresent).map(entryOf),
        missing: needs.filter(isMissing).map(entryOf),
        dead,
      })),
      additions: additions.map(({ tool, needs }) => ({ tool, needs: needs.map(entryOf) })),
      unmet: advice.unmet,
      notices: advice.notices,
    },
    summary: null,
  };
}

function coverageLine({ required, covered, percent }: Coverage, advice: Advice): Block[] {
  if (required === 0) return [];
  const met = `${covered} of ${count(required, 'required need')}`;
  if (advice.answers[TOOLS_IN_USE] !== undefined) {
    const there = withPractice('The tools in use', advice);
    return [paragraph(`${there} meet ${met}: ${percent} %.`)];
  }
  const counted = listAnd(withoutNames(advice));
  const rest =
    counted === '' ? 'so no tool counts as in use' : `so only ${counted} counts as there`;
  return [paragraph(`The answers leave ${TOOLS_IN_USE} open, ${rest}: ${met} met, ${percent} %.`)];
}

/** What the answers say is done counts too, although they name no tool for it. */
function withPractice(tools: string, { phases }: Advice): string {
  const needs = phases.flatMap((phase) => phase.needs);
  return needs.some(isUnnamed) ? `${tools} and what is practised without a name` : tools;
}

/** What counts as there although the answers name no tools: what other answers tell of. */
function withoutNames({ tools, phases }: Advice): readonly string[] {
  const needs = phases.flatMap((phase) => phase.needs);
  const isGiven = needs.some(
    (need) => need.kind === 'tool' && need.state === 'given' && !need.practised,
  );
  return [
    ...tools.filter(({ state }) => state === 'kept').map(({ name }) => name),
    ...(isGiven ? ['what the team runs on'] : []),
    ...(needs.some(isUnnamed) ? ['what is practised'] : []),
  ];
}

function additionList(additions: readonly Addition[], names: Names): Block[] {
  if (additions.length === 0) return [];
  const items = additions.map(({ name, needs }) => {
    const closed = needs.map((need) => needName(need.capability, need.scope, names));
    return `${name} closes ${count(needs.length, 'gap')}: ${listAnd(closed)}.`;
  });
  return [heading(2, 'What closes most'), list(items, true)];
}

function gapTable(phases: readonly GapPhase[], names: Names): Block {
  return {
    kind: 'table',
    columns: [
      { head: 'Need', type: 'name' },
      { head: 'There', type: 'list' },
      { head: 'Missing', type: 'list' },
    ],
    groupedBy: { label: 'Phase', note: 'Gaps' },
    groups: phases
      .filter(({ needs }) => needs.length > 0)
      .map((phase) => ({
        label: phase.name,
        note: [noteOn(phase, names)],
        rows: phase.needs.map((need) => rowOf(need, names)),
      })),
    empty: 'Nothing is needed, so nothing is missing.',
  };
}

/** "2 of 5 required needs met, Opsgenie is discontinued". */
function noteOn({ coverage, dead }: GapPhase, names: Names): string {
  const { required, covered } = coverage;
  const met =
    required === 0 ? 'nothing required' : `${covered} of ${count(required, 'required need')} met`;
  const ended = dead.map((tool) => names.tool(tool));
  return ended.length === 0
    ? met
    : `${met}; ${listAnd(ended)} ${ended.length === 1 ? 'is' : 'are'} discontinued`;
}

function rowOf(need: NeedAdvice, names: Names): Cell[] {
  const replaced = need.replaces === null ? null : names.tool(need.replaces);
  if (isPresent(need)) return [needText(need, names), presentText(need), null];
  return [
    needText(need, names),
    need.edition !== null || need.idle ? need.toolName : replaced,
    missingText(need),
  ];
}

/** What is there: a tool, or something without a name. */
const presentText = (need: NeedAdvice): string =>
  isUnnamed(need) ? 'done, no tool named' : (need.toolName ?? 'yes');

function missingText(need: NeedAdvice): string {
  const { state, toolName, edition, guide, importance, replaces, idle } = need;
  if (edition !== null) return `unless it is the ${edition} edition`;
  if (idle) return 'to be put to use';
  if (state === 'method') return guide === null ? 'a method' : `by people, with ${guide.title}`;
  if (toolName !== null) return replaces === null ? toolName : `${toolName} instead`;
  if (state === 'unmet') return 'no tool fits';
  return importance === 'required' ? 'depends on the languages' : 'not worth one more tool';
}

function entryOf(need: NeedAdvice): object {
  const { capability, scope, importance, tool, state, practised } = need;
  return { capability, scope, importance, tool, state, practised };
}
