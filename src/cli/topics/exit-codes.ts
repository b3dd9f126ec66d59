import type { TopicPart } from './topic.ts';

/** What a run ends with. */
export const PARTS: readonly TopicPart[] = [
  {
    title: 'Exit codes:',
    entries: [
      ['0', 'done; the result is on standard output or in the files of -o'],
      ['1', 'the command ran, and what it checks is not met: kb validate, kb lint, kb stale'],
      [
        '2',
        'wrong use or bad input: nothing was written; standard error says what, and what to do',
      ],
      ['70', 'a fault of the program; --debug shows where'],
      ['130', 'cancelled by whoever was asked'],
    ],
  },
  {
    text: 'A verdict never changes the exit code: advice that adopts nothing is still advice, and ends with 0.',
  },
  {
    text: 'With --json, errors too are JSON: one object on standard error with "error", and in it "code", "message", often "hint", and "path", "line" and "column" where a file is at fault. Further errors of the same run stand in "others".',
  },
  {
    text: 'A reader that closes the pipe early, such as head, is no error.',
  },
];
