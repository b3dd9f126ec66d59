import { VERDICTS, type Verdict } from '../model/ids.ts';
import { clusterOf } from './cluster.ts';
import { type Engine, fitOf } from './compile.ts';
import type { CompiledTarget } from './compiled.ts';
import { type Dnf, disjoin } from './dnf.ts';
import { decide, outcomeFor, run } from './program.ts';
import { type Counter, type Prune, reachable } from './reach.ts';
import type { Item } from './residual.ts';
import { isOpen, type State } from './state.ts';

/** What completions of the answers can still make of a target. */
export interface Outlook {
  /** In the order of `VERDICTS`. */
  readonly possible: readonly Verdict[];
  readonly low: number;
  readonly high: number;
}

/** Points take a digit of this base each in a packed sum; flags lie below them, one bit each. */
const DIGIT = 1024;

/**
 * Every verdict that some completion reaches, and the interval of fit: exact, over the target and all
 * that include or require it.
 * @param given slots answered in the state
 * @param closed open slots, none behind an undecided gate, that no completion answers
 */
export function outlook(
  engine: Engine,
  index: number,
  state: State,
  given: ReadonlySet<number>,
  counter?: Counter,
  closed: ReadonlySet<number> = new Set(),
): Outlook {
  const read = [...clusterOf(engine, index).masks.keys()];
  if (!read.some((slot) => isOpen(state, slot) && !closed.has(slot)))
    return settled(engine, index, state);
  const ledger = new Ledger(engine, index);
  const prune: Prune = (sums) => ledger.prune(sums);
  const sums = reachable(engine, state, given, ledger.items, { counter, prune, closed });
  const possible = new Set<Verdict>();
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const sum of sums) {
    const { verdict, points } = ledger.read(sum);
    possible.add(verdict);
    low = Math.min(low, points);
    high = Math.max(high, points);
  }
  return {
    possible: VERDICTS.filter((v) => possible.has(v)),
    low: fitOf(low),
    high: fitOf(high),
  };
}

/** Nothing that matters is open: one verdict, one fit. */
function settled(engine: Engine, index: number, state: State): Outlook {
  const { program } = clusterOf(engine, index);
  const outcome = outcomeFor(program);
  run(program, state, outcome);
  const fit = fitOf(outcome.points[index] ?? 0);
  const verdict = VERDICTS[outcome.verdicts[index] ?? 0] ?? 'not-needed';
  return { possible: [verdict], low: fit, high: fit };
}

/** A target with everything upstream of it, as items whose sum tells the verdict. */
class Ledger {
  readonly items: Item[] = [];
  private readonly members: readonly CompiledTarget[];
  private readonly flags = new Map<string, number>();
  private readonly engine: Engine;

  constructor(engine: Engine, index: number) {
    this.engine = engine;
    this.members = clusterOf(engine, index).members;
    for (const member of this.members) this.addFlags(member);
    this.members.forEach((member, digit) => {
      const unit = 2 ** this.flags.size * DIGIT ** digit;
      for (const group of member.groups) {
        this.items.push({
          alternatives: group.map((r) => ({ when: r.when, adds: r.points * unit })),
        });
      }
    });
  }

  /** Verdict and points of the target for one reachable sum. */
  read(sum: number): { verdict: Verdict; points: number } {
    const { flags, digits } = this.unpack(sum);
    const has = (key: string): boolean => (flags & (this.flags.get(key) ?? 0)) !== 0;
    const pulled = new Set<number>();
    let result: { verdict: Verdict; points: number } = { verdict: 'not-needed', points: 0 };
    this.members.forEach((member, i) => {
      const points = member.target.prior + (digits[i] ?? 0);
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
      const { flags, digits } = this.unpack(sum);
      const key = (digits.at(-1) ?? 0) * 2 ** this.flags.size + flags;
      const packed = { sum, upstream: digits.slice(0, -1) };
      const group = groups.get(key);
      if (group) group.push(packed);
      else groups.set(key, [packed]);
    }
    return new Set([...groups.values()].flatMap(extremes));
  }

  private unpack(sum: number): { flags: number; digits: number[] } {
    const base = 2 ** this.flags.size;
    const flags = ((sum % base) + base) % base;
    let rest = (sum - flags) / base;
    const digits = this.members.map(() => {
      const digit = ((((rest + DIGIT / 2) % DIGIT) + DIGIT) % DIGIT) - DIGIT / 2;
      rest = (rest - digit) / DIGIT;
      return digit;
    });
    return { flags, digits };
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

  private addFlags(member: CompiledTarget): void {
    const { index, exclusions, requirements, includes } = member;
    this.flag(`excluded ${index}`, disjoin(exclusions.map((e) => e.when)));
    this.flag(`blocked ${index}`, disjoin(requirements.map((r) => r.unmet)));
    const upstream = new Set(this.members.map((m) => m.index));
    for (const part of includes) {
      if (upstream.has(part.target)) this.flag(`includes ${index} ${part.target}`, part.when);
    }
    for (const { target, unmet } of requirements) {
      if (target !== undefined && upstream.has(target))
        this.flag(`lacks ${index} ${target}`, unmet);
    }
  }

  private flag(key: string, when: Dnf): void {
    if (when.length === 0) return;
    const bit = 2 ** this.flags.size;
    this.flags.set(key, bit);
    this.items.push({ alternatives: [{ when, adds: bit }] });
  }
}

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
