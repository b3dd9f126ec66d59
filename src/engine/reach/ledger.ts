import type { Verdict } from '../../model/ids.ts';
import { type Dnf, disjoin } from '../conditions/dnf.ts';
import type { Item } from '../conditions/residual.ts';
import { clusterOf } from '../judging/cluster.ts';
import type { Engine } from '../judging/compile.ts';
import type { CompiledTarget } from '../judging/compiled.ts';
import { decide } from '../judging/program.ts';
import { Packing, type Range } from './packing.ts';

/** A target with everything upstream of it, as items whose sum tells the verdict. */
export class Ledger {
  readonly items: readonly Item[];
  private readonly members: readonly CompiledTarget[];
  private readonly flags: ReadonlyMap<string, number>;
  private readonly packing: Packing;
  private readonly engine: Engine;

  /** @throws RangeError where more includes or requires the target than can be looked through */
  constructor(engine: Engine, index: number) {
    this.engine = engine;
    this.members = clusterOf(engine, index).members;
    const flags = flagsOf(this.members);
    this.flags = new Map(flags.map(({ key }, i) => [key, 2 ** i]));
    this.packing = new Packing(flags.length, this.members.map(pointsRange));
    this.items = [
      ...flags.map(({ when }, i) => ({ alternatives: [{ when, adds: 2 ** i }] })),
      ...this.members.flatMap((member, i) => pointItems(member, this.packing.unit(i))),
    ];
  }

  /** Verdict and points of the target for one reachable sum. */
  read(sum: number): { verdict: Verdict; points: number } {
    const { flags, numbers } = this.packing.unpack(sum);
    const has = (key: string): boolean => (flags & (this.flags.get(key) ?? 0)) !== 0;
    const pulled = new Set<number>();
    let result: { verdict: Verdict; points: number } = { verdict: 'not-needed', points: 0 };
    this.members.forEach((member, i) => {
      const points = member.target.prior + (numbers[i] ?? 0);
      const verdict = decide(this.engine, {
        points,
        pulled: pulled.has(member.index),
        excluded: has(`excluded ${member.index}`),
        blocked: has(`blocked ${member.index}`),
      });
      this.pull(member, verdict, has, pulled);
      result = { verdict, points };
    });
    return result;
  }

  /**
   * Of sums with equal flags and equal points of the target, upstream points matter only in two ways:
   * whether one of them can reach the mark, and whether all can stay below. Sums add, so the maxima
   * and the minimal vectors decide both.
   */
  prune(sums: ReadonlySet<number>): ReadonlySet<number> {
    if (this.members.length === 1 || sums.size < 8) return sums;
    const groups = new Map<number, Packed[]>();
    for (const sum of sums) {
      const { flags, numbers } = this.packing.unpack(sum);
      const key = (numbers.at(-1) ?? 0) * 2 ** this.flags.size + flags;
      const packed = { sum, upstream: numbers.slice(0, -1) };
      const group = groups.get(key);
      if (group) group.push(packed);
      else groups.set(key, [packed]);
    }
    return new Set([...groups.values()].flatMap(extremes));
  }

  private pull(
    from: CompiledTarget,
    verdict: Verdict,
    has: (key: string) => boolean,
    pulled: Set<number>,
  ): void {
    if (verdict !== 'adopt' && verdict !== 'later') return;
    for (const { target } of from.includes) {
      if (verdict === 'adopt' && has(`includes ${from.index} ${target}`)) pulled.add(target);
    }
    for (const { target } of from.requirements) {
      if (target !== undefined && has(`lacks ${from.index} ${target}`)) pulled.add(target);
    }
  }
}

/** The conditions besides points that a verdict hangs on. */
function flagsOf(members: readonly CompiledTarget[]): { key: string; when: Dnf }[] {
  const upstream = new Set(members.map((m) => m.index));
  const all = members.flatMap(({ index, exclusions, requirements, includes }) => [
    { key: `excluded ${index}`, when: disjoin(exclusions.map((e) => e.when)) },
    { key: `blocked ${index}`, when: disjoin(requirements.map((r) => r.unmet)) },
    ...includes
      .filter(({ target }) => upstream.has(target))
      .map(({ target, when }) => ({ key: `includes ${index} ${target}`, when })),
    ...requirements
      .filter(({ target }) => target !== undefined && upstream.has(target))
      .map(({ target, unmet }) => ({ key: `lacks ${index} ${target}`, when: unmet })),
  ]);
  return all.filter(({ when }) => when.length > 0);
}

/** What the rules of a target can add at least and at most. */
export function pointsRange({ groups }: CompiledTarget): Range {
  const points = groups.map((group) => group.map((r) => r.points));
  return {
    low: points.reduce((sum, group) => sum + Math.min(0, ...group), 0),
    high: points.reduce((sum, group) => sum + Math.max(0, ...group), 0),
  };
}

/** The groups of a target as items; a point of theirs adds one unit. */
export const pointItems = ({ groups }: CompiledTarget, unit: number): Item[] =>
  groups.map((group) => ({
    alternatives: group.map((r) => ({ when: r.when, adds: r.points * unit })),
  }));

interface Packed {
  readonly sum: number;
  readonly upstream: readonly number[];
}

/** The sums whose upstream vector is minimal, or largest in one of its places. */
function extremes(group: readonly Packed[]): number[] {
  const below = (a: Packed, b: Packed): boolean =>
    a.upstream.every((value, i) => value <= (b.upstream[i] ?? 0));
  const minimal = group.reduce<Packed[]>((kept, next) => {
    if (kept.some((k) => below(k, next))) return kept;
    return [...kept.filter((k) => !below(next, k)), next];
  }, []);
  const places = group[0]?.upstream.map((_, i) => i) ?? [];
  const largest = places.map((i) =>
    group.reduce((best, next) => ((next.upstream[i] ?? 0) > (best.upstream[i] ?? 0) ? next : best)),
  );
  return [...minimal, ...largest].map((p) => p.sum);
}
