/** Holds every n-th conversation of the benchmark of the questionnaire, and tells each to its parent. */
import { shippedEngine } from '../../test/support/shipped.ts';
import type { Report } from './crew.ts';
import { groupsOf } from './groups.ts';
import { talkWith } from './measure.ts';

const [crew = 1, index = 0, sampled = 0] = process.argv.slice(2).map(Number);
const engine = shippedEngine();

for (const [group, { count, team }] of groupsOf(engine, sampled).entries()) {
  for (let number = index; number < count; number += crew) {
    const report: Report = { group, talked: talkWith(engine, team(number)) };
    process.send?.(report);
  }
}
process.disconnect();
