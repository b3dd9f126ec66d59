import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCaught } from '../../../bench/mutate/catch.ts';
import { otherFaults } from '../../../bench/mutate/other-faults.ts';
import type { Planted } from '../../../bench/mutate/planted.ts';
import { ruleFaults } from '../../../bench/mutate/rule-faults.ts';
import { targetFaults } from '../../../bench/mutate/target-faults.ts';
import { isTrue } from '../../../src/engine/conditions/state.ts';
import type { KnowledgeBase } from '../../../src/model/knowledge.ts';
import { runs } from '../../support/runs.ts';
import { allStates, knowledge } from './generated.ts';
import { SMALL } from './small.ts';

const said = ({ kind, path }: Planted): string => `${kind} at ${path.join('/')}`;

test('every kind of fault that can be planted in the small knowledge is found where it is', () => {
  const all = [...ruleFaults(SMALL), ...targetFaults(SMALL), ...otherFaults(SMALL)];
  expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThan(20);
  expect(all.filter((planted) => !isCaught(planted)).map(said)).toEqual([]);
});

test('a fault planted anywhere in the rules of generated knowledge is found where it is', () => {
  const law = fc.property(knowledge, fc.nat(), (kb, nth) => {
    const fires = firingRules(kb);
    const planted = [...ruleFaults(kb)].filter(
      ({ kind, path }) => kind !== 'failing example' && fires.has(ruleAt(path)),
    );
    const fault = planted[nth % Math.max(1, planted.length)];
    fc.pre(fault !== undefined);
    expect(isCaught(fault), said(fault)).toBe(true);
  });
  fc.assert(law, { numRuns: runs() });
});

/** Nothing that is planted on a rule which never fires makes a difference. */
function firingRules(kb: KnowledgeBase): ReadonlySet<string> {
  const { engine, states } = allStates(kb);
  const paths = engine.targets.flatMap(({ target, groups }) =>
    groups
      .flat()
      .filter(({ when }) => states.some((s) => isTrue(s, when)))
      .map(({ rule }) => `${target.id}/${rule.id}`),
  );
  return new Set(paths);
}

/** The rule that a fault was planted in or beside. */
function ruleAt([, target, , rule]: Planted['path']): string {
  return `${target}/${String(rule).replace(/-(?:again|narrower|opposed)$/, '')}`;
}
