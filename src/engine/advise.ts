import type {
  Advice,
  AdviceOptions,
  Change,
  OpenQuestion,
  TargetAdvice,
  TensionAdvice,
} from '../model/advice.ts';
import type { Answers } from '../model/answers.ts';
import { isRecommended } from '../model/ids.ts';
import type { Target } from '../model/target.ts';
import { answerNext, mattering, thinness } from './asking/open-questions.ts';
import { weighQuestions } from './asking/question-worth.ts';
import { likelyChanges, pairedChanges, singleChanges } from './changes/counterfactual.ts';
import { type Position, positionOf } from './changes/moves.ts';
import { robustnessOf } from './changes/robustness.ts';
import { type Trials, trialsFrom } from './changes/trials.ts';
import { isTrue, type State } from './conditions/state.ts';
import { headlineOf } from './headline.ts';
import type { Engine } from './judging/compile.ts';
import type { CompiledTarget } from './judging/compiled.ts';
import { answersBehind } from './judging/evidence.ts';
import { holdsUnder } from './judging/holds.ts';
import { judge } from './judging/verdict.ts';
import { certainly, isSettled, outlook } from './reach/possible.ts';
import { neededOnTheWay } from './roadmap/arrivals.ts';
import { roadmapOf } from './roadmap/roadmap.ts';
import { targetAdvice } from './target-advice.ts';
import { chooseToolchain } from './toolchain/choose.ts';
import type { ToolchainContext } from './toolchain/context.ts';

/** The name under which `schema report` publishes the shape. */
export const REPORT_SCHEMA = 'urn:which-ops:schema:report:1';

/**
 * The verdicts on all targets, in the order of the knowledge, with everything that explains them.
 * @throws RangeError where more includes or requires a target than can be looked through
 */
export function adviseTargets(
  position: Position,
  trials: Trials = trialsFrom(position),
): TargetAdvice[] {
  const { engine, state, given } = position;
  const judgements = judge(engine, state);
  return engine.targets.flatMap((target) => {
    const judgement = judgements[target.index];
    if (judgement === undefined) return [];
    const { index } = target;
    const view = isSettled(engine, index, state)
      ? certainly(judgement.verdict, judgement.points)
      : outlook(engine, index, state, given);
    const robustness = robustnessOf(position, target, judgement, trials);
    return [targetAdvice(position, target, judgement, view, robustness)];
  });
}

/**
 * Computes the whole advice. Pure: the same answers and knowledge give the same value.
 * @param answers valid choices of the knowledge, open questions left out
 * @throws RangeError where more includes or requires a target than can be looked through, or where
 *   the cost terms of the knowledge are incomplete or too large
 */
export function advise(engine: Engine, answers: Answers, options: AdviceOptions = {}): Advice {
  const position = positionOf(engine, answers);
  const { kb } = engine;
  const weighed = weighQuestions(position);
  const open = mattering(weighed);
  const trials = trialsFrom(position);
  const targets = adviseTargets(position, trials).map((t) => withMissing(t, open));
  const context = toolchainContext(position, targets);
  const toolchain = chooseToolchain(kb, context);
  const needs = neededOnTheWay(kb, context, targets, toolchain.phases);
  return {
    $schema: REPORT_SCHEMA,
    schemaVersion: 1,
    ...(options.name === undefined ? {} : { name: options.name }),
    headline: headlineOf(targets, kb.targets),
    thin: thinness(targets, answerNext(weighed)),
    habits: habitsFor(targets, kb.targets),
    knowledge: { version: kb.version, hash: kb.hash, overlays: [] },
    answers,
    answerSources: options.sources ?? {},
    inactive: position.inactive,
    targets,
    ...toolchain,
    roadmap: roadmapOf(targets, kb.targets, answers, needs),
    changes: telling(engine.targets.flatMap((t) => changesOf(position, t, trials, options))),
    openQuestions: open,
    tensions: tensionsIn(engine, position.state, answers),
  };
}

/** What the choice of tools needs to know: the answers that count, and what is or may be adopted. */
export function toolchainContext(
  { engine, answers, state, inactive }: Position,
  targets: readonly TargetAdvice[],
): ToolchainContext {
  const counting = Object.entries(answers).filter(([id]) => inactive[id] === undefined);
  return {
    answers: Object.fromEntries(counting),
    adopted: targets
      .filter((t) => t.verdict === 'adopt')
      .map(({ id, light, standing }) => ({ id, light, inPlace: standing === 'in-place' })),
    waiting: targets.flatMap(({ id, verdict }) =>
      verdict === 'later' || verdict === 'consider' ? [{ id, verdict }] : [],
    ),
    holds: holdsUnder(engine, state),
  };
}

/** How many ways to each other verdict a report names. */
const CHANGES_PER_VERDICT = 3;

/** Single changes that are likely; all of them, and pairs too, for the targets that are to be explained. */
function changesOf(
  position: Position,
  target: CompiledTarget,
  trials: Trials,
  { explained = [] }: AdviceOptions,
): Change[] {
  if (!explained.includes(target.target.id)) {
    return likelyChanges(position, target, trials, CHANGES_PER_VERDICT);
  }
  return [...singleChanges(position, target, trials), ...pairedChanges(position, target, trials)];
}

/**
 * The most telling first: one change before two, what turns a recommendation before what shades it,
 * what the team can do before what could happen to it. Order within a target is kept.
 */
function telling(changes: readonly Change[]): Change[] {
  const weight = ({ answers, from, to, changeable }: Change): number =>
    4 * Object.keys(answers).length +
    (isRecommended(from) === isRecommended(to) ? 2 : 0) +
    (changeable ? 0 : 1);
  return changes.toSorted((a, b) => weight(a) - weight(b));
}

/** Questions that move the verdict by a single answer come first. */
function withMissing(target: TargetAdvice, open: readonly OpenQuestion[]): TargetAdvice {
  if (target.settled) return target;
  const direct = open.filter((q) => q.targets.includes(target.id)).map((q) => q.question);
  return { ...target, missing: [...new Set([...direct, ...target.missing])] };
}

/** Where nothing is adopted: the habits of the two targets that come nearest of those that something speaks for. */
function habitsFor(targets: readonly TargetAdvice[], known: readonly Target[]): string[] {
  if (targets.some((t) => isRecommended(t.verdict))) return [];
  const nearest = targets
    .filter((t) => t.verdict !== 'unsuitable' && t.evidence.some((e) => e.points > 0))
    .toSorted((a, b) => b.points - a.points)
    .slice(0, 2);
  return nearest.flatMap((t) => known.find((k) => k.id === t.id)?.habits[0] ?? []);
}

/** The contradictions in the answers, in the order of the knowledge. */
export function tensionsIn(engine: Engine, state: State, answers: Answers): TensionAdvice[] {
  return engine.tensions
    .filter(({ when }) => isTrue(state, when))
    .map(({ tension, when }) => ({
      rule: tension.id,
      because: tension.because,
      advice: tension.advice,
      answers: answersBehind(engine, state, answers, when),
    }));
}
