import type { Advice, TargetAdvice } from '../model/advice.ts';
import type { Answers } from '../model/answers.ts';
import type { Difference, TargetDifference } from '../model/difference.ts';

/** What differs between two advices on the same knowledge; nothing that stays is named. */
export function differenceOf(before: Advice, after: Advice): Difference {
  return {
    ...(after.name === undefined ? {} : { name: after.name }),
    answers: changedAnswers(before.answers, after.answers),
    headline: { before: before.headline, after: after.headline },
    targets: after.targets.flatMap((target) => targetDifference(before, target)),
    tools: comingAndGoing(before.tools, after.tools, (t) => t.id),
    tensions: comingAndGoing(before.tensions, after.tensions, (t) => t.rule),
    inactive: comingAndGoing(Object.keys(before.inactive), Object.keys(after.inactive), (id) => id),
  };
}

function changedAnswers(before: Answers, after: Answers): Difference['answers'] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = ids.filter((id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]));
  return Object.fromEntries(changed.map((id) => [id, after[id] ?? null]));
}

function targetDifference(before: Advice, now: TargetAdvice): TargetDifference[] {
  const was = before.targets.find((t) => t.id === now.id);
  if (was === undefined) return [];
  if (was.verdict === now.verdict && was.light === now.light && was.fit === now.fit) return [];
  return [
    {
      id: now.id,
      name: now.name,
      from: was.verdict,
      to: now.verdict,
      lightBefore: was.light,
      lightAfter: now.light,
      fitBefore: was.fit,
      fitAfter: now.fit,
      reason: now.reason,
    },
  ];
}

function comingAndGoing<T>(
  before: readonly T[],
  after: readonly T[],
  id: (value: T) => string,
): { added: string[]; removed: string[] } {
  const old = new Set(before.map(id));
  const now = new Set(after.map(id));
  return {
    added: [...now].filter((x) => !old.has(x)),
    removed: [...old].filter((x) => !now.has(x)),
  };
}
