import type { Condition } from '../model/condition.ts';
import type { Engine } from './compile.ts';
import { type Dnf, toDnf } from './dnf.ts';
import type { Space } from './space.ts';
import { isTrue, type State } from './state.ts';

/** The normal forms of conditions that stand in no rule: few of them are ever asked for. */
const known = new WeakMap<Space, Map<Condition, Dnf>>();

/** Whether conditions are certainly true under answers. */
export function holdsUnder(
  { space, facts }: Engine,
  state: State,
): (condition: Condition) => boolean {
  const forms = known.get(space) ?? new Map<Condition, Dnf>();
  known.set(space, forms);
  return (condition) => {
    const form = forms.get(condition) ?? toDnf(condition, space, facts);
    forms.set(condition, form);
    return isTrue(state, form);
  };
}
