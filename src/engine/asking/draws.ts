import type { Draw } from './sampler.ts';

/**
 * Numbers that depend on nothing but the team, the slot and the turn (mixed as murmur3 ends), so that
 * the same teams stand behind each question of a conversation as far as the answers allow.
 */
export function drawsOf(team: number): Draw {
  return (slot, turn) => {
    let h =
      Math.imul(team + 1, 0x9e3779b1) ^
      Math.imul(slot + 1, 0x85ebca77) ^
      Math.imul(turn + 1, 0xc2b2ae3d);
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
  };
}
