import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/cli/version.ts';
import { run, type World } from './fake-io.ts';

/**
 * Golden sessions: the file name is the command line, the content what it printed. They run on small
 * fixed knowledge, without a clock and without colour, at 80 columns. After a change that is meant:
 * UPDATE_TRANSCRIPTS=1 npx vitest run test/cli/transcripts.test.ts, then read the difference.
 */
const FOLDER = fileURLToPath(new URL('../transcripts/', import.meta.url));
const UPDATE = process.env.UPDATE_TRANSCRIPTS === '1';

const ANSWERS = `# The team of the fixture.
name: Checkout team
engineers: 6-20
runtime: [kubernetes]
current_tools: [jenkins, unheard-of]
`;
const WORLD: World = {
  stdoutIsTTY: true,
  env: { NO_COLOR: '1' },
  files: { 'answers.yaml': ANSWERS, 'wrong.yaml': 'engineers: 6-21\nruntimes: kubernetes\n' },
};
const PIPE: World = { ...WORLD, stdoutIsTTY: false };

const LINES: readonly (readonly [line: string, world: World])[] = [
  ['', WORLD],
  ['--help', WORLD],
  ['--version', WORLD],
  ['--version --json', WORLD],
  ['advise --help', WORLD],
  ['advise answers.yaml', WORLD],
  ['advise answers.yaml --width 50', WORLD],
  ['advise answers.yaml --ascii --width 120', WORLD],
  ['advise answers.yaml --format json', WORLD],
  ['advise answers.yaml --format markdown', WORLD],
  ['advise answers.yaml (in a pipe)', PIPE],
  ['advise wrong.yaml', WORLD],
  ['advise wrong.yaml --json', WORLD],
  ['advise', WORLD],
  ['ask', WORLD],
  ['explain devops answers.yaml', WORLD],
  ['explain gitops answers.yaml --set runtime=unknown', WORLD],
  ['gap answers.yaml', WORLD],
  ['phases', WORLD],
  ['phases devops --format markdown', WORLD],
  ['compare devops gitops', WORLD],
  ['compare devops gitops --width 40', WORLD],
  ['tools', WORLD],
  ['tools (in a pipe)', PIPE],
  ['tools --license open-source --json', WORLD],
  ['tools --search nothing', WORLD],
  ['show gitops', WORLD],
  ['show jenkins', WORLD],
  ['show gitops-delivery', WORLD],
  ['show runtime', WORLD],
  ['show deploy', WORLD],
  ['show argo', WORLD],
  ['kb --help', WORLD],
  ['kb stats', WORLD],
  ['kb stale --max-age 30d', WORLD],
  ['shw', WORLD],
];

describe('transcripts', () => {
  it.each(LINES)('%s', async (line, world) => {
    const argv = line
      .replace(' (in a pipe)', '')
      .split(' ')
      .filter((word) => word !== '');
    const { code, stdout, stderr } = await run(argv, world);
    const transcript = [
      `$ which-ops ${argv.join(' ')}`.trimEnd(),
      stdout.replaceAll(VERSION, '<version>').trimEnd(),
      ...(stderr === '' ? [] : [`--- standard error\n${stderr.trimEnd()}`]),
      `--- exit code ${code}`,
      '',
    ].join('\n');
    const file = `${FOLDER}${fileNameOf(line)}`;
    if (UPDATE) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, transcript);
    }
    expect(existsSync(file), `${file} is missing: UPDATE_TRANSCRIPTS=1 writes it`).toBe(true);
    expect(transcript).toBe(readFileSync(file, 'utf8'));
  });

  it('has no file left over from a command line that is gone', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(
      LINES.map(([line]) => fileNameOf(line)).toSorted(),
    );
  });
});

function fileNameOf(line: string): string {
  return `${line === '' ? 'no command' : line}.txt`;
}
