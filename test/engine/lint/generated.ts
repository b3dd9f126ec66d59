import * as fc from 'fast-check';
import { encode, type State } from '../../../src/engine/conditions/state.ts';
import { compile, type Engine } from '../../../src/engine/judging/compile.ts';
import type { Answer, Answers } from '../../../src/model/answers.ts';
import type { Condition } from '../../../src/model/condition.ts';
import type { Strength } from '../../../src/model/ids.ts';
import type { KnowledgeBase } from '../../../src/model/knowledge.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Need, Rule, Target } from '../../../src/model/target.ts';
import { question } from '../../support/blank-knowledge.ts';
import { doing } from './parts.ts';
import { rule, SMALL, target } from './small.ts';

/** A questionnaire with every awkward kind of question: `none`, a gate behind a gate, a negated gate. */
const QUESTIONS: readonly Question[] = [
  question('kinds', ['web', 'model', 'none'], { type: 'multi' }),
  question('size', ['small', 'medium', 'large'], { ordered: true }),
  question('stage', ['idea', 'live'], { when: { question: 'kinds', includes: 'model' } }),
  question('upkeep', ['never', 'often'], {
    when: { all: [{ question: 'stage', is: 'live' }, { not: { question: 'size', is: 'small' } }] },
  }),
  question('habit', ['never', 'always'], { remedy: true }),
];

/** Tests that rules may make. */
const READ: readonly Condition[] = [
  { question: 'kinds', includes: 'web' },
  { question: 'kinds', includes: ['web', 'model'] },
  { question: 'kinds', only: ['model'] },
  { question: 'kinds', includes: 'none' },
  { question: 'size', is: 'large' },
  { question: 'size', in: ['small', 'large'] },
  { question: 'size', 'at-least': 'medium' },
  { question: 'stage', is: 'live' },
  { question: 'stage', in: ['idea', 'live'] },
  { question: 'upkeep', is: 'never' },
  { fact: 'grown' },
];
const REMEDY: Condition = { question: 'habit', is: 'always' };

/** Conditions of some depth; deep ones are often contradictory or always true, as they should be. */
export const conditions: fc.Arbitrary<Condition> = fc.letrec<{ c: Condition }>((tie) => ({
  c: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'condition' },
    fc.constantFrom(...READ),
    fc.record({ not: tie('c') }),
    fc.record({ all: fc.array(tie('c'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('c'), { minLength: 1, maxLength: 3 }) }),
  ),
})).c;

/** A condition, and one that spares teams of it. */
const limited = fc.record({ when: conditions, unless: conditions }, { requiredKeys: ['when'] });

const rules = (way: 'for' | 'against'): fc.Arbitrary<Omit<Rule, 'id'>> =>
  fc
    .record({
      strength: fc.constantFrom<Strength>('weak', 'substantial', 'strong', 'decisive'),
      group: fc.option(fc.constantFrom('first', 'second'), { nil: undefined, freq: 1 }),
      when: conditions,
    })
    .map(({ strength, group, when }) => ({
      ...rule('', { when, [way]: strength }),
      // A group argues one way.
      ...(group === undefined ? {} : { group: `${group}-${way}` }),
    }));

const targets = (id: string, parts: readonly string[]): fc.Arbitrary<Target> =>
  fc
    .record({
      prior: fc.integer({ min: -12, max: 8 }),
      rules: fc.tuple(
        fc.array(rules('for'), { minLength: 1, maxLength: 4 }),
        fc.array(rules('against'), { maxLength: 2 }),
      ),
      light: limited,
      activity: limited,
      need: fc.tuple(limited, fc.constantFrom<Need['importance']>('required', 'recommended')),
      excluded: fc.option(conditions, { freq: 2 }),
      included: fc.record({ when: conditions, to: fc.constantFrom(null, ...parts) }),
      required: fc.constantFrom(null, ...parts),
    })
    .map((seed) => {
      const { to, when } = seed.included;
      return target(id, {
        prior: seed.prior,
        rules: seed.rules.flat().map((r, i) => ({ ...r, id: `r${i}` })),
        light: { ...seed.light, summary: 'Less.', 'first-step': 'Begin.' },
        phases: doing({ text: 'Do it.', ...seed.activity }, [
          { capability: 'ci', ...seed.need[0], importance: seed.need[1] },
        ]),
        'in-place': REMEDY,
        partial: REMEDY,
        'ruled-out-by': seed.excluded === null ? [] : [{ when: seed.excluded, because: 'No.' }],
        includes: to === null ? [] : [{ target: to, when, because: 'So.' }],
        requires: seed.required === null ? [] : [{ target: seed.required, because: 'So.' }],
      });
    });

/** Knowledge with three targets of which the earlier ones may include or require the later ones. */
export const knowledge: fc.Arbitrary<KnowledgeBase> = fc
  .tuple(targets('a', ['b', 'c']), targets('b', ['c']), targets('c', []), conditions)
  .map(([a, b, c, grown]) => ({
    ...SMALL,
    facts: [{ id: 'grown', means: 'has grown', when: withoutFacts(grown) }],
    questionnaire: { sections: [], questions: QUESTIONS },
    targets: [a, b, c],
  }));

/** Facts that name themselves would never end. */
function withoutFacts(condition: Condition): Condition {
  if ('fact' in condition) return { question: 'size', 'at-least': 'medium' };
  if ('not' in condition) return { not: withoutFacts(condition.not) };
  if ('all' in condition) return { all: condition.all.map(withoutFacts) };
  if ('any' in condition) return { any: condition.any.map(withoutFacts) };
  return condition;
}

/** Every state that some answers lead to, complete or not, by sheer enumeration. */
export function allStates(kb: KnowledgeBase): { engine: Engine; states: readonly State[] } {
  const engine = compile(kb);
  const all = kb.questionnaire.questions.reduce<Answers[]>(
    (sets, q) => sets.flatMap((s) => [s, ...answersTo(q).map((a) => ({ ...s, [q.id]: a }))]),
    [{}],
  );
  const states = all.map((answers) => encode(answers, engine).state);
  return { engine, states: [...new Map(states.map((s) => [s.join(), s])).values()] };
}

function answersTo({ type, choices }: Question): Answer[] {
  const ids = choices.map(({ id }) => id);
  if (type === 'single') return ids;
  const some = ids.filter((id) => id !== 'none');
  const sets = some.reduce<string[][]>((all, id) => all.flatMap((s) => [s, [...s, id]]), [[]]);
  return [...sets.filter((s) => s.length > 0), ['none']];
}
