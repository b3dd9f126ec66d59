import type { Fact, KnowledgeBase } from '../../model/knowledge.ts';
import { capabilitiesOf, type Need, type Target, type TargetPhase } from '../../model/target.ts';
import { describeCondition } from '../conditions.ts';
import { type Block, heading, table } from '../doc.ts';
import type { Names } from '../names.ts';
import { listOr } from '../words.ts';

/** What is needed in a phase, each capability once: "secrets management; identity (recommended)". */
export function needsText({ needs }: TargetPhase, names: Names): string {
  const required = needs.filter(isRequired).map((need) => needName(need, names));
  const others = needs.map((need) => needName(need, names)).filter((n) => !required.includes(n));
  const all = [...required, ...others.map((name) => `${name} (recommended)`)];
  return [...new Set(all)].join('; ');
}

/** The needs that not every team has, with what they hang on. */
export function conditionalNeeds(kb: KnowledgeBase, target: Target, names: Names): Block[] {
  const rows = kb.phases.flatMap(({ id, name }) =>
    (target.phases[id]?.needs ?? []).flatMap((need) => {
      const text = conditionText(need, kb.facts, names);
      return text === '' ? [] : [[needName(need, names), name, need.importance, text]];
    }),
  );
  if (rows.length === 0) return [];
  return [
    heading(2, 'When something is needed'),
    table(
      [
        { head: 'Need', type: 'name' },
        { head: 'Phase', type: 'word' },
        { head: 'Weight', type: 'word' },
        { head: 'If', type: 'prose' },
      ],
      rows,
      '',
    ),
  ];
}

function isRequired({ importance }: Need): boolean {
  return importance === 'required';
}

/** "continuous deployment or GitOps delivery". */
function needName(need: Need, names: Names): string {
  return listOr(capabilitiesOf(need).map(names.capability));
}

function conditionText(need: Need, facts: readonly Fact[], names: Names): string {
  const parts = [
    need.when ? describeCondition(need.when, facts) : '',
    need.unless ? `not where: ${describeCondition(need.unless, facts)}` : '',
    need.with ? `beside ${names.target(need.with)}` : '',
    need.per ? 'for each language' : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}
