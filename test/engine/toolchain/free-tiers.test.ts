import { describe, expect, it, test } from 'vitest';
import { NAMED_IN_CODE } from '../../../src/engine/named-answers.ts';
import type { Answers } from '../../../src/model/answers.ts';
import { able } from '../../support/blank-knowledge.ts';
import { shippedKnowledge } from '../../support/shipped.ts';
import { choose, required } from './small-cases.ts';
import { tool } from './toolchain-knowledge.ts';

const SIZES = NAMED_IN_CODE.engineers;
const BUDGETS = [undefined, ...NAMED_IN_CODE.tool_budget];
const TIER = able('ci', { edition: 'free-tier' });
const SMALL = tool('small', [TIER], { 'free-up-to': '6-20' });

const met = (answers: Answers, one = SMALL) => choose([required('ci')], [one], answers);

describe('a free tier that carries teams of some size', () => {
  test.each(SIZES)(
    'is had without money by those of %s engineers who are not more',
    (engineers) => {
      SIZES.forEach((carried, at) => {
        const one = tool('one', [TIER], { 'free-up-to': carried });
        const { row } = met({ engineers, tool_budget: 'free-only' }, one);
        expect(row('ci')?.state, carried).toBe(at >= SIZES.indexOf(engineers) ? 'new' : 'unmet');
      });
    },
  );

  it('is no matter to those who may pay, or have not said how many they are', () => {
    for (const budget of BUDGETS) {
      const open: Answers = budget === undefined ? {} : { tool_budget: budget };
      expect(met(open).row('ci')?.tool).toBe('small');
      if (budget === 'free-only') continue;
      expect(met({ ...open, engineers: 'over-500' }).row('ci')?.tool).toBe('small');
    }
  });

  it('is no matter to what is free beside it, for everybody or in public', () => {
    const large: Answers = { engineers: 'over-500', tool_budget: 'free-only' };
    const own = tool('own', [able('ci')], { 'free-up-to': '1-5' });
    expect(met(large, own).row('ci')?.tool).toBe('own');
    const open = tool('open', [{ ...TIER, 'free-in-public': true }], { 'free-up-to': '1-5' });
    expect(met({ ...large, organisation: 'open-source' }, open).row('ci')?.tool).toBe('open');
    expect(met(large, open).row('ci')?.tool).toBeNull();
  });

  it('is named as the reason where it ends', () => {
    const large: Answers = { engineers: '21-100', tool_budget: 'free-only' };
    expect(met(large).unmet[0]?.because).toMatch(
      /without the budget for tools, SMALL would meet the need; its free tier is for up to 20 engineers\.$/,
    );
    // What is in use has been paid for; of a host nobody knows in which edition.
    expect(met({ ...large, current_tools: ['small'] }).row('ci')?.state).toBe('kept');
    const host = tool('small', [able('source-control', { edition: 'free-tier' })], {
      'free-up-to': '6-20',
      'source-host': 'github',
      hosting: ['saas'],
    });
    expect(met({ ...large, source_host: 'github' }, host).notices[0]?.says).toBe(
      'SMALL is in use, but the budget for tools stands against it: its free tier is for up to 20 engineers.',
    );
  });
});

test('only what has a free tier says how far it goes, and whoever read it says so', () => {
  const tools = shippedKnowledge().tools.filter((each) => each['free-up-to'] !== undefined);
  expect(tools.length).toBeGreaterThan(40);
  for (const { id, capabilities, evidence, unverified } of tools) {
    expect(
      capabilities.map(({ edition }) => edition),
      id,
    ).toContain('free-tier');
    const read = evidence.some(({ covers }) => covers.includes('free-up-to'));
    expect(read !== unverified.includes('free-up-to'), id).toBe(true);
  }
});
