import type { RequirementState, RoadmapItem, TargetAdvice } from '../../model/advice.ts';
import type { Answers } from '../../model/answers.ts';
import { isRecommended } from '../../model/ids.ts';
import type { Requirement, Target } from '../../model/target.ts';
import type { NeedAdvice } from '../../model/toolchain.ts';
import { choices, has } from '../named-answers.ts';
import { type Arrivals, arrivalsOf, editionsFor } from './arrivals.ts';
import { feedersFirst } from './feeding.ts';
import { isFelt, isOwed, isWanted, worthOf } from './worth.ts';

/** Five people change how they work in the time in which a department agrees to. */
const IN_A_SMALL_TEAM = {
  days: 'days',
  weeks: 'days',
  months: 'weeks',
  quarters: 'months',
} as const satisfies Record<Target['effort'], Target['effort']>;
const FOUNDATION_BONUS = 4;

interface Candidate {
  readonly advice: TargetAdvice;
  readonly target: Target;
  /** Candidates that must come earlier: required targets, and those that bring about what is required. */
  readonly after: readonly string[];
  /** What is required, not there yet, and brought about by none of them. */
  readonly lacking: readonly RequirementState[];
  /** Candidates that come along in the same wave at the latest: included targets. */
  readonly parts: readonly string[];
  /** Candidates that feed it, and come first where they can. */
  readonly fedBy: readonly string[];
  readonly value: number;
  /** A light form that is owed, eases a pain or serves what the team wants most: a matter of days, which no capacity is too small for. */
  readonly isQuickWin: boolean;
}

/**
 * Puts the adopted and later targets that are not in place into three waves: nothing before what it
 * requires, most valuable first, as many at a time as the team can carry. What feeds a target comes
 * before it, unless it has to wait itself for what it requires. What another target includes comes with
 * it or, where both are more than the team can carry, before it: it lends its value, and counts against the
 * team's capacity where it takes months. A light form that is owed, eases a pain or serves a priority never does.
 * @param needs those in force, with all the targets on the way that ask for each
 */
export function roadmapOf(
  advice: readonly TargetAdvice[],
  known: readonly Target[],
  answers: Answers,
  needs: readonly NeedAdvice[],
): RoadmapItem[] {
  const candidates = candidatesOf(advice, known, answers);
  const waves = wavesOf(candidates, capacityOf(answers));
  const isSmall = has(answers, 'engineers', '1-5');
  const steps = waves.flatMap(({ wave, members }) => members.map((c) => ({ wave, ...c })));
  const ids = steps.map((step) => step.advice.id);
  const arrivals = arrivalsOf(ids, needs);
  const editions = editionsFor(ids, needs);
  return steps.map((step, at) =>
    itemOf(step, isSmall, needs, { ...NOTHING, ...arrivals[at], editions: editions[at] ?? [] }),
  );
}

/** How many targets a team can take on at once. */
export function capacityOf(answers: Answers): number {
  if (has(answers, 'engineers', '1-5')) return 1;
  const isOpen = choices(answers, 'engineers').length === 0;
  return isOpen || has(answers, 'engineers', '6-20') ? 2 : 3;
}

function candidatesOf(
  advice: readonly TargetAdvice[],
  known: readonly Target[],
  answers: Answers,
): Candidate[] {
  const todo = advice.filter((t) => isRecommended(t.verdict) && t.standing !== 'in-place');
  const ids = new Set(todo.map((t) => t.id));
  const wanted = new Set(choices(answers, 'priorities'));
  const candidates = todo.flatMap((item) => {
    const target = known.find((t) => t.id === item.id);
    if (target === undefined) return [];
    const required = target.requires.flatMap((r) => ('target' in r ? [r.target] : []));
    const lacking = item.requirements.flatMap((state, at) =>
      state.met === true ? [] : [{ state, by: bringerOf(target.requires[at], ids) }],
    );
    const brought = lacking.flatMap(({ by }) => by ?? []);
    const parts = advice.filter((t) => t.includedIn.some((l) => l.target === item.id));
    return [
      {
        advice: item,
        target,
        after: [...new Set([...required.filter((id) => ids.has(id)), ...brought])],
        lacking: lacking.filter(({ by }) => by === undefined).map(({ state }) => state),
        parts: parts.map((t) => t.id).filter((id) => ids.has(id)),
        fedBy: (target['fed-by'] ?? []).filter((id) => ids.has(id)),
        value: worthOf(item, target, wanted),
        isQuickWin: item.light && (isWanted(target, wanted) || isOwed(item) || isFelt(item)),
      },
    ];
  });
  const based = candidates.map((c) => ({ ...c, value: c.value + foundationBonus(c, candidates) }));
  const byId = new Map(based.map((c) => [c.advice.id, c]));
  return based.map((c) => ({ ...c, value: Math.max(...withParts(c, byId).map((p) => p.value)) }));
}

/** The target that brings about what is required, if it is one of these. */
function bringerOf(required: Requirement | undefined, among: ReadonlySet<string>) {
  if (required === undefined) return undefined;
  const id = 'target' in required ? required.target : required['brought-by'];
  return id !== undefined && among.has(id) ? id : undefined;
}

const foundationBonus = (of: Candidate, all: readonly Candidate[]): number =>
  FOUNDATION_BONUS * all.filter((c) => c.after.includes(of.advice.id)).length;

interface Wave {
  readonly wave: 1 | 2 | 3;
  readonly members: readonly Candidate[];
}

function wavesOf(candidates: readonly Candidate[], capacity: number): Wave[] {
  const byId = new Map(candidates.map((c) => [c.advice.id, c]));
  const partOfSomething = new Set(candidates.flatMap((c) => c.parts));
  const byValue = candidates
    .filter((c) => !partOfSomething.has(c.advice.id))
    .toSorted((a, b) => b.value - a.value || (a.advice.id < b.advice.id ? -1 : 1));
  const heads = feedersFirst(byValue, (head) => feedersOf(head, byValue, byId));
  const placed = new Map<string, number>();
  const waves: Candidate[][] = [];
  for (let left = heads; left.length > 0; ) {
    const number = waves.length + 1;
    const open = left.filter((c) => isOpen(c, byId, placed));
    const ready = open.filter((c) => number > 1 || c.advice.verdict !== 'later');
    // Parts of one target may wait for parts of another one that waits for it; then a part goes ahead.
    const parts = candidates.filter((c) => !placed.has(c.advice.id) && isOpen(c, byId, placed));
    const most = number < 3 ? capacity : Number.POSITIVE_INFINITY;
    const wave = carried(firstOf([ready, open, parts, left]), most, byId, placed);
    for (const c of wave) placed.set(c.advice.id, number);
    waves.push([...wave]);
    left = left.filter((c) => !placed.has(c.advice.id));
  }
  return numbered(waves);
}

/** The heads that feed a candidate or a part of it, themselves or by a part of theirs. */
function feedersOf(
  candidate: Candidate,
  heads: readonly Candidate[],
  byId: ReadonlyMap<string, Candidate>,
): Candidate[] {
  const wanted = new Set(withParts(candidate, byId).flatMap((c) => c.fedBy));
  return heads.filter((h) => withParts(h, byId).some((part) => wanted.has(part.advice.id)));
}

/** The first list that holds anything: a blocked target opens the road only where nothing else can. */
const firstOf = <T>(lists: readonly (readonly T[])[]): readonly T[] =>
  lists.find((list) => list.length > 0) ?? [];

/** As much as can be taken on, parts before wholes, and the quick wins that nothing which is left feeds. */
function carried(
  candidates: readonly Candidate[],
  most: number,
  byId: ReadonlyMap<string, Candidate>,
  placed: ReadonlyMap<string, number>,
): ReadonlySet<Candidate> {
  const wave = new Set<Candidate>();
  const membersOf = (head: Candidate): readonly Candidate[] =>
    inOrder(withParts(head, byId).filter((c) => !placed.has(c.advice.id) && !wave.has(c)));
  const isFree = (c: Candidate): boolean => c.isQuickWin && !membersOf(c).some(isHeavy);
  const counted = candidates.filter((c) => !isFree(c));
  let load = 0;
  for (const head of counted) {
    if (load >= most) break;
    for (const member of membersOf(head)) {
      const weight = (member === head && !head.isQuickWin) || isHeavy(member) ? 1 : 0;
      if (load + weight > most) break;
      wave.add(member);
      load += weight;
    }
  }
  const left = counted.filter((c) => !wave.has(c));
  const isFed = ({ fedBy }: Candidate): boolean => left.some((c) => fedBy.includes(c.advice.id));
  for (const quick of candidates.filter((c) => isFree(c) && !isFed(c))) {
    for (const member of membersOf(quick)) wave.add(member);
  }
  return wave;
}

/** The same, what one requires or includes before it. */
const inOrder = (members: readonly Candidate[]): readonly Candidate[] =>
  feedersFirst(members, ({ after, parts }) =>
    members.filter((c) => after.includes(c.advice.id) || parts.includes(c.advice.id)),
  );

/** Whether it is a programme of its own, even as a part of another one and whatever the size of the team. */
const isHeavy = ({ advice, target }: Candidate): boolean =>
  !advice.light && (target.effort === 'months' || target.effort === 'quarters');

/** Whether everything that a candidate requires lies in an earlier wave. */
function isOpen(
  candidate: Candidate,
  byId: ReadonlyMap<string, Candidate>,
  placed: ReadonlyMap<string, number>,
): boolean {
  const before = withParts(candidate, byId).flatMap((c) => c.after);
  const own = new Set(withParts(candidate, byId).map((c) => c.advice.id));
  return before.every((id) => own.has(id) || placed.has(id));
}

/** A candidate with all it includes, parts first. */
function withParts(candidate: Candidate, byId: ReadonlyMap<string, Candidate>): Candidate[] {
  const parts = candidate.parts.flatMap((id) => byId.get(id) ?? []);
  return [...new Set([...parts.flatMap((p) => withParts(p, byId)), candidate])];
}

/** The third wave takes all that is left. */
function numbered(waves: readonly (readonly Candidate[])[]): Wave[] {
  const [first = [], second = [], ...rest] = waves;
  const all: Wave[] = [
    { wave: 1, members: first },
    { wave: 2, members: second },
    { wave: 3, members: rest.flat() },
  ];
  return all.filter((w) => w.members.length > 0);
}

const NOTHING = { tools: [], afterwards: [] };

function itemOf(
  step: Candidate & Pick<RoadmapItem, 'wave'>,
  isSmall: boolean,
  needs: readonly NeedAdvice[],
  arrivals: Arrivals & Pick<RoadmapItem, 'editions'>,
): RoadmapItem {
  const { advice, target, after, lacking, parts, wave } = step;
  const asked = needs.filter((need) => need.targets.includes(advice.id));
  const missing = lacking.find((r) => r.met === false && r.target === undefined);
  return {
    wave,
    target: advice.id,
    name: advice.name,
    verdict: advice.verdict,
    light: advice.light,
    requires: [...new Set([...after, ...parts])],
    firstStep: missing?.firstStep ?? advice.firstStep,
    effort: advice.light ? 'days' : isSmall ? IN_A_SMALL_TEAM[target.effort] : target.effort,
    unlocks: target.unlocks,
    needs: [...new Set(asked.map((n) => n.capability))],
    ...arrivals,
    open: lacking.filter((r) => r !== missing).map((r) => r.label),
  };
}
