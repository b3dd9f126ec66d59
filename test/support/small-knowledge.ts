import fc from 'fast-check';
import type { Condition } from '../../src/model/condition.ts';
import { ROLES, type Strength } from '../../src/model/ids.ts';
import type { Fact, KnowledgeBase } from '../../src/model/knowledge.ts';
import type { Question } from '../../src/model/question.ts';
import type { Requirement, Rule, Target } from '../../src/model/target.ts';
import { able, capability, knowledge, question, rule, target, tool } from './blank-knowledge.ts';
import { CAPABILITIES, conditionOn, gateOn } from './small-conditions.ts';

const STRENGTH_IDS: readonly Strength[] = ['weak', 'substantial', 'strong', 'decisive'];

/** How large generated knowledge may be; brute force over it grows with every question. */
export interface Size {
  readonly questions: number;
  readonly targets: number;
  readonly rules: number;
}

const SMALL: Size = { questions: 4, targets: 3, rules: 4 };

/**
 * A valid knowledge base: a few questions of each type, some of them gated or about remedies, facts,
 * and targets that include, require and exclude each other without circles.
 */
export function smallKnowledge(size: Size = SMALL): fc.Arbitrary<KnowledgeBase> {
  return questionnaire(size.questions).chain((questions) =>
    factsOn(questions.filter((q) => !q.remedy)).chain((facts) =>
      fc
        .record({ targets: targetsOn(questions, facts, size), tools: tools(), marks: marks() })
        .chain(({ targets, ...rest }) =>
          shuffled(targets).map((inAnyOrder) =>
            knowledge({
              ...rest,
              facts,
              capabilities: CAPABILITIES.map((id) => capability(id)),
              questionnaire: { sections: [], questions },
              targets: inAnyOrder,
            }),
          ),
        ),
    ),
  );
}

const shuffled = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...values], { minLength: values.length });

const marks = (): fc.Arbitrary<KnowledgeBase['marks']> =>
  fc.constantFrom({ adopt: 75, consider: 40 }, { adopt: 60, consider: 50 });

const tools = (): fc.Arbitrary<KnowledgeBase['tools']> =>
  fc
    .array(fc.subarray([...CAPABILITIES]), { maxLength: 3 })
    .map((all) =>
      all.map((ids, i) => tool(`tool-${i}`, { capabilities: ids.map((id) => able(id)) })),
    );

/** Questions in any order; a gate reads questions that were made before, so there are no circles. */
function questionnaire(size: number): fc.Arbitrary<Question[]> {
  const plain = fc.array(
    fc.oneof({ weight: 4, arbitrary: single() }, { weight: 3, arbitrary: multi() }),
    {
      minLength: 2,
      maxLength: size,
    },
  );
  return fc
    .tuple(plain, fc.boolean())
    .map(([questions, list]) => [
      ...questions.map((q, i) => ({ ...q, id: `q${i}` })),
      ...(list ? [question('current_tools', [], { type: 'list', remedy: true })] : []),
    ])
    .chain((questions) => fc.tuple(...questions.map((q, i) => gated(q, questions.slice(0, i)))))
    .chain(shuffled);
}

function gated(of: Question, earlier: readonly Question[]): fc.Arbitrary<Question> {
  const parents = earlier.filter((q) => q.type !== 'list');
  if (parents.length === 0 || of.type === 'list') return fc.constant(of);
  return fc
    .option(gateOn(parents), { freq: 3, nil: undefined })
    .map((when) => (when === undefined ? of : { ...of, when }));
}

const LETTERS = ['a', 'b', 'c'] as const;

const single = (): fc.Arbitrary<Question> =>
  fc
    .record({ count: fc.integer({ min: 2, max: 3 }), ordered: fc.boolean(), remedy: remedy() })
    .map(({ count, ...parts }) => question('', LETTERS.slice(0, count), parts));

const multi = (): fc.Arbitrary<Question> =>
  fc
    .record({
      none: fc.boolean(),
      max: fc.constantFrom({}, {}, { max: 1 }, { max: 2 }),
      remedy: remedy(),
    })
    .map(({ none, max, remedy }) => {
      const choices = none ? [...LETTERS.slice(0, 2), 'none'] : LETTERS;
      return question('', choices, { type: 'multi', remedy, ...max });
    });

const remedy = (): fc.Arbitrary<boolean> => fc.integer({ min: 0, max: 3 }).map((n) => n === 0);

function factsOn(questions: readonly Question[]): fc.Arbitrary<Fact[]> {
  if (questions.length === 0) return fc.constant([]);
  return fc
    .array(conditionOn(questions, [], 1), { maxLength: 2 })
    .map((conditions) => conditions.map((when, i) => ({ id: `fact-${i}`, means: '', when })));
}

function targetsOn(
  questions: readonly Question[],
  facts: readonly Fact[],
  size: Size,
): fc.Arbitrary<Target[]> {
  const names = facts.map((f) => f.id);
  const about = questions.filter((q) => !q.remedy);
  const needs = about.length === 0 ? undefined : conditionOn(about, names);
  const any = conditionOn(questions, names);
  return fc
    .integer({ min: 1, max: size.targets })
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, i) => targetOn(i, count, size, any, needs))),
    );
}

/** A target that refers to later ones only. Rules and exclusions read needs, the rest anything. */
function targetOn(
  index: number,
  count: number,
  size: Size,
  any: fc.Arbitrary<Condition>,
  needs: fc.Arbitrary<Condition> | undefined,
): fc.Arbitrary<Target> {
  const later = Array.from({ length: count - index - 1 }, (_, i) => `t${index + 1 + i}`);
  const few = { maxLength: 1 };
  return fc
    .record({
      role: fc.constantFrom(...ROLES),
      effort: fc.constantFrom('days' as const, 'weeks', 'months', 'quarters'),
      serves: fc.subarray(['speed']),
      'fed-by': fc.subarray(later),
      prior: fc.integer({ min: -12, max: 8 }),
      rules: needs === undefined ? fc.constant([]) : rulesOn(needs, size.rules),
      includes: referring(later, any),
      requires: fc
        .tuple(fc.array(requirement(any), few), fc.subarray(later))
        .map(([conditions, targets]) => [...conditions, ...targets.map(requiredTarget)]),
      'ruled-out-by': fc.array(
        any.map((when) => ({ when, because: '' })),
        few,
      ),
      light: fc
        .record({ when: any, unless: any }, { requiredKeys: ['when'] })
        .map((parts) => ({ ...parts, summary: 'A little of it.', 'first-step': '' })),
      'in-place': any,
      partial: any,
    })
    .map((parts) => target(`t${index}`, { ...parts, phrase: `T${index}` }));
}

const requirement = (any: fc.Arbitrary<Condition>): fc.Arbitrary<Requirement> =>
  any.map((when) => ({ when, label: 'Something', 'first-step': '', because: '' }));

const requiredTarget = (id: string): Requirement => ({ target: id, because: '' });

function referring(
  later: readonly string[],
  any: fc.Arbitrary<Condition>,
): fc.Arbitrary<Target['includes']> {
  return fc
    .subarray([...later])
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((id) =>
          fc
            .option(any, { nil: undefined })
            .map((when) => ({ target: id, because: '', ...(when === undefined ? {} : { when }) })),
        ),
      ),
    );
}

/** Rules, some in a group for and some in a group against; ids do not follow the order. */
function rulesOn(needs: fc.Arbitrary<Condition>, most: number): fc.Arbitrary<Rule[]> {
  const one = fc.record({
    when: needs,
    strength: fc.constantFrom(...STRENGTH_IDS),
    side: fc.constantFrom('for' as const, 'against' as const),
    group: fc.constantFrom('alone', 'first', 'second'),
  });
  return fc
    .array(one, { maxLength: most })
    .chain((drafts) => fc.tuple(fc.constant(drafts), shuffled(drafts.map((_, i) => i))))
    .map(([drafts, ids]) =>
      drafts.map(({ when, strength, side, group }, i) =>
        rule(`rule-${ids[i]}`, {
          when,
          [side]: strength,
          ...(group === 'alone' ? {} : { group: `${side}-${group}` }),
        }),
      ),
    );
}
