import type { Condition } from '../../model/condition.ts';
import { type Dnf, NEVER, toDnf } from '../conditions/dnf.ts';
import type { Item } from '../conditions/residual.ts';
import { openState, type State } from '../conditions/state.ts';
import type { Engine } from '../judging/compile.ts';
import { type Counter, type Prune, reachable } from '../reach/reach.ts';

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
    return this.remember([when, without], () => this.sums([indicator(when, without)]).has(1));
  }

  /** Whether a condition is true whenever another one is. */
  implies(when: Dnf, then: Dnf): boolean {
    return !this.allowsWithout(when, then);
  }

  /**
   * All sums that the items can add up to under some answers.
   * @param prune drops sums that make no difference to what is asked
   */
  sums(items: readonly Item[], prune?: Prune): ReadonlySet<number> {
    const options = { counter: this, ...(prune ? { prune } : {}) };
    return reachable(this.engine, this.silence, NOTHING_GIVEN, items, options);
  }

  /** Answers a question once. */
  remember(question: unknown, answer: () => boolean): boolean {
    const key = JSON.stringify(question);
    const known = this.known.get(key) ?? answer();
    this.known.set(key, known);
    return known;
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
