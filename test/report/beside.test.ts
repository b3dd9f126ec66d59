import { expect, it } from 'vitest';
import { namesOf } from '../../src/report/names.ts';
import { meetsText } from '../../src/report/views/toolchain.ts';
import { ADVICE, KNOWLEDGE } from './fixtures.ts';

it('names in the row of a tool what comes in for it alone', () => {
  const rows = ADVICE.phases.flatMap(({ needs }) => needs);
  const row = rows.find(({ state }) => state === 'new');
  const [beside] = KNOWLEDGE.tools;
  if (row === undefined || beside === undefined) throw new Error('no new tool');
  const names = namesOf(KNOWLEDGE);
  const alone = meetsText(row, names);
  expect(meetsText({ ...row, beside: beside.id }, names)).toBe(`${alone} with ${beside.name}`);
});
