import { describe, expect, it } from 'vitest';
import { adviseTargets } from '../../src/engine/advise.ts';
import { positionOf } from '../../src/engine/changes/moves.ts';
import { compile } from '../../src/engine/judging/compile.ts';
import type { Answers } from '../../src/model/answers.ts';
import { revisitText } from '../../src/model/target.ts';
import { knowledge, question, target } from '../support/blank-knowledge.ts';
import { shippedEngine } from '../support/shipped.ts';

const ENGINE = compile(
  knowledge({
    questionnaire: { sections: [], questions: [question('teams', ['one', 'two'])] },
    targets: [
      target('portal', {
        revisit: [
          { event: 'a second team comes', happened: { question: 'teams', is: 'two' } },
          { event: 'somebody asks for one' },
        ],
      }),
    ],
  }),
);

const revisitOf = (answers: Answers) => adviseTargets(positionOf(ENGINE, answers))[0]?.revisit;

describe('what has to happen for a target to be looked at again', () => {
  it('is all that is not known to have happened', () => {
    const both = 'Revisit when a second team comes or when somebody asks for one.';
    expect(revisitOf({})).toBe(both);
    expect(revisitOf({ teams: 'one' })).toBe(both);
    expect(revisitOf({ teams: 'two' })).toBe('Revisit when somebody asks for one.');
  });

  it.each([
    [[], ''],
    [['a'], 'Revisit when a.'],
    [['a', 'b'], 'Revisit when a or when b.'],
    [['a', 'b', 'c'], 'Revisit when a, when b, or when c.'],
  ])('reads as a sentence: %j', (events, text) => {
    expect(revisitText(events.map((event) => ({ event })))).toBe(text);
  });

  it('is left for every target of the shipped knowledge, however much has happened', () => {
    for (const { target: known } of shippedEngine().targets) {
      expect([known.id, known.revisit.some(({ happened }) => happened === undefined)]).toEqual([
        known.id,
        true,
      ]);
    }
  });
});
