import type { Condition } from '../../model/condition.ts';
import type { Engine } from '../compile.ts';
import { type Dnf, NEVER, toDnf } from '../dnf.ts';
import { type Counter, reachable } from '../reach.ts';
import type { Item } from '../residual.ts';
import { openState, type State } from '../state.ts';

const NOTHING_GIVEN: ReadonlySet<number> = new Set();

/**
 * Questions about all answers that a team can give, complete or not, decided exactly by enumerating
 * the classes of answers that the conditions at hand tell apart.
 */
export class AnswerSpace implements Counter {
  /** Answers tried so far. */
  states = 0;
  private readonly engine: Engine;
  private readonly silence: State;
  private readonly known = new Map<string, boolean>();

  constructor(engine: Engine) {
    this.engine = engine;
    this.silence = openState(engine.space);
  }

  /** The normal form of a condition, or of its negation. */
  dnf(condition: Condition, negated = false): Dnf {
    return toDnf(condition, this.engine.space, this.engine.facts, negated);
  }

  /** Whether some answers make a condition true. */
  allows(when: Dnf): boolean {
    return this.allowsWithout(when, NEVER);
  }

  /** Whether some answers make a condition true and another one not. */
  allowsWithout(when: Dnf, without: Dnf): boolean {
    if (when.length === 0) return false;
    const key = JSON.stringify([when, without]);
    const answer = this.known.get(key) ?? this.sums([indicator(when, without)]).has(1);
    this.known.set(key, answer);
    return answer;
  }

  /** Whether a condition is true whenever another one is. */
  implies(when: Dnf, then: Dnf): boolean {
    return !this.allowsWithout(when, then);
  }

  /** All sums that the items can add up to under some answers. */
  sums(items: readonly Item[]): ReadonlySet<number> {
    return reachable(this.engine, this.silence, NOTHING_GIVEN, items, { counter: this });
  }
}

/** An item that adds one where the first condition is true and the second is not. */
export function indicator(when: Dnf, without: Dnf = NEVER): Item {
  return {
    alternatives: [
      { when: without, adds: 0 },
      { when, adds: 1 },
    ],
  };
}
