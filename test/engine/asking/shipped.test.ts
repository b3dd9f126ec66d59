import { beforeAll, describe, expect, test } from 'vitest';
import { type Conversation, converse } from '../../../bench/questions/conversation.ts';
import { type Figures, figuresOf } from '../../../bench/questions/figures.ts';
import { CHECKPOINTS, talkWith as measured } from '../../../bench/questions/measure.ts';
import { isProven } from '../../../bench/questions/proofs.ts';
import { sampledTeams } from '../../../bench/questions/teams.ts';
import { BREATH_AFTER, type Mode } from '../../../src/engine/asking/next-question.ts';
import { situationOf } from '../../../src/engine/asking/situation.ts';
import { positionOf } from '../../../src/engine/changes/moves.ts';
import type { Engine } from '../../../src/engine/judging/compile.ts';
import { outlook } from '../../../src/engine/reach/possible.ts';
import type { Answers } from '../../../src/model/answers.ts';
import { shippedEngine } from '../../support/shipped.ts';

let engine: Engine;
let teams: readonly Answers[];
let talks: readonly Conversation[];

beforeAll(() => {
  engine = shippedEngine();
  teams = sampledTeams(engine, 8);
  talks = teams.map((team) => talkWith(team));
});

const talkWith = (team: Answers, mode: Mode | 'exact' = 'usual', breathed = true): Conversation =>
  converse(engine, ({ id }) => team[id] ?? null, { mode, breathed });

const ids = ({ turns }: Conversation): string[] => turns.map(({ next }) => next.question.id);

describe('a conversation about the shipped knowledge', () => {
  test('begins with what is built, and by how many', () => {
    for (const talk of talks) {
      expect(ids(talk).slice(0, 3)).toEqual(['products', 'engineers', 'teams']);
    }
  });

  test('stops for a breath, goes on where that is wanted, and ends there when quick', () => {
    const [team = {}] = teams;
    const paused = talkWith(team, 'usual', false);
    expect(paused.turns).toHaveLength(BREATH_AFTER);
    expect(paused.end).toMatchObject({ kind: 'breath' });
    expect(paused.turns.map(({ next }) => next.left)).toEqual(
      paused.turns.map((_, i) => BREATH_AFTER - i),
    );
    const quick = talkWith(team, 'quick', false);
    expect(ids(quick)).toEqual(ids(paused));
    expect(quick.end).toEqual({ kind: 'stop', because: 'quick' });
    expect(ids(paused)).toEqual(talks.slice(0, 1).flatMap(ids).slice(0, BREATH_AFTER));
  });

  test('puts questions about tools last, but for few that an answer to them throws into doubt', () => {
    for (const { turns } of talks) {
      const first = turns.findIndex(({ next }) => next.why.kind === 'tools');
      const after = turns.slice(first).filter(({ next }) => next.why.kind !== 'tools');
      const others = after.filter(({ next }) => next.question.constraint !== true);
      expect(others.length).toBeLessThanOrEqual(2);
    }
  });

  test('asks early how far models are, once somebody says that they build them', () => {
    for (const product of ['ml-model', 'llm-app']) {
      const { turns } = converse(engine, ({ id }) => (id === 'products' ? [product] : null));
      const ids = turns.map(({ next }) => next.question.id);
      expect(ids.indexOf(product === 'ml-model' ? 'ml_stage' : 'llm_stage')).toBe(3);
    }
  });

  test('says from question to question how many there will be, and is not far from it', () => {
    for (const { turns } of talks) {
      const told = turns.slice(BREATH_AFTER).map(({ next }, i) => i + next.left);
      const real = turns.length - BREATH_AFTER;
      expect(told.filter((count) => Math.abs(count - real) > 0.4 * real)).toEqual([]);
    }
  });

  test('asks for no limit on tools where nothing is recommended', () => {
    const lab = { products: ['ml-model'], ml_stage: 'exploring', organisation: 'research' };
    const talk = converse(engine, () => null, { answers: lab });
    expect(talk.turns.filter(({ next }) => next.why.kind === 'tools')).toEqual([]);
  });

  test('asked for everything, leaves nothing open that applies', () => {
    const talk = talkWith(teams[0] ?? {}, 'all');
    expect(talk.skipped).toEqual([]);
    expect(situationOf(engine, talk.answers).askable).toEqual([]);
  });

  test('ends with every verdict settled, each question on the way with a witness', () => {
    for (const team of teams) {
      const talk = talkWith(team, 'exact');
      expect(talk.turns.filter((turn) => !isProven(engine, turn))).toEqual([]);
      expect(talk.end).toEqual({ kind: 'stop', because: 'settled' });
      const { state, given } = positionOf(engine, talk.answers);
      for (const { index } of engine.targets) {
        expect(outlook(engine, index, state, given).possible).toHaveLength(1);
      }
    }
  });

  test('ends as well with somebody who knows half of it, once nothing they know can matter', () => {
    for (const [i, team] of teams.entries()) {
      const knows = (id: string): boolean => id === 'products' || (id.length + i) % 2 === 0;
      const talk = converse(engine, ({ id }) => (knows(id) ? (team[id] ?? null) : null), {
        mode: 'exact',
      });
      expect(talk.turns.filter((turn) => !isProven(engine, turn))).toEqual([]);
      expect(talk.end).toEqual({ kind: 'stop', because: 'unknown' });
      const { state, given, closed } = situationOf(engine, talk.answers, talk.skipped);
      for (const { index } of engine.targets) {
        expect(outlook(engine, index, state, given, undefined, closed).possible).toHaveLength(1);
      }
    }
  });
});

describe('the advice after some questions', () => {
  let figures: Figures;
  beforeAll(() => {
    figures = figuresOf(sampledTeams(engine, 30).map((team) => measured(engine, team)));
  });

  test('recommends after sixteen what it recommends on full answers, nine times in ten and more', () => {
    const after = figures.agreement[CHECKPOINTS.indexOf(16)];
    const inOrder = figures.inOrder[CHECKPOINTS.indexOf(16)];
    expect(after?.recommended).toBeGreaterThan(0.92);
    expect(after?.recommended).toBeGreaterThan((inOrder?.recommended ?? 1) + 0.1);
  });

  test('is settled before all questions are asked', () => {
    expect(figures.wrongStops).toBe(0);
    expect(figures.unproven).toBe(0);
    expect(figures.exact.mean).toBeLessThan(figures.applicable.mean - 5);
  });

  test('is as good as settled where nothing is worth a question any more', () => {
    expect(figures.asked.mean).toBeLessThan(figures.exact.mean - 1);
    expect(figures.atEnd.recommended).toBeGreaterThan(0.99);
    expect(figures.atEnd.verdict).toBeGreaterThan(0.98);
  });
});
