import * as fc from 'fast-check';
import type { Engine } from '../../../src/engine/compile.ts';
import { encode } from '../../../src/engine/state.ts';
import type { Answer, Answers } from '../../../src/model/answers.ts';
import type { KnowledgeBase } from '../../../src/model/knowledge.ts';
import type { Plausibility } from '../../../src/model/plausibility.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Target, Tension } from '../../../src/model/target.ts';
import { conditions, knowledge as targetsAlone } from '../lint/generated.ts';
import { question } from '../lint/small.ts';

/** Questions that limit tools, beside those of the generated knowledge. */
const LIMITS: readonly Question[] = [
  question('tool_licensing', ['any', 'open-source-only'], { constraint: true }),
  { ...question('current_tools', []), type: 'list', constraint: true, remedy: true },
];

const tensions: fc.Arbitrary<Tension[]> = fc
  .array(fc.tuple(conditions, conditions), { maxLength: 2 })
  .map((pairs) =>
    pairs.map(([one, other], i) => ({
      id: `t${i}`,
      when: { all: [one, other] },
      because: 'They do not go together.',
      advice: 'Look again.',
      sources: ['judgement'],
    })),
  );

const plausibility: fc.Arbitrary<Plausibility[]> = fc.array(
  fc.constantFrom<Plausibility>(
    { question: 'kinds', weights: { web: 80, model: 5 }, because: 'So.' },
    { question: 'size', weights: { small: 5, large: 0 }, because: 'So.' },
    {
      question: 'size',
      when: { question: 'kinds', includes: 'model' },
      weights: { small: 0, medium: 0, large: 3 },
      because: 'So.',
    },
    { question: 'stage', weights: { idea: 1, live: 9 }, because: 'So.' },
  ),
  { maxLength: 4 },
);

/** How far a target is there may be read from tools in use as well. */
const standings: fc.Arbitrary<Partial<Target>> = fc.constantFrom<Partial<Target>>(
  {},
  { partial: { question: 'current_tools', provides: 'ci' } },
  {
    'in-place': {
      all: [
        { question: 'habit', is: 'always' },
        { question: 'current_tools', provides: 'ci' },
      ],
    },
    partial: { not: { question: 'habit', is: 'never' } },
  },
);

/** Knowledge of three targets with everything that questions may be asked for. */
export const knowledge: fc.Arbitrary<KnowledgeBase> = fc
  .record({ kb: targetsAlone, tensions, plausibility, standings })
  .map(({ kb, standings: own, ...more }) => ({
    ...kb,
    ...more,
    questionnaire: {
      ...kb.questionnaire,
      questions: [...kb.questionnaire.questions, ...LIMITS],
    },
    targets: kb.targets.map((target) => ({ ...target, ...own })),
  }));

/** What somebody says to each question, "I don't know" included. */
export const people: fc.Arbitrary<Readonly<Record<string, Answer | null>>> = fc.record({
  kinds: fc.oneof(
    fc.constant(['none']),
    fc.subarray(['web', 'model'], { minLength: 1 }),
    fc.constant(null),
  ),
  size: fc.constantFrom('small', 'medium', 'large', null),
  stage: fc.constantFrom('idea', 'live', null),
  upkeep: fc.constantFrom('never', 'often', null),
  habit: fc.constantFrom('never', 'always', null),
  tool_licensing: fc.constantFrom('any', 'open-source-only', null),
  current_tools: fc.constantFrom([], ['runner'], ['hosted'], null),
});

/** Answers as a file may hold them: some of what a person would say, whether it applies or not. */
export const someAnswers: fc.Arbitrary<Answers> = fc
  .tuple(people, fc.subarray(['kinds', 'size', 'stage', 'upkeep', 'habit', 'current_tools']))
  .map(([person, ids]) =>
    Object.fromEntries(ids.flatMap((id) => (person[id] ? [[id, person[id]]] : []))),
  );

/** Every completion of the answers that leaves some questions open, by sheer enumeration. */
export function completionsOf(
  engine: Engine,
  answers: Answers,
  skipped: readonly string[],
): Answers[] {
  const open = engine.kb.questionnaire.questions.filter(
    ({ id }) =>
      answers[id] === undefined && !skipped.includes(id) && !isBehind(engine, id, skipped),
  );
  const before = voidIn(engine, answers);
  return open
    .reduce<Answers[]>(
      (sets, q) => sets.flatMap((s) => [s, ...answersTo(q).map((a) => ({ ...s, [q.id]: a }))]),
      [answers],
    )
    .filter((all) => voidIn(engine, all).length === before.length);
}

const voidIn = ({ kb, space, gates }: Engine, answers: Answers): string[] =>
  Object.keys(encode(answers, kb, space, gates).inactive);

/** Nobody is asked what hangs on something that they do not know. */
function isBehind(engine: Engine, id: string, skipped: readonly string[]): boolean {
  const slot = engine.space.byId.get(id);
  const gate = slot === undefined ? undefined : engine.gates.get(slot.index);
  return (gate ?? [])
    .flat()
    .some((l) => skipped.includes(engine.space.slots[l.slot]?.question.id ?? ''));
}

function answersTo({ id, type, choices }: Question): Answer[] {
  const ids = choices.map((choice) => choice.id);
  if (id === 'current_tools') return [[], ['runner']];
  if (type === 'single') return ids;
  const some = ids.filter((choice) => choice !== 'none');
  const sets = some.reduce<string[][]>(
    (all, choice) => all.flatMap((set) => [set, [...set, choice]]),
    [[]],
  );
  return [...sets.filter((set) => set.length > 0), ['none']];
}
