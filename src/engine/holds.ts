import type { Condition } from '../model/condition.ts';
import type { Engine } from './compile.ts';
import { toDnf } from './dnf.ts';
import { isTrue, type State } from './state.ts';

/** Whether conditions are certainly true under answers; those of needs are at hand in normal form. */
export function holdsUnder(engine: Engine, state: State): (condition: Condition) => boolean {
  const { needs, space, facts } = engine;
  return (condition) => isTrue(state, needs.get(condition) ?? toDnf(condition, space, facts));
}
