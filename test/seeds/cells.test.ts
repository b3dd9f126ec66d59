import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { PHASES } from '../../src/model/ids.ts';
import { activityText } from '../../src/model/target.ts';
import { shippedKnowledge } from '../support/shipped.ts';
import { untold } from './tells.ts';

const facts = z.array(z.string().min(3)).min(1);
const cells = z
  .record(z.string(), z.strictObject({ answer: facts, activities: facts }))
  .parse(parse(readFileSync(new URL('cells.yaml', import.meta.url), 'utf8')));

const kb = shippedKnowledge();

function cellOf(place: string) {
  const [id, phase] = place.split('/');
  const known = PHASES.find((each) => each === phase);
  return known && kb.targets.find((target) => target.id === id)?.phases[known];
}

describe('the text of the table of phases by discipline', () => {
  it('has six phases for each of four disciplines', () => {
    expect(Object.keys(cells)).toHaveLength(24);
  });

  it.each(Object.entries(cells))('%s says what it is about and what is done', (place, wanted) => {
    const cell = cellOf(place);
    expect(untold([cell?.answer ?? ''], wanted.answer)).toEqual([]);
    expect(untold((cell?.activities ?? []).map(activityText), wanted.activities)).toEqual([]);
  });
});
