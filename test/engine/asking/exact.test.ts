import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictsOn } from '../../../bench/questions/proofs.ts';
import { boundsOf } from '../../../src/engine/asking/bounds.ts';
import { findWitness } from '../../../src/engine/asking/exact.ts';
import { situationOf } from '../../../src/engine/asking/situation.ts';
import { compile } from '../../../src/engine/compile.ts';
import type { Answers } from '../../../src/model/answers.ts';
import { completionsOf, knowledge, someAnswers } from './generated.ts';

const RUNS = { numRuns: 1000 };

/** Answers of which some are known and others will never be. */
const starts = fc.record({
  kb: knowledge,
  answers: someAnswers,
  unknown: fc.subarray(['kinds', 'size', 'stage', 'habit', 'current_tools']),
});

type Start = typeof starts extends fc.Arbitrary<infer T> ? T : never;

function begun({ kb, answers, unknown }: Start) {
  const engine = compile(kb);
  const askable = situationOf(engine, answers).askable.map(({ id }) => id);
  const skipped = unknown.filter((id) => askable.includes(id));
  const completions = completionsOf(engine, answers, skipped);
  const verdicts = completions.map((all) => verdictsOn(engine, all));
  return { engine, skipped, situation: situationOf(engine, answers, skipped), verdicts };
}

const without = (answers: Answers, left: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !left.includes(id)));

describe('against trying all answers', () => {
  test('a witness is found exactly where some completion has another verdict', () => {
    const law = fc.property(starts, (start) => {
      const { engine, situation, verdicts } = begun(start);
      const now = verdictsOn(engine, start.answers);
      for (const target of engine.targets) {
        const found = findWitness(situation, target);
        const changes = verdicts.some((all) => all[target.index] !== now[target.index]);
        expect(found !== undefined).toBe(changes);
        if (found === undefined) continue;
        const { answers, without: left } = found.witness;
        expect(verdictsOn(engine, answers)[target.index]).not.toBe(
          verdictsOn(engine, without(answers, left))[target.index],
        );
        expect(situation.askable.map(({ id }) => id)).toContain(found.question);
      }
    });
    fc.assert(law, RUNS);
  });

  test('every verdict lies within the bounds, and a question outside them changes none', () => {
    const law = fc.property(starts, (start) => {
      const { engine, situation, verdicts } = begun(start);
      const bounds = boundsOf(engine, situation);
      const outside = verdicts.flatMap((all) =>
        all.filter((verdict, i) => !bounds.verdicts[i]?.has(verdict)),
      );
      expect(outside).toEqual([]);
      if (bounds.live.size === 0) expect(new Set(verdicts.map(String)).size).toBe(1);
    });
    fc.assert(law, RUNS);
  });
});
