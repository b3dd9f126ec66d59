import {
  type Audience,
  capabilitiesOf,
  type LimitedActivity,
  type Need,
} from '../../model/target.ts';
import { ALWAYS, conjoin, disjoin, NEVER } from '../conditions/dnf.ts';
import { openState } from '../conditions/state.ts';
import type { CompiledTarget } from '../judging/compiled.ts';
import { judge } from '../judging/verdict.ts';
import { answerIs } from '../named-answers.ts';
import { outlook } from '../reach/possible.ts';
import { canBeGranted, type Wish } from './adoption.ts';
import { conditionsIn, type Use } from './conditions.ts';
import type { LintContext } from './context.ts';
import type { Fault, Path } from './finding.ts';
import { needsOf } from './wants.ts';

/** Targets that no answers lead to. */
export function* neverAdopted(context: LintContext): Generator<Fault<'target-never-adopted'>> {
  for (const target of context.targets) {
    if (canBeGranted(context, adopted(context, target))) continue;
    yield { path: pathOf(target, 'prior'), args: { target: target.target.id } };
  }
}

/** Targets that are adopted before anything is known. */
export function* adoptedOnSilence({
  targets,
  engine,
  space,
}: LintContext): Generator<Fault<'target-adopted-on-silence'>> {
  const judgements = judge(engine, openState(engine.space));
  space.states += 1;
  for (const target of targets) {
    if (judgements[target.index]?.verdict !== 'adopt') continue;
    yield { path: pathOf(target, 'prior'), args: { target: target.target.id } };
  }
}

/** Targets that no answers lead away from. */
export function* alwaysAdopted({
  targets,
  engine,
  space,
}: LintContext): Generator<Fault<'target-always-adopted'>> {
  const silence = openState(engine.space);
  const judgements = judge(engine, silence);
  for (const target of targets) {
    // Silence is one of the answers that a team can give.
    if (judgements[target.index]?.verdict !== 'adopt') continue;
    const { possible } = outlook(engine, target.index, silence, new Set(), space);
    if (possible.some((verdict) => verdict !== 'adopt')) continue;
    yield { path: pathOf(target, 'prior'), args: { target: target.target.id } };
  }
}

const NEVER_TRUE: readonly Use[] = [
  'exclusion',
  'inclusion',
  'requirement',
  'trigger',
  'in-place',
  'partial',
  'practice',
];

/** Exclusions, inclusions, requirements, triggers, standings and practices that no answers make true. */
export function* neverTrue(context: LintContext): Generator<Fault<'never-true'>> {
  for (const { use, condition, path } of conditionsIn(context)) {
    if (!NEVER_TRUE.includes(use) || context.space.allows(context.space.dnf(condition))) continue;
    yield { path, args: { what: use } };
  }
}

/** Light forms that never apply to a team that is told about the target. */
export function* neverLight(context: LintContext): Generator<Fault<'light-never-applies'>> {
  for (const target of context.targets) {
    const wish = {
      wanted: [{ target, least: context.engine.considerAt, mayWait: true }],
      when: target.light,
      without: target.whole,
    };
    if (canBeGranted(context, wish)) continue;
    yield { path: pathOf(target, 'light', 'when'), args: { target: target.target.id } };
  }
}

/** Needs that no team ever has: their condition never meets an adopted target. */
export function* needsNeverInForce(context: LintContext): Generator<Fault<'need-never-in-force'>> {
  for (const target of context.targets) {
    for (const { need, path } of needsOf(target)) {
      if (inForce(context, target, need).some((wish) => canBeGranted(context, wish))) continue;
      const capability = capabilitiesOf(need).join(' or ');
      yield { path, args: { target: target.target.id, capability } };
    }
  }
}

/** Activities that nobody is told, for their condition never meets an adopted target. */
export function* activitiesNeverTold(
  context: LintContext,
): Generator<Fault<'activity-never-told'>> {
  for (const { activity, target, path } of limitedActivities(context)) {
    if (canBeGranted(context, told(context, target, activity))) continue;
    yield { path, args: { target: target.target.id } };
  }
}

/** Activities whose condition spares nobody who adopts the target. */
export function* activitiesAlwaysTold(
  context: LintContext,
): Generator<Fault<'activity-always-told'>> {
  for (const { activity, target, path } of limitedActivities(context)) {
    const { when, without } = told(context, target, activity);
    const wishes = [
      { ...adopted(context, target), without: when },
      { ...adopted(context, target), when: without },
    ];
    if (wishes.some((wish) => canBeGranted(context, wish))) continue;
    yield { path, args: { target: target.target.id } };
  }
}

function* limitedActivities({ targets }: LintContext) {
  for (const target of targets) {
    for (const [phase, cell] of Object.entries(target.target.phases)) {
      for (const [i, activity] of cell.activities.entries()) {
        if (typeof activity === 'string') continue;
        yield { activity, target, path: pathOf(target, 'phases', phase, 'activities', i) };
      }
    }
  }
}

/** What it takes for an adopted target's activity to be told. */
function told(context: LintContext, target: CompiledTarget, activity: LimitedActivity): Wish {
  return { ...adopted(context, target), ...limitsOf(context, activity) };
}

/** When something counts, and when not although it would. */
function limitsOf(
  { space }: LintContext,
  { when, unless }: Audience,
): Pick<Wish, 'when' | 'without'> {
  return {
    when: when ? space.dnf(when) : ALWAYS,
    without: unless ? space.dnf(unless) : NEVER,
  };
}

function adopted({ engine }: LintContext, ...targets: readonly CompiledTarget[]): Wish {
  const wanted = targets.map((target) => ({ target, least: engine.adoptAt, mayWait: false }));
  return { wanted, when: ALWAYS, without: NEVER };
}

/** Teams that have required needs only. */
const SMALL_TEAM = answerIs('engineers', '1-5');

/** What it takes for a need to count, one way or another: light forms and small teams have required needs only. */
function inForce(context: LintContext, target: CompiledTarget, need: Need): Wish[] {
  const { engine, space } = context;
  const beside = engine.targets.filter((t) => t.target.id === need.with && t !== target);
  const small = engine.space.byId.has(SMALL_TEAM.question) ? space.dnf(SMALL_TEAM) : NEVER;
  const wish = { ...adopted(context, target, ...beside), ...limitsOf(context, need) };
  const { when, without: spared } = wish;
  if (need.importance === 'required') return [wish];
  return [
    { ...wish, without: disjoin([spared, small, target.light]) },
    { ...wish, when: conjoin([when, target.whole]), without: disjoin([spared, small]) },
  ];
}

function pathOf({ target }: CompiledTarget, ...path: Path): Path {
  return ['targets', target.id, ...path];
}
