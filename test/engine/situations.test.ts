import { describe, expect, it } from 'vitest';
import { compare, type Expectation, type Row } from '../../bench/score/situations.ts';
import { compile } from '../../src/engine/judging/compile.ts';
import type { Target } from '../../src/model/target.ts';
import { knowledge, target } from '../support/blank-knowledge.ts';

const adopted = (id: string, phrase: string, parts: Partial<Target> = {}): Target =>
  target(id, { phrase, role: 'lifecycle', prior: 20, ...parts });

const TARGETS = [
  adopted('secure', 'DevSecOps', { includes: [{ target: 'plain', because: '' }] }),
  adopted('plain', 'DevOps'),
  adopted('delivery', 'delivered with GitOps', { role: 'delivery' }),
  adopted('flags', 'flags', { role: 'practice' }),
];
const ENGINE = compile(knowledge({ targets: TARGETS }));

/** The line on the headline, where a person names some targets. */
function headlineRow(names: readonly string[], expected: Expectation = {}): Row | undefined {
  const expect = { adopt: ['secure', 'plain', 'delivery', 'flags'], ...expected };
  const headline = { says: 'As people say it', names };
  const situation = { id: 'one', says: '', headline, answers: {}, expect };
  return compare(ENGINE, situation).find((row) => row.target === 'headline');
}

describe('the comparison of headlines', () => {
  it('looks at the targets named, and says which', () => {
    expect(headlineRow(['secure', 'delivery', 'flags'])).toMatchObject({
      agrees: true,
      expected: 'names secure, delivery, flags (As people say it)',
      got: 'names secure, delivery, flags (DevSecOps, delivered with GitOps, plus flags)',
    });
    expect(headlineRow([])?.expected).toBe('names nothing (As people say it)');
  });

  it('agrees where an included target is named beside, or an expected practice is not', () => {
    expect(headlineRow(['secure', 'plain', 'delivery'])?.agrees).toBe(true);
    expect(headlineRow(['secure', 'delivery'], { adopt: ['secure'] })?.agrees).toBe(false);
  });

  it('differs where a target is named too many, or too few', () => {
    expect(headlineRow(['secure', 'flags'])?.agrees).toBe(false);
    expect(headlineRow(['secure', 'delivery', 'flags', 'other'])?.agrees).toBe(false);
  });
});
