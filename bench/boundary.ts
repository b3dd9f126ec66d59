/**
 * Finds boundary examples: for each rule, few answers under which deleting the rule changes the
 * verdict, and under which regrading it by two grades does so too where any answers do.
 *
 *     npm run boundary             # rules whose example is missing or no longer holds
 *     npm run boundary -- --write  # writes examples into the files of the knowledge
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { CompiledRule, CompiledTarget, Engine } from '../src/engine/compile.ts';
import { choicesOf, type Slot } from '../src/engine/space.ts';
import type { Answer, Answers } from '../src/model/answers.ts';
import type { BoundaryExample } from '../src/model/target.ts';
import { randomCompletion } from './score/completions.ts';
import { regraded, verdictUnder, withRule } from './score/mutants.ts';
import { seeded } from './score/random.ts';

/** Whether the example of a rule is what the engine says, with the rule and without it. */
export function holds(engine: Engine, target: number, rule: string, e: BoundaryExample): boolean {
  const without = withRule(engine, target, rule, () => undefined);
  return (
    e.gives !== e.without &&
    verdictUnder(engine, target, e.answers) === e.gives &&
    verdictUnder(without, target, e.answers) === e.without
  );
}

interface Candidate {
  readonly example: BoundaryExample;
  readonly caught: number;
  readonly size: number;
}

/** The best example found in a fixed number of random tries; undefined where the rule never tips. */
export function findExample(
  engine: Engine,
  target: CompiledTarget,
  rule: CompiledRule,
  tries = 250,
): BoundaryExample | undefined {
  const random = seeded(hashOf(`${target.target.id}/${rule.rule.id}`));
  const without = withRule(engine, target.index, rule.rule.id, () => undefined);
  const tips = (answers: Answers): boolean =>
    verdictUnder(engine, target.index, answers) !== verdictUnder(without, target.index, answers);
  const mutants = [2, -2].map((by) =>
    withRule(engine, target.index, rule.rule.id, (r) => regraded(r, by) ?? r),
  );
  const read = questionsReadBy(engine, target);
  let best: Candidate | undefined;
  for (let i = 0; i < tries; i++) {
    const start = satisfying(engine, rule, random);
    if (start === undefined) break;
    const answers = restrictedTo(randomCompletion(engine, start, random), read, random, start);
    if (!tips(answers)) continue;
    const shrunk = shrink(answers, tips);
    const gives = verdictUnder(engine, target.index, shrunk);
    const candidate = {
      example: { answers: shrunk, gives, without: verdictUnder(without, target.index, shrunk) },
      caught: mutants.filter((m) => verdictUnder(m, target.index, shrunk) !== gives).length,
      size: JSON.stringify(shrunk).length,
    };
    if (best === undefined || better(candidate, best)) best = candidate;
  }
  return best?.example;
}

const better = (a: Candidate, b: Candidate): boolean =>
  a.caught !== b.caught ? a.caught > b.caught : a.size < b.size;

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
  const literals = [
    ...target.groups.flat().flatMap((r) => r.when.flat()),
    ...target.requirements.flatMap((r) => r.unmet.flat()),
  ];
  return new Set(literals.map((l) => engine.space.slots[l.slot]?.question.id ?? ''));
}

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

/** Leaves out answers, then choices, as long as the property holds. */
function shrink(answers: Answers, property: (answers: Answers) => boolean): Answers {
  let out = answers;
  for (let again = true; again; ) {
    again = false;
    for (const smaller of smallerThan(out)) {
      if (!property(smaller)) continue;
      out = smaller;
      again = true;
      break;
    }
  }
  return out;
}

function smallerThan(answers: Answers): Answers[] {
  return Object.entries(answers).flatMap(([id, value]) => {
    const { [id]: _, ...rest } = answers;
    if (typeof value === 'string' || value.length < 2) return [rest];
    return [rest, ...value.map((v) => ({ ...answers, [id]: value.filter((w) => w !== v) }))];
  });
}

function hashOf(text: string): number {
  return [...text].reduce((h, c) => Math.imul(h ^ c.charCodeAt(0), 16777619), 2166136261);
}

/** Writes examples into the file of a target, comments and order kept. */
export function writeExamples(file: string, examples: ReadonlyMap<string, BoundaryExample>): void {
  const doc = parseDocument(readFileSync(file, 'utf8'));
  const rules = doc.get('rules');
  if (!isSeq(rules)) return;
  for (const rule of rules.items) {
    const example = isMap(rule) ? examples.get(String(rule.get('id'))) : undefined;
    if (!isMap(rule) || example === undefined) continue;
    const node = doc.createNode(example, { flow: true });
    rule.set('example', node);
  }
  writeFileSync(file, doc.toString({ lineWidth: 120, flowCollectionPadding: true }));
}
