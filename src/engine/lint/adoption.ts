import { conjoin, type Dnf, disjoin, NEVER } from '../conditions/dnf.ts';
import type { CompiledTarget } from '../judging/compiled.ts';
import { pointItems, pointsRange } from '../reach/ledger.ts';
import { Packing } from '../reach/packing.ts';
import type { Prune } from '../reach/reach.ts';
import { indicator } from './answer-space.ts';
import type { LintContext } from './context.ts';

/** A target that has to have some points, by itself or through one that brings it along. */
export interface Wanted {
  readonly target: CompiledTarget;
  readonly least: number;
  /** Whether a requirement that is not met is no obstacle. */
  readonly mayWait: boolean;
}

/** Targets that are wanted at once, while one condition is true and another one is not. */
export interface Wish {
  readonly wanted: readonly Wanted[];
  readonly when: Dnf;
  readonly without: Dnf;
}

/**
 * Whether some answers grant a wish, through the targets' own points or through others that bring them
 * along.
 * @throws RangeError where the points of all that is wanted do not fit into one number
 */
export function canBeGranted(context: LintContext, wish: Wish): boolean {
  return (
    canReachPoints(context, wish) || roundabout(context, wish).some((w) => canBeGranted(context, w))
  );
}

/** Whether the points of the wanted targets can all be there by themselves. */
function canReachPoints({ space }: LintContext, { wanted, when, without }: Wish): boolean {
  const obstacles = disjoin([without, ...wanted.map(obstaclesTo)]);
  const enough = wanted.map(({ target, least }) => least - target.target.prior);
  const indices = wanted.map(({ target }) => target.index);
  return space.remember([indices, enough, when, obstacles], () => {
    const packing = new Packing(
      1,
      wanted.map(({ target }) => pointsRange(target)),
    );
    const points = wanted.flatMap(({ target }, i) => pointItems(target, packing.unit(i)));
    const prune = wanted.length === 1 ? largest : undefined;
    return [...space.sums([indicator(when, obstacles), ...points], prune)].some((sum) => {
      const { numbers } = packing.unpack(sum);
      return isGranted(sum) && numbers.every((p, i) => p >= (enough[i] ?? 0));
    });
  });
}

/** The lowest bit of a sum says whether the condition was met. */
const isGranted = (sum: number): boolean => sum % 2 !== 0;

/** Of sums with and without the condition met, more points are always as good. */
const largest: Prune = (sums) => {
  const best = [true, false].map((granted) =>
    Math.max(...[...sums].filter((sum) => isGranted(sum) === granted)),
  );
  return new Set(best.filter(Number.isFinite));
};

function obstaclesTo({ target, mayWait }: Wanted): Dnf {
  const blocked = mayWait ? NEVER : disjoin(target.requirements.map((r) => r.unmet));
  return disjoin([...target.exclusions.map((e) => e.when), blocked]);
}

/** The same wish with one target replaced by another one that includes or requires it. */
function roundabout({ engine }: LintContext, wish: Wish): Wish[] {
  return wish.wanted.flatMap((want) =>
    engine.targets.flatMap((from) => {
      const via = (when: Dnf, mayWait: boolean): Wish => ({
        wanted: replaced(wish.wanted, want, { target: from, least: engine.adoptAt, mayWait }),
        when: conjoin([wish.when, when]),
        without: disjoin([wish.without, obstaclesTo(want)]),
      });
      const included = from.includes.filter((i) => i.target === want.target.index);
      const required = from.requirements.filter((r) => r.target === want.target.index);
      return [
        ...included.map((i) => via(i.when, false)),
        ...required.map((r) => via(r.unmet, true)),
      ];
    }),
  );
}

/** The list with one entry exchanged; a target that is wanted already must please both. */
function replaced(wanted: readonly Wanted[], old: Wanted, by: Wanted): Wanted[] {
  const same = wanted.find((w) => w !== old && w.target === by.target);
  const others = wanted.filter((w) => w !== old && w !== same);
  const least = Math.max(by.least, same?.least ?? by.least);
  return [...others, { ...by, least, mayWait: by.mayWait && same?.mayWait !== false }];
}
