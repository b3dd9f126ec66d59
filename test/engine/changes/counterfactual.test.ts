import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  likelyChanges,
  pairedChanges,
  singleChanges,
} from '../../../src/engine/changes/counterfactual.ts';
import {
  answersOf,
  type Move,
  movesFrom,
  movesOn,
  type Position,
  positionOf,
} from '../../../src/engine/changes/moves.ts';
import { trialsFrom } from '../../../src/engine/changes/trials.ts';
import { encode } from '../../../src/engine/conditions/state.ts';
import type { CompiledTarget } from '../../../src/engine/judging/compiled.ts';
import { judge } from '../../../src/engine/judging/verdict.ts';
import type { Answers } from '../../../src/model/answers.ts';
import type { Verdict } from '../../../src/model/ids.ts';
import { runs } from '../../support/runs.ts';
import { smallWorld } from '../../support/small-answers.ts';
import { smallKnowledge } from '../../support/small-knowledge.ts';
import { answersIn, FIELDS } from '../toolchain/field-teams.ts';
import { engine as shipped } from '../toolchain/sample-teams.ts';

const RUNS = { numRuns: runs() };

const world = smallWorld(smallKnowledge({ questions: 4, targets: 3, rules: 4 }), 0.7);

/** The verdict on a target under changed answers, judged from scratch. */
function verdictUnder({ engine, answers }: Position, changed: Answers, index: number) {
  const { state } = encode({ ...answers, ...changed }, engine);
  return judge(engine, state)[index]?.verdict;
}

/** Every two changes that can be made together, twice on one answer included. */
function pairsFrom(position: Position): (readonly Move[])[] {
  const singles = movesFrom(position);
  return singles.flatMap((first, i) => {
    const others = singles.slice(i + 1).filter((second) => second.slot !== first.slot);
    const again = first.slot.question.type === 'multi' ? movesOn(first.slot, first.mask) : [];
    return [...others.map((second) => [first, second]), ...again.map((second) => [second])];
  });
}

function reached(position: Position, moves: readonly (readonly Move[])[], target: CompiledTarget) {
  const now = verdictUnder(position, {}, target.index);
  const all = moves.map((each) => verdictUnder(position, answersOf(each), target.index));
  return new Set(all.filter((verdict): verdict is Verdict => verdict !== now));
}

describe('counterfactuals', () => {
  it('are valid: judged from scratch, the changed answers give the verdict', () => {
    const law = fc.property(world, ({ engine, answers }) => {
      const position = positionOf(engine, answers);
      const trials = trialsFrom(position);
      for (const target of engine.targets) {
        const changes = [
          ...singleChanges(position, target, trials),
          ...pairedChanges(position, target, trials),
        ];
        for (const { answers: changed, from, to } of changes) {
          expect(verdictUnder(position, changed, target.index)).toBe(to);
          expect(from).toBe(verdictUnder(position, {}, target.index));
          expect(to).not.toBe(from);
        }
      }
    });
    fc.assert(law, RUNS);
  });

  it('are all there are of one change, and of two one for each verdict that only two reach', () => {
    const law = fc.property(world, ({ engine, answers }) => {
      const position = positionOf(engine, answers);
      const trials = trialsFrom(position);
      const moves = movesFrom(position).map((move) => [move]);
      expect(trials.all.map(({ move }) => [move])).toEqual(moves);
      for (const target of engine.targets) {
        const now = verdictUnder(position, {}, target.index);
        const singles = singleChanges(position, target, trials);
        const telling = moves.filter(
          (each) => verdictUnder(position, answersOf(each), target.index) !== now,
        );
        expect(singles.length).toBe(telling.length);
        const alone = reached(position, telling, target);
        const pairs = pairedChanges(position, target, trials).map(({ to }) => to);
        const together = [...reached(position, pairsFrom(position), target)];
        expect(new Set(pairs)).toEqual(new Set(together.filter((to) => !alone.has(to))));
      }
    });
    fc.assert(law, RUNS);
  });
});

describe('likely changes', () => {
  it.each(FIELDS)('move nobody’s house, and are else the first there are: %s', (field) => {
    const position = positionOf(shipped, answersIn('./fields', field));
    const trials = trialsFrom(position);
    const rooted = shipped.space.slots.flatMap(({ question: { id, rooted: is } }) =>
      is ? [id] : [],
    );
    expect(rooted).toEqual(['operated_by', 'runtime', 'cloud']);
    for (const target of shipped.targets) {
      const stays = singleChanges(position, target, trials).filter(
        ({ answers }) => !Object.keys(answers).some((id) => rooted.includes(id)),
      );
      const first = stays.filter(
        ({ to }, at) => stays.slice(0, at).filter((other) => other.to === to).length < 2,
      );
      expect(likelyChanges(position, target, trials, 2)).toEqual(first);
    }
  });
});
