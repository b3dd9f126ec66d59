import { conjoin, type Dnf } from '../conditions/dnf.ts';
import type { Gates } from '../conditions/state.ts';
import type { CompiledTarget } from './compiled.ts';

/** Kahn's algorithm over includes and requires; throws on a cycle. */
export function upstreamFirst(targets: readonly CompiledTarget[]): number[] {
  const downstream = targets.map((t) => [
    ...t.includes.map((i) => i.target),
    ...t.requirements.flatMap((r) => (r.target === undefined ? [] : [r.target])),
  ]);
  const waiting = targets.map(() => 0);
  downstream.flat().forEach((d) => {
    waiting[d] = (waiting[d] ?? 0) + 1;
  });
  const ready = targets.map((t) => t.index).filter((i) => waiting[i] === 0);
  const order: number[] = [];
  for (let next = ready.shift(); next !== undefined; next = ready.shift()) {
    order.push(next);
    for (const d of downstream[next] ?? []) {
      waiting[d] = (waiting[d] ?? 0) - 1;
      if (waiting[d] === 0) ready.push(d);
    }
  }
  if (order.length < targets.length) throw new Error('includes and requires form a cycle');
  return order;
}

/** What rules out a part rules out the whole: exclusions rise along includes and requires. */
export function inheritExclusions(
  own: readonly CompiledTarget[],
  order: readonly number[],
): CompiledTarget[] {
  const done = [...own];
  for (const index of order.toReversed()) {
    const target = own[index];
    if (target === undefined) continue;
    const parts = [
      ...target.includes,
      ...target.requirements.flatMap((r) =>
        r.target === undefined ? [] : [{ target: r.target, when: [[]] }],
      ),
    ];
    const inherited = parts.flatMap((part) =>
      (done[part.target]?.exclusions ?? []).map((e) => ({
        ...e,
        when: conjoin([part.when, e.when]),
        via: e.via ?? part.target,
      })),
    );
    done[index] = { ...target, exclusions: [...target.exclusions, ...inherited] };
  }
  return done;
}

/** The same gates, each after those of the questions that it reads. */
export function parentsFirst(gates: Gates): Gates {
  const out = new Map<number, Dnf>();
  const visit = (slot: number, trail: ReadonlySet<number>): void => {
    const gate = gates.get(slot);
    if (gate === undefined || out.has(slot)) return;
    if (trail.has(slot)) throw new Error('questions are asked only after each other');
    for (const literal of gate.flat()) visit(literal.slot, new Set([...trail, slot]));
    out.set(slot, gate);
  };
  for (const slot of gates.keys()) visit(slot, new Set());
  return out;
}
