import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseTargets } from '../../src/engine/advise.ts';
import { positionOf } from '../../src/engine/changes/moves.ts';
import type { Doc, Text } from '../../src/report/doc.ts';
import { explainView } from '../../src/report/views/explain.ts';
import { fitBar } from '../../src/report/views/verdicts.ts';
import { runs } from '../support/runs.ts';
import { smallWorld } from '../support/small-answers.ts';
import { smallKnowledge } from '../support/small-knowledge.ts';
import { ADVICE } from './fixtures.ts';

const explained = smallWorld(smallKnowledge(), 0.4).map(({ engine, answers }) =>
  adviseTargets(positionOf(engine, answers)).map((target) => ({
    target,
    doc: explainView({ ...ADVICE, changes: [] }, target, engine.kb),
  })),
);

/** What a page says under a label. */
function saidOf({ blocks }: Doc, label: string): Text | undefined {
  const pairs = blocks.flatMap((block) => (block.kind === 'pairs' ? block.pairs : []));
  return pairs.find(([name]) => name === label)?.[1];
}

describe('the page on one verdict', () => {
  it('gives the interval of the fit where two verdicts are possible at most, else what is open', () => {
    const law = fc.property(explained, (pages) => {
      for (const { target, doc } of pages) {
        const { fit, low, high, possible } = target;
        const isTelling = low !== high && possible.length <= 2;
        const interval = `, between ${low} and ${high} once everything is answered`;
        const said = `^${fit} of 100 from [+−]?\\d+ points${isTelling ? interval : ''}$`;
        expect(saidOf(doc, 'Fit')).toMatch(new RegExp(said, 'u'));
        const bar = fitBar(target);
        expect(bar.low !== bar.high).toBe(isTelling);
        expect(saidOf(doc, 'Still open') !== undefined).toBe(possible.length > 1);
      }
    });
    fc.assert(law, { numRuns: runs(300) });
  });
});
