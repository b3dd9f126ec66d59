import type { TopicPart } from './topic.ts';

/** The formats of a result and where each goes. */
export const PARTS: readonly TopicPart[] = [
  {
    title: 'Formats:',
    entries: [
      ['text', 'tables on a terminal; in a pipe one row per line, tabs between the columns'],
      ['json', 'everything there is, for programs; keys in a fixed order'],
      ['markdown', 'for pull requests and wikis, as GitHub and GitLab read it'],
      ['html', 'one page with charts that needs no network and no script'],
    ],
  },
  {
    text: 'Without a flag standard output gets text. --format names another, --json is short for --format json.',
  },
  {
    title: 'Files:',
    entries: [
      [
        '-o advice.html',
        'the extension names the format: .txt, .json, .md, .markdown, .html, .htm',
      ],
      ['-o a.md -o a.json', 'several at once; then nothing goes to standard output'],
      ['-o a.md -o -', 'a file, and standard output as well'],
      ['-o advice --format html', 'a file whose extension says nothing'],
      ['--force', 'overwrite what exists; without it that is an error before any work is done'],
    ],
  },
  {
    title: 'Layout of text:',
    entries: [
      ['--width 120', 'lay out for 120 columns; under 60 tables become lists'],
      ['--width 0', 'rows with tabs on a terminal too'],
      ['--width 80 | cat', 'tables in a pipe too'],
      ['--ascii', 'no characters beyond ASCII are drawn'],
      ['--color always', 'colour in a pipe too'],
    ],
  },
  {
    text: 'Equal answers and equal knowledge give equal bytes. which-ops schema report prints the JSON Schema of what advise --json prints.',
  },
];
