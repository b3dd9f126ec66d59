import type { Link, RequirementState, Robustness, TargetAdvice } from '../model/advice.ts';
import type { Verdict } from '../model/ids.ts';
import { revisitText, type Target } from '../model/target.ts';
import type { Position } from './changes/moves.ts';
import { isOpen, isTrue, type State } from './conditions/state.ts';
import { type Engine, fitOf } from './judging/compile.ts';
import type { CompiledRequirement, CompiledTarget } from './judging/compiled.ts';
import { answersBehind, evidenceFor, questionsOf, silentRules } from './judging/evidence.ts';
import { isLight, type Judgement, type Pull, standingOf } from './judging/verdict.ts';
import type { Outlook } from './reach/possible.ts';

/** Everything about one target. */
export function targetAdvice(
  { engine, state, answers }: Position,
  target: CompiledTarget,
  judgement: Judgement,
  outlook: Outlook,
  robustness: Robustness,
): TargetAdvice {
  const { target: known } = target;
  const evidence = evidenceFor(engine, judgement.fired, state, answers);
  const requirements = target.requirements.map((r) => requirementState(state, r, engine));
  const ruledOutBy = target.exclusions
    .filter((e) => isTrue(state, e.when))
    .map((e) => ({
      because: viaText(engine, e.because, e.via),
      answers: answersBehind(engine, state, answers, e.when),
    }));
  const links = (kind: Pull['kind']): Link[] =>
    judgement.pulls
      .filter((p) => p.kind === kind)
      .map((p) => ({ target: engine.targets[p.from]?.target.id ?? '', because: p.because }));
  const light =
    isLight(target, state) && ['adopt', 'later', 'consider'].includes(judgement.verdict);
  const base = {
    includedIn: links('included'),
    requiredBy: links('required'),
    evidence,
    requirements,
    ruledOutBy,
  };
  return {
    id: known.id,
    kind: known.kind,
    name: known.name,
    role: known.role,
    verdict: judgement.verdict,
    light,
    lightForm: light ? known.light.summary : null,
    standing: standingOf(target, state),
    fit: fitOf(judgement.points),
    prior: known.prior,
    points: judgement.points,
    low: outlook.low,
    high: outlook.high,
    possible: outlook.possible,
    settled: outlook.possible.length === 1,
    ...base,
    comesWith: known['comes-with'],
    reason: reasonFor(judgement.verdict, base, known),
    revisit: revisitText(target.revisit.filter((t) => !isTrue(state, t.happened))),
    firstStep: light ? known.light['first-step'] : known['first-step'],
    silent: silentRules(engine, target, judgement.fired, state),
    missing: outlook.possible.length === 1 ? [] : openQuestionsOf(engine, target, state),
    robustness,
  };
}

function requirementState(
  state: State,
  { label, because, firstStep, target, met, unmet }: CompiledRequirement,
  engine: Engine,
): RequirementState {
  const known = isTrue(state, met) ? true : isTrue(state, unmet) ? false : 'unknown';
  const id = target === undefined ? undefined : engine.targets[target]?.target.id;
  return { label, ...(id ? { target: id } : {}), met: known, firstStep, because };
}

function viaText(engine: Engine, because: string, via: number | undefined): string {
  const name = via === undefined ? undefined : engine.targets[via]?.target.name;
  return name ? `${name}, which it builds on, does not fit: ${because}` : because;
}

type Grounds = Pick<
  TargetAdvice,
  'includedIn' | 'requiredBy' | 'evidence' | 'requirements' | 'ruledOutBy'
>;

/**
 * The strongest reason for a verdict, in a sentence or two. Where a target is not needed it is what
 * speaks against it, else what speaks for it and is too little; that nothing calls for it is said only
 * where no rule is true.
 */
function reasonFor(verdict: Verdict, grounds: Grounds, known: Target): string {
  const { summary } = known;
  const { includedIn, requiredBy, evidence, requirements, ruledOutBy } = grounds;
  const strongest = (sign: 1 | -1) => evidence.find((e) => Math.sign(e.points) === sign)?.because;
  switch (verdict) {
    case 'unsuitable':
      return ruledOutBy[0]?.because ?? summary;
    case 'later':
      return requirements.find((r) => r.met === false)?.because ?? summary;
    case 'adopt':
      return strongest(1) ?? includedIn[0]?.because ?? requiredBy[0]?.because ?? summary;
    case 'consider':
      return strongest(1) ?? strongest(-1) ?? summary;
    case 'not-needed':
      return strongest(-1) ?? tooLittle(evidence) ?? `${UNCALLED} ${lowerFirst(known['best-for'])}`;
    default:
      return verdict satisfies never;
  }
}

const UNCALLED = 'No answer calls for it. Best for:';

/** What speaks for a target that nothing speaks against, and that it does not reach. */
function tooLittle([strongest, ...others]: TargetAdvice['evidence']): string | undefined {
  if (strongest === undefined) return undefined;
  const { length } = others;
  if (length === 0) return `${strongest.because} That alone is not enough.`;
  const more = length === 1 ? 'one other reason' : `${length} other reasons`;
  return `${strongest.because} That and ${more} are not enough.`;
}

/** A sentence as the tail of another; a name in capitals stays as it is. */
const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Open questions that rules, requirements and exclusions of a target read, heaviest first. */
export function openQuestionsOf(engine: Engine, target: CompiledTarget, state: State): string[] {
  const weights = new Map<string, number>();
  const weigh = (literals: Parameters<typeof questionsOf>[1], points: number): void => {
    for (const literal of literals.filter((l) => isOpen(state, l.slot))) {
      const [id = ''] = questionsOf(engine, [literal]);
      weights.set(id, (weights.get(id) ?? 0) + Math.abs(points));
    }
  };
  for (const rule of target.groups.flat()) weigh(rule.when.flat(), rule.points);
  for (const { unmet } of target.requirements) weigh(unmet.flat(), 1);
  for (const { when } of target.exclusions) weigh(when.flat(), 20);
  return [...weights].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
}
