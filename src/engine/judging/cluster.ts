import type { Dnf, Literal } from '../conditions/dnf.ts';
import { assemble } from './assemble.ts';
import type { Engine } from './compile.ts';
import type { CompiledTarget } from './compiled.ts';
import type { Program } from './program.ts';

/** A target with everything upstream of it: all that its verdict depends on. */
export class Cluster {
  readonly members: readonly CompiledTarget[];
  readonly #engine: Engine;
  #program: Program | undefined;
  #masks: ReadonlyMap<number, readonly number[]> | undefined;

  constructor(engine: Engine, index: number) {
    const upstream = upstreamOf(engine, index);
    this.#engine = engine;
    const members: CompiledTarget[] = [];
    engine.order.forEach((at) => {
      const target = engine.targets[at];
      if (target && upstream.has(at)) members.push(target);
    });
    this.members = members;
  }

  /** Judges the members alone. */
  get program(): Program {
    this.#program ??= assemble(
      this.#engine.targets,
      this.members.map(({ index }) => index),
      this.#engine,
    );
    return this.#program;
  }

  /** The masks that its conditions test, by slot. */
  get masks(): ReadonlyMap<number, readonly number[]> {
    this.#masks ??= masksOf(this.members);
    return this.#masks;
  }
}

const clusters = new WeakMap<Engine, Map<number, Cluster>>();

/** The cluster of a target; built once for each engine. */
export function clusterOf(engine: Engine, index: number): Cluster {
  const known = clusters.get(engine) ?? new Map<number, Cluster>();
  clusters.set(engine, known);
  const cluster = known.get(index) ?? new Cluster(engine, index);
  known.set(index, cluster);
  return cluster;
}

/** The target itself and all that include or require it, directly or through others. */
function upstreamOf(engine: Engine, index: number): Set<number> {
  const out = new Set([index]);
  const isAmong = ({ target }: { readonly target?: number }): boolean =>
    target !== undefined && out.has(target);
  for (let n = engine.order.length - 1; n >= 0; n--) {
    const target = engine.targets[engine.order[n] ?? -1];
    if (target?.includes.some(isAmong) || target?.requirements.some(isAmong)) out.add(target.index);
  }
  return out;
}

function masksOf(members: readonly CompiledTarget[]): Map<number, number[]> {
  const out = new Map<number, number[]>();
  for (const { slot, mask } of members.flatMap(literalsOf)) {
    const masks = out.get(slot) ?? [];
    if (!masks.includes(mask)) masks.push(mask);
    out.set(slot, masks);
  }
  return out;
}

/** Every literal that decides the verdict on a target. */
export const literalsOf = (target: CompiledTarget): Literal[] => conditionsOf(target).flat(2);

function conditionsOf({ groups, exclusions, requirements, includes }: CompiledTarget): Dnf[] {
  const conditions = exclusions.map((e) => e.when);
  groups.forEach((group) => {
    group.forEach((rule) => {
      conditions.push(rule.when);
    });
  });
  return [...conditions, ...requirements.map((r) => r.unmet), ...includes.map((i) => i.when)];
}

const slots = new WeakMap<CompiledTarget, ReadonlySet<number>>();

/** The slots that the conditions of a target itself test. */
export function slotsReadBy(target: CompiledTarget): ReadonlySet<number> {
  const known = slots.get(target) ?? slotsIn(conditionsOf(target));
  slots.set(target, known);
  return known;
}

function slotsIn(conditions: readonly Dnf[]): Set<number> {
  const found = new Set<number>();
  conditions.forEach((dnf) => {
    dnf.forEach((conjunction) => {
      conjunction.forEach(({ slot }) => {
        found.add(slot);
      });
    });
  });
  return found;
}
