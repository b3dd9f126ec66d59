import { describe, expect, it } from 'vitest';
import { type Table, table } from '../../src/report/doc.ts';
import { renderText } from '../../src/report/text/index.ts';

const draw = (block: Table, width = 60) =>
  renderText(
    { title: '', blocks: [block], data: null, summary: null },
    { layout: 'terminal', width, ascii: false, colour: 0 },
  );
const NAME = { head: 'Name', type: 'name' } as const;
const WHY = { head: 'Why', type: 'prose' } as const;

describe('a table', () => {
  it('draws lines only beside rows of several lines', () => {
    const columns = [NAME, { head: 'List', type: 'list' }] as const;
    const rows = [
      ['a', 'one'],
      ['b', 'two'],
      ['c', 'a list that is much too long for a single line of this table'],
      ['d', 'four'],
    ];
    expect(draw(table(columns, rows, ''), 60)).toBe(
      [
        '┌──────┬───────────────────────────────────────────────────┐',
        '│ Name │ List                                              │',
        '├──────┼───────────────────────────────────────────────────┤',
        '│ a    │ one                                               │',
        '│ b    │ two                                               │',
        '├──────┼───────────────────────────────────────────────────┤',
        '│ c    │ a list that is much too long for a single line of │',
        '│      │ this table                                        │',
        '├──────┼───────────────────────────────────────────────────┤',
        '│ d    │ four                                              │',
        '└──────┴───────────────────────────────────────────────────┘',
        '',
      ].join('\n'),
    );
  });

  it('puts sentences beneath the row where no column could hold them', () => {
    const columns = [NAME, { head: 'Kind', type: 'word' }, WHY] as const;
    const why = 'a sentence that would be a ladder of single words in a narrow column';
    expect(draw(table(columns, [['A rather long name', 'of a kind', why]], ''), 60)).toBe(
      [
        '┌────────────────────┬─────────────────────────────────────┐',
        '│ Name               │ Kind                                │',
        '├────────────────────┼─────────────────────────────────────┤',
        '│ A rather long name │ of a kind                           │',
        '│   a sentence that would be a ladder of single words in a │',
        '│   narrow column                                          │',
        '└──────────────────────────────────────────────────────────┘',
        '',
      ].join('\n'),
    );
  });

  it('puts them there as well where that takes fewer lines', () => {
    const columns = [NAME, { head: 'List', type: 'list' }, WHY] as const;
    const why = Array.from({ length: 40 }, () => 'word').join(' ');
    const drawn = draw(table(columns, [['A name', 'a list of things', why]], ''), 80);
    expect(drawn.split('\n')).toHaveLength(9);
    expect(drawn).toContain('│ A name │ a list of things');
    expect(drawn).not.toContain('│ Why');
    const short = draw(table(columns, [['A name', 'a list of things', 'word word']], ''), 80);
    expect(short).toContain('│ A name │ a list of things │ word word │');
  });

  it('never grows as the terminal does', () => {
    const columns = [NAME, { head: 'List', type: 'list' }, WHY] as const;
    const why = Array.from({ length: 40 }, (_, index) => 'word'.slice(index % 3)).join(' ');
    const block = table(columns, [['A rather long name', 'a list of things', why]], '');
    const heights = [60, 70, 80, 90, 100, 120, 150].map((w) => draw(block, w).split('\n').length);
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
  });

  it('draws all bars of a column or none', () => {
    const columns = [NAME, { head: 'Kind', type: 'word' }, { head: 'Fit', type: 'bar' }] as const;
    const rows = [
      ['a name of many words', 'a kind of thing', { bar: { value: 90, low: 90, high: 90 } }],
      ['another name of words', 'a kind of thing', { bar: { value: 50, low: 20, high: 90 } }],
    ];
    const bars = (width: number) =>
      draw(table(columns, rows, ''), width)
        .split('\n')
        .filter((line) => line.includes('██')).length;
    const drawn = Array.from({ length: 81 }, (_, more) => bars(20 + more));
    expect(new Set(drawn)).toEqual(new Set([0, 2]));
  });

  it('says of a group in one line or in several', () => {
    const grouped: Table = {
      ...table([NAME, { head: 'Kind', type: 'word' }], [], ''),
      groupedBy: { label: 'Group', note: 'Note' },
      groups: [
        { label: 'First', note: ['one line'], rows: [['a', 'b']] },
        { label: 'Second', note: ['two', 'lines'], rows: [['c', 'd']] },
      ],
    };
    expect(draw(grouped)).toBe(
      [
        '┌──────┬──────┐',
        '│ Name │ Kind │',
        '├──────┴──────┤',
        '│ First: one  │',
        '│ line        │',
        '├──────┬──────┤',
        '│ a    │ b    │',
        '├──────┴──────┤',
        '│ Second      │',
        '│  • two      │',
        '│  • lines    │',
        '├──────┬──────┤',
        '│ c    │ d    │',
        '└──────┴──────┘',
        '',
      ].join('\n'),
    );
  });

  it('has no seam where it is long, and takes no long time', () => {
    const many = Array.from({ length: 2_000 }, (_, index) => [`row ${index}`, 'x'.repeat(30), 'y']);
    const columns = [NAME, { head: 'List', type: 'list' }, WHY] as const;
    const begun = performance.now();
    const lines = draw(table(columns, many, ''), 60)
      .trimEnd()
      .split('\n');
    expect(performance.now() - begun).toBeLessThan(4_000);
    expect(lines).toHaveLength(many.length + 4);
    expect(new Set(lines.slice(3, -1).map((line) => line.replace(/\d+ */, '')))).toHaveLength(1);
  });

  it('becomes blocks of lines where columns would be ladders', () => {
    const columns = [NAME, WHY] as const;
    expect(draw(table(columns, [['a', 'because']], ''), 40)).toBe('a\nWhy: because\n');
  });
});
