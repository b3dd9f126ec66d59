import CliTable from 'cli-table3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ASCII_BORDER, UNICODE_BORDER } from '../../src/report/text/border.ts';
import { drawGrid } from '../../src/report/text/grid.ts';
import { runs } from '../support/runs.ts';

const WIDTH = 6;
const text = fc.string({
  unit: fc.constantFrom('a', 'Z', '7', 'é', '—', '漢', '🎉'),
  maxLength: 3,
});

/** A head, then rows of which some are one text over all columns. */
const grids = fc.integer({ min: 1, max: 4 }).chain((columns) => {
  const side = fc.array(text, { minLength: columns, maxLength: columns });
  return fc.record({
    columns: fc.constant(columns),
    rows: fc.tuple(side, fc.array(fc.oneof(side, text), { maxLength: 5 })),
    border: fc.constantFrom(UNICODE_BORDER, ASCII_BORDER),
  });
});

test('with a line above every row it is what the table library draws', () => {
  fc.assert(
    fc.property(grids, ({ columns, rows: [head, rest], border }) => {
      const rows = [head, ...rest];
      const widths = Array.from({ length: columns }, () => WIDTH);
      const table = new CliTable({
        colWidths: widths.map((width) => width + 2),
        chars: { ...border },
        style: { head: [], border: [] },
      });
      for (const row of rows) {
        table.push(typeof row === 'string' ? [{ content: row, colSpan: columns }] : [...row]);
      }
      const drawn = drawGrid(
        rows.map((texts) => ({ texts, rule: true })),
        { widths, aligns: widths.map(() => 'left' as const), border },
      );
      expect(drawn).toBe(table.toString());
    }),
    { numRuns: runs(300) },
  );
});
