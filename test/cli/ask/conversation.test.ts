import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BREATH,
  begin,
  type Conversation,
  type Event,
  reply,
} from '../../../src/cli/ask/conversation.ts';
import { openingOf } from '../../../src/cli/ask/first-questions.ts';
import { type Guide, guideOf } from '../../../src/cli/ask/guide.ts';
import { readOpening } from '../../../src/cli/ask/opening.ts';
import { readSession, writeSession } from '../../../src/cli/ask/saved-session.ts';
import type { Question } from '../../../src/model/question.ts';
import { KNOWLEDGE } from '../../report/fixtures.ts';
import { shippedKnowledge } from '../../support/shipped.ts';

const guide = guideOf(KNOWLEDGE, 'all');
await guide.ready();
const run = (events: readonly Event[], start = begin(guide)): Conversation =>
  events.reduce((state, event) => reply(state, event, guide), start);
const shown = ({ step }: Conversation): string =>
  step.kind === 'question' ? step.question.id : step.kind;
const answer = (value: string | readonly string[] | null): Event => ({
  type: 'answer',
  answer: value,
});
const BACK: Event = { type: 'back' };

describe('forward', () => {
  it('puts the questions that apply, then the review, then ends', () => {
    expect(shown(begin(guide))).toBe('engineers');
    expect(shown(run([answer('6-20')]))).toBe('runtime');
    expect(shown(run([answer('1-5')]))).toBe('current_tools');
    const reviewed = run([answer('1-5'), answer([])]);
    expect(shown(reviewed)).toBe('review');
    expect(shown(run([{ type: 'accept' }], reviewed))).toBe('done');
  });

  it("takes I don't know as an answer that costs nothing", () => {
    const state = run([answer(null), answer(null)]);
    expect(state).toMatchObject({ answers: {}, skipped: ['engineers', 'current_tools'] });
    expect(shown(state)).toBe('review');
  });

  it('leaves out what is answered already', () => {
    const state = begin(guide, { answers: { engineers: '6-20' }, sources: { engineers: 'flag' } });
    expect(shown(state)).toBe('runtime');
  });

  it('takes no event that does not belong to what is shown', () => {
    const first = begin(guide);
    const strays: Event[] = [
      { type: 'accept' },
      { type: 'stop' },
      { type: 'continue' },
      { type: 'edit', question: 'engineers' },
    ];
    for (const stray of strays) expect(reply(first, stray, guide)).toBe(first);
  });

  it('can be left at any step', () => {
    expect(shown(run([answer('6-20'), { type: 'quit' }]))).toBe('left');
  });
});

describe('back', () => {
  it('goes nowhere from the first question', () => {
    const first = begin(guide);
    expect(reply(first, BACK, guide)).toBe(first);
  });

  it('keeps the old answer and comes forward again over what was passed', () => {
    const state = run([answer('6-20'), answer(['kubernetes']), BACK, BACK]);
    expect(shown(state)).toBe('engineers');
    expect(state.answers).toEqual({ engineers: '6-20', runtime: ['kubernetes'] });
    const again = run([answer('6-20')], state);
    expect(shown(again)).toBe('runtime');
    expect(shown(run([answer(['serverless'])], again))).toBe('current_tools');
  });

  it('keeps an answer that stops applying, and does not ask for it again', () => {
    const state = run([answer('6-20'), answer(['kubernetes']), BACK, BACK, answer('1-5')]);
    expect(shown(state)).toBe('current_tools');
    expect(state.answers).toEqual({ engineers: '1-5', runtime: ['kubernetes'] });
  });

  it('keeps the source of an answer that is merely confirmed', () => {
    const start = begin(guide, {
      answers: { engineers: '6-20' },
      sources: { engineers: 'given' },
      ahead: ['engineers'],
    });
    expect(run([answer('6-20')], start).sources).toEqual({ engineers: 'given' });
    expect(run([answer('1-5')], start).sources).toEqual({ engineers: 'asked' });
  });
});

describe('how many there are', () => {
  const question = guide.question('engineers');
  const others = ['runtime', 'current_tools'];
  const estimates = (...left: readonly number[]): number[] => {
    if (question === undefined) throw new Error('there is no such question');
    const ids = [question.id, ...others, 'a', 'b', 'c'];
    const own: Guide = {
      ...guide,
      about: 2,
      next: ({ put }) => ({
        kind: 'ask',
        question: { ...question, id: ids[put] ?? '' },
        left: left[put] ?? 0,
      }),
    };
    let state = begin(own);
    return left.map(() => {
      const { of } = state;
      state = reply(state, answer(null), own);
      return of;
    });
  };

  it('is said anew only where it has changed by more than a little', () => {
    expect(estimates(9, 8, 8, 5)).toEqual([9, 9, 9, 9]);
    expect(estimates(9, 5, 4)).toEqual([9, 6, 6]);
    expect(estimates(3, 7, 6)).toEqual([3, 8, 8]);
    expect(estimates(2, 1, 1, 1)).toEqual([2, 2, 3, 4]);
  });
});

describe('the review', () => {
  const reviewed = run([answer('6-20'), answer(['kubernetes']), answer([])]);

  it('shows any question again and comes back', () => {
    const editing = run([{ type: 'edit', question: 'runtime' }], reviewed);
    expect(shown(editing)).toBe('runtime');
    expect(shown(run([BACK], editing))).toBe('review');
    const edited = run([answer(['serverless'])], editing);
    expect(shown(edited)).toBe('review');
    expect(edited.answers.runtime).toEqual(['serverless']);
  });

  it('asks what a changed answer brings with it', () => {
    const small = run([answer('1-5'), answer([])]);
    const edited = run([{ type: 'edit', question: 'engineers' }, answer('6-20')], small);
    expect(shown(edited)).toBe('runtime');
  });

  it('can be gone back from', () => {
    expect(shown(run([BACK], reviewed))).toBe('current_tools');
  });
});

describe('the shipped questionnaire', async () => {
  const kb = shippedKnowledge();
  const guides = {
    usual: guideOf(kb, 'usual'),
    quick: guideOf(kb, 'quick'),
    all: guideOf(kb, 'all'),
  };
  for (const each of Object.values(guides)) await each.ready();
  const firstOf = ({ type, choices }: Question): string | readonly string[] => {
    const [choice] = choices;
    if (choice === undefined) return [];
    return type === 'single' ? choice.id : [choice.id];
  };
  const walk = (mode: 'usual' | 'quick' | 'all', pick: (q: Question) => Event) => {
    const own = guides[mode];
    const places: { number: number; of: number; applicable: number }[] = [];
    let state = begin(own);
    const steps: string[] = [];
    while (state.step.kind === 'question' || state.step.kind === 'breath') {
      steps.push(shown(state));
      if (state.step.kind === 'breath') {
        state = reply(state, { type: 'continue' }, own);
        continue;
      }
      const { number, of, question } = state.step;
      const applicable = kb.questionnaire.questions.filter((q) => own.applies(q.id, state.answers));
      places.push({ number, of, applicable: applicable.length });
      state = reply(state, pick(question), own);
    }
    return { state, steps, places };
  };

  it.each(['usual', 'quick', 'all'] as const)('%s: ends, and puts nothing twice', (mode) => {
    const { state, steps } = walk(mode, (question) => answer(firstOf(question)));
    expect(state.step.kind).toBe('review');
    expect(new Set(steps).size).toBe(steps.length);
  });

  it('stops for breath once, and quick ends there', () => {
    const usual = walk('usual', () => answer(null));
    expect(usual.steps.filter((step) => step === 'breath').length).toBe(1);
    const quick = walk('quick', () => answer(null));
    expect(quick.steps).toEqual(usual.steps.slice(0, usual.steps.indexOf('breath')));
    expect(walk('all', () => answer(null)).steps).not.toContain('breath');
  });

  it('never raises the number of questions without a question that has come to apply', () => {
    const { places } = walk('all', (question) => answer(firstOf(question)));
    places.forEach((place, index) => {
      const before = places[index - 1];
      if (before === undefined || place.applicable > before.applicable) return;
      expect(place.of).toBeLessThanOrEqual(before.of);
    });
  });

  it('counts the same where somebody went back', () => {
    const { usual } = guides;
    let state = begin(usual);
    const places: string[] = [];
    const note = (): void => {
      if (state.step.kind === 'question') places.push(`${state.step.number}/${state.step.of}`);
    };
    for (let i = 0; i < 3 && state.step.kind === 'question'; i++) {
      note();
      state = reply(state, answer(firstOf(state.step.question)), usual);
    }
    for (let i = 0; i < 3; i++) {
      state = reply(state, BACK, usual);
      note();
    }
    for (let i = 0; i < 2 && state.step.kind === 'question'; i++) {
      state = reply(state, answer(firstOf(state.step.question)), usual);
      note();
    }
    const there = ['1/15', '2/15', '3/15'];
    expect(places).toEqual([...there, ...there.toReversed(), '2/15', '3/15']);
  });

  it('begins to count anew after the breath, with what the breath announced', () => {
    const { usual } = guides;
    let state = begin(usual, { answers: { products: ['api'] } });
    while (state.step.kind === 'question') state = reply(state, answer(null), usual);
    const { step } = state;
    if (step.kind !== 'breath') throw new Error('there was no breath');
    const after = reply(state, { type: 'continue' }, usual);
    expect(after.step).toMatchObject({ number: 1, of: step.left, more: true });
    expect(reply(after, BACK, usual).step).toEqual(step);
  });

  it('keeps every answer and ends in a bounded number of steps, whatever somebody does', () => {
    const values = fc.constantFrom<Event>(
      answer('6-20'),
      answer('1-5'),
      answer(null),
      BACK,
      { type: 'accept' },
      { type: 'edit', question: 'runtime' },
      { type: 'edit', question: 'engineers' },
    );
    fc.assert(
      fc.property(fc.array(values, { maxLength: 40 }), (events) => {
        let state = begin(guide);
        for (const event of events) {
          const next = reply(state, event, guide);
          for (const id of Object.keys(state.answers)) {
            const isReplaced = event.type === 'answer' && shown(state) === id;
            if (!isReplaced) expect(next.answers[id]).toEqual(state.answers[id]);
          }
          state = next;
          expect(state.passed.length).toBeLessThanOrEqual(KNOWLEDGE.questionnaire.questions.length);
          expect(new Set(state.passed).size).toBe(state.passed.length);
        }
      }),
    );
  });

  it('goes on after any step as if it had not been interrupted', () => {
    const own = guides.usual;
    let state = begin(own);
    for (let i = 0; i < 25 && state.step.kind !== 'review'; i++) {
      const text = writeSession(state, kb, { finished: false });
      const saved = readSession(text, kb);
      expect(saved?.dropped).toEqual([]);
      expect(shown(begin(own, saved?.session))).toBe(shown(state));
      const event: Event =
        state.step.kind === 'question'
          ? answer(firstOf(state.step.question))
          : { type: 'continue' };
      state = reply(state, event, own);
    }
    expect(state.passed).toContain(BREATH);
  }, 30_000);
});

describe('the opening that the build works out', () => {
  const kb = shippedKnowledge();
  const { hash, first } = openingOf(kb);

  it.each(['usual', 'quick', 'all'] as const)('is what %s would ask first', async (mode) => {
    const known = guideOf(kb, mode, { first: first[mode] });
    const guessed = guideOf(kb, mode);
    await known.ready({ answers: {}, skipped: [] });
    await guessed.ready();
    expect(begin(known)).toEqual(begin(guessed));
    // Once anything is known the guide chooses for itself.
    const answers = { products: ['api'] };
    await known.ready({ answers, skipped: [] });
    expect(begin(known, { answers })).toEqual(begin(guessed, { answers }));
  });

  it('is taken for the knowledge that it was worked out for, and no other', () => {
    const text = JSON.stringify({ hash, first });
    expect(readOpening(text, kb)).toEqual(first);
    expect(readOpening(text, { hash: 'another' })).toEqual({});
    expect(readOpening('', kb)).toEqual({});
  });
});
