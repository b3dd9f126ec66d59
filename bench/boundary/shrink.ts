import type { Answers } from '../../src/model/answers.ts';

/** Leaves out answers, then choices, as long as a property holds. */
export function shrink(answers: Answers, property: (answers: Answers) => boolean): Answers {
  for (let out = answers; ; ) {
    const smaller = smallerThan(out).find(property);
    if (smaller === undefined) return out;
    out = smaller;
  }
}

function smallerThan(answers: Answers): Answers[] {
  return Object.entries(answers).flatMap(([id, value]) => {
    const { [id]: _, ...rest } = answers;
    if (typeof value === 'string' || value.length < 2) return [rest];
    return [rest, ...value.map((v) => ({ ...answers, [id]: value.filter((w) => w !== v) }))];
  });
}
