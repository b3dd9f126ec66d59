import { encode, type State } from '../../src/engine/conditions/state.ts';
import type { Engine } from '../../src/engine/judging/compile.ts';
import { isLight, judge } from '../../src/engine/judging/verdict.ts';
import type { Answers } from '../../src/model/answers.ts';
import { isRecommended, type Verdict } from '../../src/model/ids.ts';
import type { BoundaryExample } from '../../src/model/target.ts';
import { withRule } from '../boundary/mutants.ts';
import { type Case, readCases } from '../score/cases.ts';
import { type Expectation, readSituations, type Situation } from '../score/situations.ts';

/** What can notice a change of a rule. */
export const WITNESSES = ['example', 'case', 'situation'] as const;
export type Witness = (typeof WITNESSES)[number];

/** Answers with what is expected of them: the boundary examples, labelled cases and situations. */
export class Expectations {
  private readonly engine: Engine;
  private readonly examples: readonly PlacedExample[];
  private readonly cases: readonly Placed<Case>[];
  private readonly situations: readonly Placed<Situation>[];
  /** What the knowledge as it is does not meet: a mutant is not caught by that. */
  private readonly unmet: ReadonlySet<string>;

  constructor(engine: Engine) {
    this.engine = engine;
    const { questions } = engine.kb.questionnaire;
    const lists = new Set(questions.filter((q) => q.type !== 'single').map((q) => q.id));
    this.examples = engine.targets.flatMap(({ index, groups }) =>
      groups.flat().map(({ rule }) => ({
        index,
        rule: rule.id,
        example: rule.example,
        state: this.stateOf(rule.example.answers),
      })),
    );
    this.cases = readCases(lists).map((c) => ({ ...c, state: this.stateOf(c.answers) }));
    this.situations = readSituations().map((s) => ({ ...s, state: this.stateOf(s.answers) }));
    this.unmet = new Set([...this.missedBy(engine)]);
  }

  /** Everybody who notices that one rule of a target was changed. */
  noticedBy(mutant: Engine, target: number): ReadonlySet<Witness> {
    const noticed = new Set<Witness>();
    if (this.breaksExample(mutant, target)) noticed.add('example');
    for (const missed of this.missedBy(mutant)) {
      if (!this.unmet.has(missed)) noticed.add(missed.startsWith('case') ? 'case' : 'situation');
    }
    return noticed;
  }

  private stateOf(answers: Answers): State {
    return encode(answers, this.engine).state;
  }

  /** With its rule an example is looked at everywhere, without it only where the change was made. */
  private breaksExample(mutant: Engine, target: number): boolean {
    const verdict = (engine: Engine, { state, index }: PlacedExample): string | undefined =>
      judge(engine, state)[index]?.verdict;
    const own = this.examples.filter(({ index }) => index === target);
    return (
      this.examples.some((e) => verdict(mutant, e) !== e.example.gives) ||
      own.some((e) => {
        const without = withRule(mutant, e.index, e.rule, () => undefined);
        return verdict(without, e) !== e.example.without;
      })
    );
  }

  /** Each expectation of a case or situation that an engine does not meet, by name. */
  private *missedBy(engine: Engine): Generator<string> {
    for (const { id, state, expect } of this.cases) {
      for (const [target, verdict] of verdictsIn(engine, state)) {
        const isMissed = expect.must.includes(target) && !isRecommended(verdict);
        const isViolated = expect.must_not.includes(target) && verdict === 'adopt';
        if (isMissed || isViolated) yield `case ${id} ${target}`;
      }
    }
    for (const { id, state, expect } of this.situations) {
      for (const [target, verdict, isLight] of verdictsIn(engine, state)) {
        if (!isExpected(expect, target, verdict, isLight)) yield `situation ${id} ${target}`;
      }
    }
  }
}

type Placed<T> = T & { readonly state: State };

interface PlacedExample {
  /** Of the target. */
  readonly index: number;
  readonly rule: string;
  readonly example: BoundaryExample;
  readonly state: State;
}

/** Target, verdict, and whether its light form would do. */
function verdictsIn(engine: Engine, state: State): [string, Verdict, boolean][] {
  const judged = judge(engine, state);
  return engine.targets.map((known) => [
    known.target.id,
    judged[known.index]?.verdict ?? 'not-needed',
    isLight(known, state),
  ]);
}

/** What is not listed is expected to be not-needed or unsuitable. */
function isExpected(
  expect: Expectation,
  target: string,
  verdict: string,
  isLight: boolean,
): boolean {
  if (expect.may?.includes(target)) return true;
  if (expect.light?.includes(target) && !isLight) return false;
  if (expect.either?.includes(target)) return ['adopt', 'consider'].includes(verdict);
  const named = (['adopt', 'consider', 'later', 'unsuitable'] as const).filter((v) =>
    expect[v]?.includes(target),
  );
  if (named.length === 0) return ['not-needed', 'unsuitable'].includes(verdict);
  return named.some((v) => v === verdict);
}
