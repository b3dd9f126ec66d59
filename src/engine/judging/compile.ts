import type { Condition } from '../../model/condition.ts';
import { STRENGTHS } from '../../model/ids.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Rule, Target, Tension } from '../../model/target.ts';
import { conjoin, type Dnf, disjoin, NEVER, toDnf } from '../conditions/dnf.ts';
import { type Forms, preparedForms, reading, recording, type ToDnf } from '../conditions/forms.ts';
import { type Space, spaceOf } from '../conditions/space.ts';
import type { Gates } from '../conditions/state.ts';
import { assemble } from './assemble.ts';
import type { CompiledRequirement, CompiledRule, CompiledTarget } from './compiled.ts';
import { inheritExclusions, parentsFirst, upstreamFirst } from './graph.ts';
import type { Program } from './program.ts';

/** The knowledge, compiled once: every condition a normal form over slots. */
export interface Engine {
  readonly kb: KnowledgeBase;
  readonly space: Space;
  readonly gates: Gates;
  /** Gates certainly false, by slot. */
  readonly shut: Gates;
  readonly facts: ReadonlyMap<string, Condition>;
  readonly targets: readonly CompiledTarget[];
  /** Target indices, each after all that include or require it. */
  readonly order: readonly number[];
  readonly tensions: readonly { readonly tension: Tension; readonly when: Dnf }[];
  /** The targets once more, flat, for speed. */
  readonly program: Program;
  /** Least points for `adopt` and `consider`. */
  readonly adoptAt: number;
  readonly considerAt: number;
}

/** Fit on the scale 1 to 99 of points in decibans: the probability that equals these odds. */
export function fitOf(points: number): number {
  const fit = 100 / (1 + 10 ** (-points / 10));
  return Math.min(99, Math.max(1, Math.round(fit)));
}

/** The points at which a fit is reached. */
const pointsAt = (fit: number): number => Math.ceil(-10 * Math.log10(100 / fit - 1) - 1e-9);

/**
 * Compiles a knowledge base, from prepared forms where there are any. A choice that does not exist is
 * never chosen. The loader reports all such faults with their place before anything gets here. Knowledge in
 * its brief form has no conditions but those forms.
 * @throws Error when it refers to a question, a fact or a target that does not exist
 * @throws RangeError when a question has too many choices, or a condition too many conjunctions
 */
export function compile(kb: KnowledgeBase): Engine {
  const forms = preparedForms(kb);
  if (forms !== undefined) return compileWith(kb, forms.provided, () => reading(forms));
  return compileWith(kb, providedCapabilities(kb), normalForms);
}

/** The normal forms of all conditions, to be shipped with the knowledge. */
export function formsOf(kb: KnowledgeBase): Forms {
  const provided = providedCapabilities(kb);
  const code: number[] = [];
  compileWith(kb, provided, (space, facts) => recording(code, normalForms(space, facts)));
  return { hash: kb.hash, provided, code };
}

type Facts = Engine['facts'];

const normalForms =
  (space: Space, facts: Facts): ToDnf =>
  (condition, negated = false) =>
    toDnf(condition, space, facts, negated);

function compileWith(
  kb: KnowledgeBase,
  provided: readonly string[],
  source: (space: Space, facts: Facts) => ToDnf,
): Engine {
  const space = spaceOf(kb, provided);
  const facts = new Map(kb.facts.map((f) => [f.id, f.when]));
  const dnf = source(space, facts);
  const own = kb.targets.map((target, index) => compileTarget(target, index, kb.targets, dnf));
  const order = upstreamFirst(own);
  const targets = inheritExclusions(own, order);
  const marks = { adoptAt: pointsAt(kb.marks.adopt), considerAt: pointsAt(kb.marks.consider) };
  const gated = space.slots.flatMap((s) =>
    s.question.when ? [{ slot: s.index, when: s.question.when }] : [],
  );
  const gates = parentsFirst(new Map(gated.map((g) => [g.slot, dnf(g.when)])));
  return {
    kb,
    space,
    gates,
    shut: new Map(gated.map((g) => [g.slot, dnf(g.when, true)])),
    facts,
    targets,
    order,
    program: assemble(targets, order, marks),
    tensions: kb.tensions.map((tension) => ({ tension, when: dnf(tension.when) })),
    ...marks,
  };
}

/** The same engine with other targets, such as one with a rule changed. */
export function withTargets(engine: Engine, targets: readonly CompiledTarget[]): Engine {
  return { ...engine, targets, program: assemble(targets, engine.order, engine) };
}

function compileTarget(
  target: Target,
  index: number,
  all: readonly Target[],
  dnf: ToDnf,
): CompiledTarget {
  return {
    index,
    target,
    groups: groupsOf(target.rules, dnf),
    exclusions: target['ruled-out-by'].map((e) => ({ when: dnf(e.when), because: e.because })),
    requirements: target.requires.map((r) => compileRequirement(r, all, dnf)),
    includes: target.includes.map((i) => ({
      target: all.indexOf(targetIn(all, i.target)),
      when: i.when ? dnf(i.when) : [[]],
      because: i.because,
    })),
    revisit: target.revisit.map(({ event, happened }) => ({
      event,
      happened: happened ? dnf(happened) : NEVER,
    })),
    light: dnf(target.light.when),
    whole: target.light.unless ? dnf(target.light.unless) : NEVER,
    inPlace: dnf(target['in-place']),
    notInPlace: dnf(target['in-place'], true),
    partial: dnf(target.partial),
    notPartial: dnf(target.partial, true),
  };
}

function compileRequirement(
  requirement: Target['requires'][number],
  all: readonly Target[],
  dnf: ToDnf,
): CompiledRequirement {
  if ('when' in requirement) {
    const { label, because, 'first-step': firstStep, when } = requirement;
    return { label, because, firstStep, met: dnf(when), unmet: dnf(when, true) };
  }
  const required = targetIn(all, requirement.target);
  return {
    label: required.name,
    because: requirement.because,
    firstStep: required['first-step'],
    target: all.indexOf(required),
    met: disjoin([dnf(required['in-place']), dnf(required.partial)]),
    unmet: conjoin([dnf(required['in-place'], true), dnf(required.partial, true)]),
  };
}

function targetIn(all: readonly Target[], id: string): Target {
  const found = all.find((t) => t.id === id);
  if (found === undefined) throw new Error(`target "${id}" is not in the knowledge`);
  return found;
}

/** Of equal strength the one that stands first in the knowledge: its editors put first what a board asks for. */
export const strongestFirst = (a: CompiledRule, b: CompiledRule): number =>
  Math.abs(b.points) - Math.abs(a.points) || a.place - b.place;

function groupsOf(rules: readonly Rule[], dnf: ToDnf): CompiledRule[][] {
  const groups = new Map<string, CompiledRule[]>();
  for (const [place, rule] of rules.entries()) {
    const key = rule.group ?? `rule ${rule.id}`;
    const compiled = { rule, place, when: dnf(rule.when), points: pointsOf(rule) };
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [compiled]);
    else group.push(compiled);
  }
  return [...groups.values()].map((group) => group.sort(strongestFirst));
}

/** What a rule adds when it is true, in decibans. */
export function pointsOf(rule: Rule): number {
  if (rule.for) return STRENGTHS[rule.for];
  return rule.against ? -STRENGTHS[rule.against] : 0;
}

/** The capabilities that conditions read; those of facts and gates count like those of targets. */
function providedCapabilities({
  facts,
  questionnaire,
  capabilities,
  targets,
  tensions,
}: KnowledgeBase): string[] {
  const found = new Set<string>();
  JSON.stringify([facts, questionnaire, capabilities, targets, tensions], (key, value: unknown) => {
    if (key === 'provides') for (const id of [value].flat()) found.add(String(id));
    return value;
  });
  return [...found].sort();
}
