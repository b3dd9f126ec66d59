import type { Condition, Test } from '../../model/condition.ts';
import { factOf, masksOf, testToDnf } from '../conditions/dnf.ts';
import { isTrue, type State } from '../conditions/state.ts';
import type { Engine } from './compile.ts';

/**
 * Whether conditions are certainly true under answers, each worked out once. They are read as they
 * stand: of those that are in no rule few are asked for, and a normal form takes longer than one reading.
 */
export function holdsUnder(
  { space, facts }: Engine,
  state: State,
): (condition: Condition) => boolean {
  const known = new Map<Condition, boolean>();
  const holds = (condition: Condition): boolean => {
    const isHeld = known.get(condition) ?? isCertainly(true, condition);
    known.set(condition, isHeld);
    return isHeld;
  };
  const isCertainly = (value: boolean, c: Condition): boolean => {
    if ('question' in c) return isTested(value, c);
    if ('fact' in c) {
      const fact = factOf(c.fact, facts);
      return value ? holds(fact) : isCertainly(false, fact);
    }
    if ('not' in c) return isCertainly(!value, c.not);
    const part = (each: Condition): boolean => isCertainly(value, each);
    if ('all' in c) return value ? c.all.every(part) : c.all.some(part);
    return value ? c.any.some(part) : c.any.every(part);
  };
  const isTested = (value: boolean, test: Test): boolean => {
    if ('provides' in test) return isTrue(state, testToDnf(test, space, !value));
    const { slot, inside, outside } = masksOf(test, space);
    const yes = state[2 * slot.index] ?? 0;
    const maybe = state[2 * slot.index + 1] ?? 0;
    if (value) return (yes & inside) !== 0 && (maybe & outside) === 0;
    return (maybe & inside) === 0 || (yes & outside) !== 0;
  };
  return holds;
}
