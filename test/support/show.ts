import fc from 'fast-check';
import type { Condition } from '../../src/model/condition.ts';
import type { KnowledgeBase } from '../../src/model/knowledge.ts';
import type { Question } from '../../src/model/question.ts';
import type { Target } from '../../src/model/target.ts';

/** Makes a counterexample readable: what its knowledge says, in a few lines. */
export function shown<T extends object>(value: T, kb: KnowledgeBase, ...more: unknown[]): T {
  const lines = [
    ...kb.questionnaire.questions.map(questionLine),
    ...kb.facts.map((f) => `${f.id}: ${conditionText(f.when)}`),
    ...kb.targets.flatMap(targetLines),
    ...kb.tools.map((t) => `${t.id}: ${t.capabilities.map((c) => c.id).join(' ')}`),
    ...more.map((m) => JSON.stringify(m)),
  ];
  return { ...value, [fc.toStringMethod]: () => `\n${lines.join('\n')}\n` };
}

function questionLine({ id, type, choices, max, ordered, remedy, when }: Question): string {
  const marks = [type, max && `max ${max}`, ordered && 'ordered', remedy && 'remedy'];
  const gate = when ? ` when ${conditionText(when)}` : '';
  return `${id} (${marks.filter(Boolean).join(', ')}) ${choices.map((c) => c.id).join(' ')}${gate}`;
}

function targetLines(target: Target): string[] {
  const { id, prior, rules, includes, requires, light, partial } = target;
  return [
    `${id} prior ${prior}, light: ${conditionText(light.when)}`,
    `  in place: ${conditionText(target['in-place'])}; partial: ${conditionText(partial)}`,
    ...includes.map(
      (i) => `  includes ${i.target}${i.when ? ` when ${conditionText(i.when)}` : ''}`,
    ),
    ...requires.map((r) => `  requires ${'target' in r ? r.target : conditionText(r.when)}`),
    ...target['ruled-out-by'].map((e) => `  ruled out by ${conditionText(e.when)}`),
    ...rules.map((r) => {
      const side = r.for ? `for ${r.for}` : `against ${r.against}`;
      return `  ${r.id} ${side}${r.group ? ` (${r.group})` : ''}: ${conditionText(r.when)}`;
    }),
  ];
}

function conditionText(condition: Condition): string {
  if ('not' in condition) return `not ${conditionText(condition.not)}`;
  if ('all' in condition) return `(${condition.all.map(conditionText).join(' and ')})`;
  if ('any' in condition) return `(${condition.any.map(conditionText).join(' or ')})`;
  if ('fact' in condition) return condition.fact;
  const { question, ...test } = condition;
  return `${question} ${Object.entries(test).flat(2).join(' ')}`;
}
