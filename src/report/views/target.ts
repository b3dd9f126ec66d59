import type { KnowledgeBase } from '../../model/knowledge.ts';
import {
  activityText,
  type Requirement,
  revisitText,
  type Statement,
  type Target,
} from '../../model/target.ts';
import { describeCondition } from '../conditions.ts';
import { type Block, type Doc, details, heading, list, pairs, paragraph, table } from '../doc.ts';
import { type Names, namesOf } from '../names.ts';
import { ROLE_WORDS } from '../words.ts';
import { conditionalNeeds, needsText } from './target-needs.ts';

/** A paradigm or practice: what it is, for whom, what it asks for, what it does in each phase, its rules. */
export function targetView(kb: KnowledgeBase, target: Target): Doc {
  const names = namesOf(kb);
  return {
    title: target.name,
    blocks: [
      heading(1, target.name),
      paragraph(target.summary),
      facts(target, names),
      ...statements('Key features', target.features),
      ...statements('Advantages', target.advantages),
      ...statements('Challenges', target.challenges),
      ...statements('Use cases', target['use-cases']),
      heading(2, 'When it fits'),
      suitability(target),
      ...requirements(kb, target, names),
      heading(2, 'In each phase'),
      phaseTable(kb, target, names),
      ...conditionalNeeds(kb, target, names),
      ...statements('How to measure it', target.measures),
      ...rules(kb, target),
      details('Sources', [list(target.sources.map(names.source))]),
    ],
    data: target,
    summary: null,
  };
}

function facts(target: Target, names: Names): Block {
  const { flow } = target;
  return pairs([
    ['Kind', `${target.kind}, ${ROLE_WORDS[target.role]}`],
    ['Also called', target['former-names'].join(', ')],
    ['In short', target.formula ?? null],
    ['Focus', target.focus],
    ['Automates', target.automation],
    ['What flows', flow.model === 'none' ? flow.what : `${flow.what} (${FLOW_WORDS[flow.model]})`],
    ['Steps', flow.steps],
    ['How it differs', target.differs],
    ['Comes with', target['comes-with'].map(names.target).join(', ')],
    ['Comes after', (target['fed-by'] ?? []).map(names.target).join(', ')],
  ]);
}

const FLOW_WORDS = { push: 'pushed', pull: 'pulled', both: 'pushed or pulled' } as const;

function suitability(target: Target): Block {
  return pairs([
    ['Best for', target['best-for']],
    ['Not for', target['not-for']],
    ['Enough as light', target.light.summary],
    ['Costs', target.cost],
    ['Takes', target.effort],
    ['First step', target['first-step']],
    ['Unlocks', target.unlocks],
    ['Success', target.success],
    ['Failure', target.failure],
    ['Look again', revisitText(target.revisit)],
  ]);
}

function statements(title: string, all: readonly Statement[]): Block[] {
  return all.length === 0 ? [] : [heading(2, title), list(all.map((statement) => statement.text))];
}

function requirements(kb: KnowledgeBase, target: Target, names: Names): Block[] {
  const items = [
    ...target.preconditions,
    ...target.requires.map((requirement) => requirementText(requirement, names)),
    ...target.includes.map(
      (inclusion) => `Includes ${names.target(inclusion.target)}: ${inclusion.because}`,
    ),
    ...target['ruled-out-by'].map(
      ({ when, because }) => `Ruled out if ${describeCondition(when, kb.facts)}: ${because}`,
    ),
  ];
  return items.length === 0 ? [] : [heading(2, 'What it asks for'), list(items)];
}

function requirementText(requirement: Requirement, names: Names): string {
  const what = 'target' in requirement ? names.target(requirement.target) : requirement.label;
  return `Requires ${what}: ${requirement.because}`;
}

function phaseTable(kb: KnowledgeBase, target: Target, names: Names): Block {
  const rows = kb.phases.flatMap((phase) => {
    const own = target.phases[phase.id];
    if (own === undefined) return [];
    return [
      {
        label: `${phase.name} (${phase.asks.toLowerCase()})`,
        note: [own.answer],
        rows: [
          ['What is done', own.activities.map(activityText).join(' ')],
          ['What is needed', needsText(own, names)],
          ['Typical tools', own.tools.map(names.toolMarked).join(', ')],
        ].filter(([, text]) => text !== ''),
      },
    ];
  });
  return {
    ...table(
      [
        { head: 'In this phase', type: 'name' },
        { head: 'It says', type: 'list' },
      ],
      [],
      'It has nothing of its own in any phase.',
    ),
    groupedBy: { label: 'Phase', note: 'Answer' },
    groups: rows,
  };
}

function rules(kb: KnowledgeBase, target: Target): Block[] {
  if (target.rules.length === 0) return [];
  const rows = target.rules.map((rule) => [
    rule.for === undefined ? `against, ${rule.against}` : `for, ${rule.for}`,
    describeCondition(rule.when, kb.facts),
    rule.because,
  ]);
  return [
    heading(2, 'What speaks for and against it'),
    table(
      [
        { head: 'Speaks', type: 'word' },
        { head: 'If', type: 'list' },
        { head: 'Because', type: 'prose' },
      ],
      rows,
      '',
    ),
  ];
}
