import { describe, expect, it } from 'vitest';
import { details, heading, list, paragraph, span, table } from '../../src/report/doc.ts';
import { escapeMarkdown, renderMarkdown } from '../../src/report/markdown.ts';

const docOf = (...blocks: Parameters<typeof details>[1]) =>
  renderMarkdown({ title: '', blocks, data: null, summary: null });

describe('escapeMarkdown', () => {
  it.each([
    ['a | b', 'a \\| b'],
    ['`code`', '\\`code\\`'],
    ['<script>', '&lt;script&gt;'],
    ['*bold* _em_ [link](x)', '\\*bold\\* \\_em\\_ \\[link\\](x)'],
    ['# no heading', '\\# no heading'],
    ['- no item', '\\- no item'],
    ['## no heading', '\\## no heading'],
    ['#', '\\#'],
    ['-', '\\-'],
    ['---', '\\---'],
    ['- - -', '\\- - -'],
    ['===', '\\==='],
    ['1.', '1\\.'],
    ['--flag', '--flag'],
    ['#tag', '#tag'],
    ['1. no number', '1\\. no number'],
    ['2) no number', '2\\) no number'],
    ['ask @octocat about #12 and !3', 'ask @<!-- -->octocat about #<!-- -->12 and !<!-- -->3'],
    ['a@b.org, C# 12, no. 7', 'a@b.org, C# 12, no. 7'],
    ['R&D &lt;', 'R&amp;D &amp;lt;'],
    ['see https://x.y/a_b?c=d.', 'see <https://x.y/a_b?c=d>.'],
    ['(https://x.y/a|b)', '(<https://x.y/a>\\|b)'],
  ])('%s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('renderMarkdown', () => {
  it('writes tables whose cells cannot break out of their row', () => {
    const columns = [
      { head: 'A | B', type: 'name' },
      { head: 'N', type: 'number' },
    ] as const;
    expect(docOf(table(columns, [['x | y\n| z', '1']], ''))).toBe(
      '| A \\| B | N |\n| --- | --: |\n| x \\| y \\| z | 1 |\n',
    );
  });

  it('folds details and keeps their summary text', () => {
    expect(docOf(details('More <b>', [paragraph('x')]))).toBe(
      '<details>\n<summary>More &lt;b&gt;</summary>\n\nx\n\n</details>\n',
    );
  });

  it('emphasises what is strong, and shows other tones as they are', () => {
    const text = [span('strong', 'strong'), ' and ', span('good', 'good')];
    expect(docOf(heading(2, 'H'), list([text], true))).toBe('## H\n\n1. **strong** and good\n');
  });

  it('keeps blanks out of what is strong', () => {
    const text = [span(' a ', 'strong'), span(' ', 'strong'), span('*b', 'strong')];
    expect(docOf(paragraph(text))).toBe(' **a**  **\\*b**\n');
  });

  it('says what an empty table is for', () => {
    expect(docOf(table([{ head: 'A', type: 'name' }], [], 'Nothing there.'))).toBe(
      'Nothing there.\n',
    );
  });
});
