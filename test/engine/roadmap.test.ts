import { describe, expect, it } from 'vitest';
import { adviseTargets } from '../../src/engine/advise.ts';
import { compile } from '../../src/engine/compile.ts';
import { positionOf } from '../../src/engine/moves.ts';
import { roadmapOf } from '../../src/engine/roadmap.ts';
import type { Target } from '../../src/model/target.ts';
import { knowledge, question, target } from '../support/blank-knowledge.ts';

/** A target that is adopted, and of which nobody has said whether it is in place. */
const wanted = (id: string, parts: Partial<Target>): Target =>
  target(id, { prior: 20, 'in-place': { question: 'have', is: id }, ...parts });
const including = (id: string) => ({ includes: [{ target: id, because: '' }] });
const requiring = (id: string) => ({ requires: [{ target: id, because: '' }] });

/** The ids of each wave, for a team that takes on one target at a time. */
function wavesOf(targets: readonly Target[]): string[][] {
  const have = question('have', [...targets.map((t) => t.id), 'nothing']);
  const kb = knowledge({ targets, questionnaire: { sections: [], questions: [have] } });
  const advice = adviseTargets(positionOf(compile(kb), {}));
  const items = roadmapOf(advice, targets, { engineers: '1-5' }, []);
  return [1, 2, 3].map((wave) => items.filter((i) => i.wave === wave).map((i) => i.target));
}

describe('targets whose parts wait for each other', () => {
  it('begin with the part that waits for nothing', () => {
    const targets = [
      wanted('early', including('middle')),
      wanted('middle', requiring('base')),
      wanted('late', { ...including('base'), ...requiring('middle') }),
      wanted('base', {}),
    ];
    expect(wavesOf(targets)).toEqual([['base'], ['middle', 'early'], ['late']]);
  });
});
