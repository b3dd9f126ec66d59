import type { Verdict } from '../../model/ids.ts';
import { choicesOf } from '../conditions/space.ts';
import type { State } from '../conditions/state.ts';
import type { Move } from './moves.ts';

/** "Adding kubernetes to runtime makes GitOps adopt.", or a condition where the team has no say. */
export function changeText(
  moves: readonly Move[],
  state: State,
  changeable: boolean,
  name: string,
  to: Verdict,
): string {
  const wording = changeable ? asAction : asCondition;
  const parts = moves.flatMap((m) => wording(m, state[2 * m.slot.index] ?? 0));
  const verdict = to.replace('-', ' ');
  const all = parts.join(' and ');
  return changeable
    ? `${all.charAt(0).toUpperCase()}${all.slice(1)} makes ${name} ${verdict}.`
    : `If ${all}, ${name} would become ${verdict}.`;
}

function asAction(move: Move, before: number): string[] {
  const { id, to, added, removed } = differenceOf(move, before);
  if (to) return [`setting ${id} to ${to}`];
  return [
    ...(added ? [`adding ${added} to ${id}`] : []),
    ...(removed ? [`dropping ${removed} from ${id}`] : []),
  ];
}

function asCondition(move: Move, before: number): string[] {
  const { id, to, added, removed } = differenceOf(move, before);
  if (to) return [`${id} were ${to}`];
  return [
    ...(added ? [`${id} included ${added}`] : []),
    ...(removed ? [`${id} no longer included ${removed}`] : []),
  ];
}

/** A whole new value, or the choices that come and go. */
function differenceOf({ slot, mask }: Move, before: number) {
  const named = (bits: number): string => choicesOf(slot, bits).join(' and ');
  const { id, type } = slot.question;
  const whole = type === 'single' || mask === slot.none;
  return {
    id,
    to: whole ? named(mask) : '',
    added: named(mask & ~before),
    removed: named(before & ~mask & ~slot.none),
  };
}
