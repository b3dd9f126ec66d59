import type { Command } from '../commander.ts';
import type { Session } from '../session.ts';

/** A command: adds its arguments, its flags and what it does to the command that carries its name. */
export interface CommandModule {
  readonly define: (command: Command, session: Session) => void;
}

/** The headings under which the help lists commands, in this order. */
export const GROUPS = ['Advise', 'Browse', 'Knowledge', 'Help'] as const;

/** What the program knows of a command before it is loaded: enough for help and for finding it. */
export interface CommandEntry {
  readonly name: string;
  readonly group: (typeof GROUPS)[number];
  readonly summary: string;
  /** Command lines without the program's name, each with what it is good for. */
  readonly examples: readonly (readonly [line: string, what: string])[];
  readonly load: () => Promise<CommandModule>;
}

/** Every command, in the order of the help; each is loaded only when it runs. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'ask',
    group: 'Advise',
    summary: 'ask about the team, then say which Ops it needs',
    examples: [
      ['ask', 'all questions that apply; every one takes "I don\'t know"'],
      ['ask --answers-out answers.yaml', 'keep the answers'],
      ['ask --answers answers.yaml', 'only what is not answered there'],
    ],
    load: () => import('./ask.ts'),
  },
  {
    name: 'advise',
    group: 'Advise',
    summary: 'say which Ops a team needs, from a file of answers',
    examples: [
      ['advise answers.yaml', 'tables on a terminal, rows in a pipe'],
      ['advise --set products=ml-model --set ml_stage=exploring', 'a few answers are enough'],
      ['advise answers.yaml -o advice.md -o advice.json', 'for a wiki and for a program'],
    ],
    load: () => import('./advise.ts'),
  },
  {
    name: 'explain',
    group: 'Advise',
    summary: 'show every point of one verdict, and what would change it',
    examples: [
      ['explain gitops answers.yaml', 'why, or why not'],
      ['explain sre answers.yaml --set availability=critical', 'what if'],
      ['explain mlops - --json < answers.json', 'for a program'],
    ],
    load: () => import('./explain.ts'),
  },
  {
    name: 'gap',
    group: 'Advise',
    summary: 'show what is there, what is missing and what is dead, per phase',
    examples: [
      ['gap answers.yaml', 'against the toolchain that is needed'],
      ['gap answers.yaml --set current_tools=github,jenkins', 'with other tools in use'],
      ['gap answers.yaml --json', 'for a program'],
    ],
    load: () => import('./gap.ts'),
  },
  {
    name: 'phases',
    group: 'Browse',
    summary: 'show the lifecycle: what each target does in each phase, and with what',
    examples: [
      ['phases devops mlops', 'two paradigms, phase by phase'],
      ['phases gitops --format markdown', 'for a wiki'],
      ['phases', 'all of them'],
    ],
    load: () => import('./phases.ts'),
  },
  {
    name: 'compare',
    group: 'Browse',
    summary: 'compare two to five targets side by side',
    examples: [
      ['compare devops gitops', 'what pull adds to push'],
      ['compare devsecops mlsecops --json', 'for a program'],
      ['compare mlops dataops llmops', 'three that people mix up'],
    ],
    load: () => import('./compare.ts'),
  },
  {
    name: 'tools',
    group: 'Browse',
    summary: 'list tools by phase, capability, target, licence, hosting or status',
    examples: [
      ['tools --phase deploy', 'what deploys'],
      ['tools --capability gitops-delivery --license open-source', 'one job, open source only'],
      ['tools --search argo --json', 'by any of its names, for a program'],
    ],
    load: () => import('./tools.ts'),
  },
  {
    name: 'show',
    group: 'Browse',
    summary: 'show one paradigm, practice, tool, capability, question or phase',
    examples: [
      ['show gitops', 'a target, with its rules'],
      ['show "Argo CD"', 'a tool, by any of its names'],
      ['show capability:ci', 'where a word means several things'],
    ],
    load: () => import('./show.ts'),
  },
  {
    name: 'kb',
    group: 'Knowledge',
    summary: 'check, build and count the knowledge',
    examples: [
      ['kb validate knowledge', 'after a change'],
      ['kb stale --max-age 180d', 'what to look at again'],
      ['kb stats --json', 'for a program'],
    ],
    load: () => import('./kb.ts'),
  },
  {
    name: 'schema',
    group: 'Knowledge',
    summary: 'print a JSON Schema: of answers, of a report or of the knowledge',
    examples: [
      [
        'schema answers -o answers.schema.json',
        'for an editor, or a program that fills answers in',
      ],
      ['schema report', 'what advise --json prints'],
    ],
    load: () => import('./schema.ts'),
  },
  {
    name: 'completion',
    group: 'Help',
    summary: 'print a script that completes commands, ids and answers in a shell',
    examples: [
      [
        'completion bash > ~/.local/share/bash-completion/completions/which-ops',
        'for bash, from the next shell on',
      ],
      ['completion zsh > ~/.zfunc/_which-ops', 'for zsh, where ~/.zfunc is in $fpath'],
      ['completion fish > ~/.config/fish/completions/which-ops.fish', 'for fish'],
    ],
    load: () => import('./completion.ts'),
  },
  {
    name: 'help',
    group: 'Help',
    summary: 'explain a command or a topic',
    examples: [
      ['help kb stale', 'the same as kb stale --help'],
      ['help ci', 'worked examples for build servers'],
    ],
    load: () => import('./help.ts'),
  },
];
