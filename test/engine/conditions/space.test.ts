import { describe, expect, it } from 'vitest';
import { spaceOf } from '../../../src/engine/conditions/space.ts';
import { encode, isTrue } from '../../../src/engine/conditions/state.ts';
import { compile } from '../../../src/engine/judging/compile.ts';
import { MOST_CHOICES } from '../../../src/model/question.ts';
import { knowledge, question } from '../../support/blank-knowledge.ts';

const withChoices = (count: number) => {
  const choices = Array.from({ length: count }, (_, i) => `c${i}`);
  const questions = [question('place', choices)];
  return knowledge({ questionnaire: { sections: [], questions } });
};

describe('a question with many choices', () => {
  it('keeps them apart up to the last', () => {
    const kb = withChoices(MOST_CHOICES);
    const when = { question: 'place', is: `c${MOST_CHOICES - 1}` };
    const tension = { id: 'last', when, because: '', advice: '', sources: [] };
    const engine = compile({ ...kb, tensions: [tension] });
    const fires = kb.questionnaire.questions[0]?.choices.filter(({ id }) => {
      const { state } = encode({ place: id }, engine);
      return engine.tensions.some((t) => isTrue(state, t.when));
    });
    expect(fires?.map(({ id }) => id)).toEqual([when.is]);
  });

  it('is refused where two of them would share a bit', () => {
    expect(() => spaceOf(withChoices(MOST_CHOICES + 1), [])).toThrow(RangeError);
  });
});
