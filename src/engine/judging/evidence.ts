import type { FiredRule, SilentRule } from '../../model/advice.ts';
import type { Answer, Answers } from '../../model/answers.ts';
import { TOOLS_IN_USE } from '../../model/question.ts';
import type { Dnf, Literal } from '../conditions/dnf.ts';
import { choicesOf, questionOn } from '../conditions/space.ts';
import { isFalse, lacking, type State, witness } from '../conditions/state.ts';
import { type Engine, strongestFirst } from './compile.ts';
import type { CompiledRule, CompiledTarget } from './compiled.ts';
import type { Judgement } from './verdict.ts';

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

/**
 * The rules that count, strongest first; their points and the prior add up to the points shown.
 * @param fired by group the rules that are true, strongest first
 */
export function evidenceFor(
  engine: Engine,
  fired: Judgement['fired'],
  state: State,
  answers: Answers,
): FiredRule[] {
  const counting: CompiledRule[] = [];
  fired.forEach(([strongest]) => {
    if (strongest) counting.push(strongest);
  });
  return counting.sort(strongestFirst).map((r) => ({
    rule: r.rule.id,
    points: r.points,
    because: r.rule.because,
    answers: answersBehind(engine, state, answers, r.when),
    sources: r.rule.sources,
  }));
}

/**
 * The rules that add nothing, strongest first, and what each lacks.
 * @param fired by group the rules that are true, strongest first
 */
export function silentRules(
  engine: Engine,
  { groups }: CompiledTarget,
  fired: Judgement['fired'],
  state: State,
): SilentRule[] {
  const silent: CompiledRule[] = [];
  const outweighed = new Map<CompiledRule, string>();
  groups.forEach((group, at) => {
    const [counts, ...others] = fired[at] ?? [];
    group.forEach((rule) => {
      if (rule !== counts) silent.push(rule);
    });
    others.forEach((rule) => {
      outweighed.set(rule, counts?.rule.id ?? '');
    });
  });
  return silent
    .sort(strongestFirst)
    .map((rule) => silence(engine, state, rule, outweighed.get(rule)));
}

/** @param by the rule that counts in place of this one, which is true as well */
function silence(
  engine: Engine,
  state: State,
  { points, when, rule: { id, because } }: CompiledRule,
  by: string | undefined,
): SilentRule {
  if (by !== undefined) {
    return { rule: id, points, because, state: 'outweighed', by, lacks: [] };
  }
  // Of a rule that may still hold, only the ways that are not barred: else an answer that was given would
  // be said to be missing.
  const isBarred = isFalse(state, when);
  const ways = isBarred ? when : when.filter((conjunction) => !isFalse(state, [conjunction]));
  const lacks = questionsOf(engine, lacking(state, ways));
  return { rule: id, points, because, state: isBarred ? 'false' : 'unknown', lacks };
}
