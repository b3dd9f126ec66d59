import type { FiredRule, SilentRule } from '../model/advice.ts';
import type { Answer, Answers } from '../model/answers.ts';
import { TOOLS_IN_USE } from '../model/question.ts';
import { type Engine, strongestFirst } from './compile.ts';
import type { CompiledRule, CompiledTarget } from './compiled.ts';
import type { Dnf, Literal } from './dnf.ts';
import { choicesOf, questionOn } from './space.ts';
import { isFalse, isTrue, lacking, type State, witness } from './state.ts';

/** The answers that some literals read: of a multi answer only the choices that matter. */
export function answersRead(
  engine: Engine,
  state: State,
  answers: Answers,
  literals: readonly Literal[],
): Answers {
  const out: Record<string, Answer> = {};
  for (const { slot: index, mask, negated } of literals) {
    const slot = engine.space.slots[index];
    if (slot === undefined) {
      const tools = answers[TOOLS_IN_USE];
      if (tools !== undefined) out[TOOLS_IN_USE] = tools;
      continue;
    }
    const { id, type } = slot.question;
    const chosen = state[2 * index] ?? 0;
    const matter = choicesOf(slot, negated ? chosen : chosen & mask);
    const [only] = matter;
    if (only === undefined) continue;
    out[id] = type === 'single' ? only : [...new Set([...[out[id] ?? []].flat(), ...matter])];
  }
  return out;
}

/** Ids of the questions that some literals read, without repeats. */
export function questionsOf(engine: Engine, literals: readonly Literal[]): string[] {
  return [...new Set(literals.map((l) => questionOn(engine.space, l.slot)))];
}

/** The answers under which a true condition holds. */
export function answersBehind(engine: Engine, state: State, answers: Answers, when: Dnf): Answers {
  return answersRead(engine, state, answers, witness(state, when) ?? []);
}

/** The rules that count, strongest first; their points and the prior add up to the points shown. */
export function evidenceFor(
  engine: Engine,
  target: CompiledTarget,
  state: State,
  answers: Answers,
): FiredRule[] {
  const fired = target.groups.flatMap((g) => g.find((r) => isTrue(state, r.when)) ?? []);
  return fired.toSorted(strongestFirst).map((r) => ({
    rule: r.rule.id,
    points: r.points,
    because: r.rule.because,
    answers: answersBehind(engine, state, answers, r.when),
    sources: r.rule.sources,
  }));
}

/** The rules that add nothing, strongest first, and what each lacks. */
export function silentRules(engine: Engine, target: CompiledTarget, state: State): SilentRule[] {
  const silent = target.groups.flatMap((group) => {
    const counts = group.find((r) => isTrue(state, r.when));
    return group.filter((r) => r !== counts).map((rule) => ({ rule, counts }));
  });
  return silent
    .toSorted((a, b) => strongestFirst(a.rule, b.rule))
    .map(({ rule, counts }) => silence(engine, state, rule, counts));
}

function silence(
  engine: Engine,
  state: State,
  rule: CompiledRule,
  counts: CompiledRule | undefined,
): SilentRule {
  const { points, when } = rule;
  const { id, because } = rule.rule;
  if (counts && isTrue(state, when)) {
    return { rule: id, points, because, state: 'outweighed', by: counts.rule.id, lacks: [] };
  }
  // Of a rule that may still hold, only the ways that are not barred: else an answer that was given would
  // be said to be missing.
  const isBarred = isFalse(state, when);
  const ways = isBarred ? when : when.filter((conjunction) => !isFalse(state, [conjunction]));
  const lacks = questionsOf(engine, lacking(state, ways));
  return { rule: id, points, because, state: isBarred ? 'false' : 'unknown', lacks };
}
