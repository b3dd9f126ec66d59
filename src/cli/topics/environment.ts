import type { TopicPart } from './topic.ts';

/** The variables that are read; flags come before all of them. */
export const PARTS: readonly TopicPart[] = [
  { text: 'A flag comes before a variable, and a variable before what the terminal says.' },
  {
    title: 'Colour, the first that is set decides:',
    entries: [
      ['WHICH_OPS_NO_COLOR', 'no colour in this program alone'],
      ['NO_COLOR', 'no colour'],
      ['FORCE_COLOR', 'colour, in pipes too; 0 or false for none'],
      ['CLICOLOR_FORCE', 'colour, in pipes too, unless it is 0'],
      ['TERM', 'dumb: no colour, and prompts line by line'],
      ['CLICOLOR', '0: no colour'],
    ],
  },
  {
    title: 'Layout:',
    entries: [
      ['COLUMNS', 'the width to lay out for'],
      ['LC_ALL', 'C or POSIX: draw with ASCII characters alone'],
      ['WT_SESSION, TERM_PROGRAM', 'on Windows: a terminal that draws more than ASCII'],
    ],
  },
  {
    title: 'Questions:',
    entries: [
      ['WHICH_OPS_NO_INPUT', 'never ask'],
      ['CI', 'never ask; build servers set it'],
      [
        'AI_AGENT, AGENT',
        'never ask, because a program is driving; --interactive asks all the same. So do CLAUDECODE, CODEX_SANDBOX, CURSOR_AGENT, GEMINI_CLI and OPENCODE',
      ],
      ['WHICH_OPS_ACCESSIBLE', 'prompts line by line, for screen readers, unless it is 0'],
    ],
  },
  {
    title: 'Files:',
    entries: [
      ['XDG_STATE_HOME', 'holds the answers of a questionnaire that was interrupted'],
      [
        'XDG_CACHE_HOME',
        'holds compiled code of the program, so that it starts faster next time; else ~/.cache does, on macOS ~/Library/Caches',
      ],
      ['NODE_DISABLE_COMPILE_CACHE', 'keeps no compiled code'],
      ['NODE_OPTIONS', 'flags for Node.js; runs with other flags compile anew'],
      ['LOCALAPPDATA', 'both on Windows'],
      ['GITHUB_STEP_SUMMARY', 'the file that advise --summary appends to'],
    ],
  },
];
