import { choicesOf, type Slot } from '../../src/engine/conditions/space.ts';
import { literalsOf } from '../../src/engine/judging/cluster.ts';
import type { Engine } from '../../src/engine/judging/compile.ts';
import type { CompiledRule, CompiledTarget } from '../../src/engine/judging/compiled.ts';
import type { Answer, Answers } from '../../src/model/answers.ts';
import type { BoundaryExample } from '../../src/model/target.ts';
import { randomCompletion } from '../score/completions.ts';
import { hashOf, seeded } from '../score/random.ts';
import { regradedEngines } from './holds.ts';
import { verdictUnder, withRule } from './mutants.ts';
import { shrink } from './shrink.ts';

interface Candidate {
  readonly example: BoundaryExample;
  /** How many of the engines with the rule regraded it exposes. */
  readonly caught: number;
  readonly size: number;
}

/**
 * The best boundary example found in a fixed number of random tries: one that exposes a regraded rule
 * too goes before a short one.
 * @returns undefined where deleting the rule never changed the verdict
 */
export function findExample(
  engine: Engine,
  target: CompiledTarget,
  rule: CompiledRule,
  tries = 250,
): BoundaryExample | undefined {
  const random = seeded(hashOf(`${target.target.id}/${rule.rule.id}`));
  const without = withRule(engine, target.index, rule.rule.id, () => undefined);
  const mutants = regradedEngines(engine, target.index, rule);
  const verdict = (by: Engine, answers: Answers) => verdictUnder(by, target.index, answers);
  const tips = (answers: Answers): boolean =>
    verdict(engine, answers) !== verdict(without, answers);
  const read = questionsReadBy(engine, target);
  let best: Candidate | undefined;
  for (let i = 0; i < tries; i++) {
    const start = satisfying(engine, rule, random);
    if (start === undefined) break;
    const tried = restrictedTo(randomCompletion(engine, start, random), read, random, start);
    if (!tips(tried)) continue;
    const answers = shrink(tried, tips);
    const gives = verdict(engine, answers);
    const candidate = {
      example: { answers, gives, without: verdict(without, answers) },
      caught: mutants.filter((mutant) => verdict(mutant, answers) !== gives).length,
      size: JSON.stringify(answers).length,
    };
    if (best === undefined || better(candidate, best)) best = candidate;
  }
  return best?.example;
}

const better = (a: Candidate, b: Candidate): boolean =>
  a.caught !== b.caught ? a.caught > b.caught : a.size < b.size;

/** Random answers under which a rule is likely to be true. */
function satisfying(engine: Engine, rule: CompiledRule, random: () => number): Answers | undefined {
  const conjunction = rule.when[Math.floor(random() * rule.when.length)];
  if (conjunction === undefined) return undefined;
  const out: Record<string, Answer> = {};
  for (const { slot: index, mask, negated } of conjunction) {
    const slot = engine.space.slots[index];
    if (slot === undefined || negated) continue;
    const choices = choicesOf(slot, mask);
    const choice = choices[Math.floor(random() * choices.length)] ?? '';
    const { id, type } = slot.question;
    const more = random() < 0.5 ? someChoice(slot, random) : [];
    out[id] =
      type === 'single' ? choice : [...new Set([...[out[id] ?? []].flat(), choice, ...more])];
  }
  return out;
}

function someChoice(slot: Slot, random: () => number): string[] {
  const choices = choicesOf(slot, slot.all & ~slot.none);
  const choice = choices[Math.floor(random() * choices.length)];
  return choice === undefined ? [] : [choice];
}

function questionsReadBy(engine: Engine, target: CompiledTarget): Set<string> {
  return new Set(literalsOf(target).map((l) => engine.space.slots[l.slot]?.question.id ?? ''));
}

/** Keeps the answers to start from and about half of those that the target reads. */
function restrictedTo(
  answers: Answers,
  read: ReadonlySet<string>,
  random: () => number,
  start: Answers,
): Answers {
  const kept = Object.entries(answers).filter(
    ([id]) => id in start || (read.has(id) && random() < 0.5),
  );
  return Object.fromEntries(kept);
}
