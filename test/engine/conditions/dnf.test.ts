import { describe, expect, it } from 'vitest';
import { toDnf } from '../../../src/engine/conditions/dnf.ts';
import { spaceOf } from '../../../src/engine/conditions/space.ts';
import type { Condition } from '../../../src/model/condition.ts';
import { knowledge, question } from '../../support/blank-knowledge.ts';

const questions = Array.from({ length: 40 }, (_, i) => question(`q${i}`, ['no', 'yes']));
const space = spaceOf(knowledge({ questionnaire: { sections: [], questions } }), []);

const pairs = (count: number): Condition => ({
  all: Array.from({ length: count }, (_, i) => ({
    any: [
      { question: `q${2 * i}`, is: 'yes' },
      { question: `q${2 * i + 1}`, is: 'yes' },
    ],
  })),
});

describe('a conjunction of disjunctions', () => {
  it('has a conjunction for each way to take one part of each', () => {
    expect(toDnf(pairs(6), space, new Map())).toHaveLength(64);
    expect(toDnf(pairs(6), space, new Map(), true)).toHaveLength(6);
  });

  it('is refused before it fills the memory', () => {
    expect(() => toDnf(pairs(20), space, new Map())).toThrow(RangeError);
    expect(() => toDnf({ not: pairs(20) }, space, new Map(), true)).toThrow(RangeError);
  });
});
