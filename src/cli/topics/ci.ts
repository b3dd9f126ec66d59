import type { TopicPart } from './topic.ts';

const GITHUB = [
  '# .github/workflows/which-ops.yml',
  'name: which-ops',
  'on:',
  '  pull_request:',
  '    paths: [answers.yaml]',
  'jobs:',
  '  advice:',
  '    runs-on: ubuntu-latest',
  '    permissions:',
  '      contents: read',
  '    steps:',
  '      - uses: actions/checkout@v4',
  '      - uses: actions/setup-node@v4',
  '        with:',
  '          node-version: 22',
  '      - run: >-',
  '          npx --yes which-ops advise answers.yaml',
  '          --summary -o advice.html -o advice.json',
  '      - uses: actions/upload-artifact@v4',
  '        with:',
  '          name: advice',
  '          path: advice.*',
];

const GITLAB = [
  '# .gitlab-ci.yml',
  'which-ops:',
  '  image: node:22-slim',
  '  rules:',
  '    - changes: [answers.yaml]',
  '  script:',
  '    - >-',
  '      npx --yes which-ops advise answers.yaml',
  '      -o advice.html -o advice.md -o advice.json',
  '  artifacts:',
  '    expose_as: Which Ops',
  '    paths: [advice.html, advice.md, advice.json]',
];

/** Worked examples for build servers. */
export const PARTS: readonly TopicPart[] = [
  {
    text: 'Keep answers.yaml in the repository. A job that runs when it changes shows in the pull request what the change means; for the same answers and the same version of the program the advice is the same to the byte.',
  },
  { title: 'GitHub Actions:', code: GITHUB },
  {
    text: '--summary appends the report as Markdown to the file that GITHUB_STEP_SUMMARY names, which GitHub shows on the page of the run. It stops between two sections below 1,000,000 bytes, because GitHub drops a longer summary whole. Where the variable is not set it is an error with exit code 2.',
  },
  { title: 'GitLab CI:', code: GITLAB },
  {
    text: 'GitLab has no summary file, so the report is an artefact there; expose_as links it from the merge request.',
  },
  {
    title: 'Of use in both:',
    entries: [
      [
        'which-ops@<version>',
        'fixes program and knowledge, so that only answers change the advice',
      ],
      ['--json | jq -r .headline', 'the one line'],
      ['--no-input', 'never asks; CI=true, which both set, means the same'],
      ['-q', 'no remarks on standard error'],
    ],
  },
];
