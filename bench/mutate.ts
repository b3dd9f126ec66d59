/**
 * Tests the tests of the knowledge: plants every fault that lint claims to find in a copy, one after
 * the other, then deletes and regrades each rule and sees who notices.
 *
 *     npm run mutate   ends with 1 when a planted fault is missed, or too many changes go unnoticed
 */
import { compile } from '../src/engine/judging/compile.ts';
import type { KnowledgeBase } from '../src/model/knowledge.ts';
import { shippedKnowledge } from '../test/support/shipped.ts';
import { isCaught } from './mutate/catch.ts';
import { regrades } from './mutate/grades.ts';
import { otherFaults } from './mutate/other-faults.ts';
import type { Planted } from './mutate/planted.ts';
import { faultLines, regradeLines, type Tally } from './mutate/print.ts';
import { ruleFaults } from './mutate/rule-faults.ts';
import { targetFaults } from './mutate/target-faults.ts';

/** Least share of changed rules that somebody has to notice. */
const LEAST_NOTICED = 0.6;

function plantAll(kb: KnowledgeBase): { tallies: Map<string, Tally>; missed: string[] } {
  const tallies = new Map<string, Tally>();
  const missed: string[] = [];
  for (const plant of [ruleFaults, targetFaults, otherFaults]) {
    for (const planted of plant(kb)) {
      const tally = tallies.get(planted.kind) ?? { planted: 0, caught: 0 };
      tallies.set(planted.kind, tally);
      tally.planted++;
      if (isCaught(planted)) tally.caught++;
      else missed.push(nameOf(planted));
    }
  }
  return { tallies, missed };
}

const nameOf = ({ kind, path }: Planted): string => `${kind} at ${path.join('/')}`;

const kb = shippedKnowledge();
const { tallies, missed } = plantAll(kb);
const changes = [...regrades(compile(kb))];
const noticed = changes.filter((c) => c.noticedBy.size > 0).length / changes.length;
const share = `${Math.floor(100 * noticed)} % of the changes are noticed, at least ${100 * LEAST_NOTICED} % should be`;
process.stdout.write(
  `${[...faultLines(tallies, missed), '', ...regradeLines(changes), '', share].join('\n')}\n`,
);
if (missed.length > 0 || noticed < LEAST_NOTICED) process.exitCode = 1;
