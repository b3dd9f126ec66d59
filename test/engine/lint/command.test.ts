import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Io } from '../../../src/cli/io.ts';
import { main } from '../../../src/cli/main.ts';
import { fakeWorld } from '../../cli/fake-io.ts';
import { folderOf, smallFiles } from '../../knowledge/small.ts';
import { shippedFolder } from '../../support/shipped.ts';

const EXCEPTIONS = 'lint-exceptions.yaml';

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `kb lint` on a folder of texts named `kb`. */
async function lintFiles(files: ReadonlyMap<string, string>, ...flags: string[]): Promise<Run> {
  return runIn('kb', folderOf(files), { flags });
}

async function runIn(
  dir: string,
  fs: Io['fs'],
  { files = { [dir]: null }, flags = [] }: { files?: Record<string, null>; flags?: string[] },
): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    isTTY: false,
    columns: undefined,
    write: async (text: string) => {
      written[name] += text;
    },
  });
  const io = {
    ...fakeWorld({ files }),
    fs,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
  };
  const code = await main(['kb', 'lint', dir, ...flags], io);
  return { code, ...written };
}

/** The small knowledge with some of its files changed. */
function changed(name: string, from: string, to: string): Map<string, string> {
  const files = smallFiles();
  const text = files.get(name) ?? '';
  expect(text).toContain(from);
  return files.set(name, text.replace(from, to));
}

/** Exceptions for everything that lint finds in the small knowledge. */
async function exceptionsForAll(): Promise<string> {
  const { stdout } = await lintFiles(smallFiles(), '--json');
  const { findings } = JSON.parse(stdout);
  const entry = ({ code, subject }: { code: string; subject: string }): string =>
    `- code: ${code}\n  path: ${subject}\n  reason: It is so small.\n`;
  return findings.map(entry).join('');
}

describe('kb lint', () => {
  test('names each fault with file, line, column, the line itself and what to do', async () => {
    const { code, stdout } = await lintFiles(smallFiles());
    const lines = smallFiles().get('paradigms/devops.yaml')?.split('\n') ?? [];
    const line = lines.indexOf('  - id: many-people') + 1;
    expect(code).toBe(1);
    expect(stdout).toContain(
      [
        `kb/paradigms/devops.yaml:${line}:5: error rule-shadowed the rule many-people never counts: whenever it is true, so is a-team, as strong and in the same group`,
        `  ${line} |   - id: many-people`,
        '     |     ^',
        '  delete it, make it stronger, or take it out of the group',
      ].join('\n'),
    );
  });

  test('puts what it finds in the order of files and lines', async () => {
    const { stdout } = await lintFiles(smallFiles(), '--json');
    const places = JSON.parse(stdout).findings.map(
      ({ path, line }: { path: string; line: number }) =>
        `${path}:${String(line).padStart(4, '0')}`,
    );
    expect(places.length).toBeGreaterThan(3);
    expect(places).toEqual([...places].sort());
  });

  test('says for each lint how many states it looked at', async () => {
    const { stdout, stderr } = await lintFiles(smallFiles());
    expect(stdout).toMatch(/^rule-never-fires\terror\t\d+\t0$/m);
    expect(stderr).toMatch(/^\d+ errors?, \d+ warnings?, .* \d+ states looked at$/m);
  });

  test('lets pass what is argued for, and shows it with the argument when asked', async () => {
    const files = smallFiles().set(EXCEPTIONS, await exceptionsForAll());
    expect(await lintFiles(files)).toMatchObject({ code: 0 });
    const { code, stdout } = await lintFiles(files, '--all');
    expect(code).toBe(0);
    expect(stdout).toContain('warning rule-shadowed');
    expect(stdout).toContain('excepted: It is so small.');
  });

  test('wants exceptions that let nothing pass deleted', async () => {
    const all = await exceptionsForAll();
    const entry = '- code: rule-shadowed\n  path: targets/ci-cd\n  reason: It once was.\n';
    const { code, stdout } = await lintFiles(smallFiles().set(EXCEPTIONS, entry + all));
    expect(code).toBe(1);
    expect(stdout).toContain(
      'kb/lint-exceptions.yaml:1:3: error needless-exception lint does not find rule-shadowed at targets/ci-cd',
    );
  });

  test('helps with a code that no lint has', async () => {
    const entry = '- code: rule-shadwed\n  path: targets/devops\n  reason: So.\n';
    const { stdout } = await lintFiles(smallFiles().set(EXCEPTIONS, entry));
    expect(stdout).toContain('did you mean rule-shadowed?');
  });

  test('wants an argument for each exception', async () => {
    const entry = '- code: rule-shadowed\n  path: targets/devops\n';
    const { code, stdout } = await lintFiles(smallFiles().set(EXCEPTIONS, entry));
    expect(code).toBe(1);
    expect(stdout).toContain('kb/lint-exceptions.yaml:1:3: error missing-key "reason" is missing');
  });

  test.each([
    [
      'a fact that does not exist',
      changed(
        'paradigms/devops.yaml',
        'when: { fact: team }\n    because: Sev',
        'when: { fact: teem }\n    because: Sev',
      ),
      'unknown-fact',
    ],
    [
      'a target that contains itself',
      changed('paradigms/devops.yaml', '- target: ci-cd', '- target: devops'),
      'target-cycle',
    ],
    [
      'a rule without a source',
      changed(
        'paradigms/devops.yaml',
        'sources: [judgement]\n    example',
        'sources: []\n    example',
      ),
      'out-of-range',
    ],
    [
      'a rule that reads a remedy',
      changed(
        'paradigms/devops.yaml',
        'when: { question: size, is: many }',
        'when: { question: tests, is: automatic }',
      ),
      'remedy-in-rule',
    ],
  ])('finds %s as kb validate does, and looks no further', async (_what, files, fault) => {
    const { code, stdout, stderr } = await lintFiles(files);
    expect(code).toBe(1);
    expect(stdout).toMatch(new RegExp(`^kb/paradigms/devops.yaml:\\d+:\\d+: error ${fault} `, 'm'));
    expect(stderr).toContain('answers not looked at');
  });

  test('refuses what is no folder', async () => {
    const { code, stderr } = await runIn('nowhere', folderOf(smallFiles()), { files: {} });
    expect(code).toBe(2);
    expect(stderr).toContain('nowhere is no folder');
  });
});

test('the knowledge of this checkout has nothing that is not argued for', async () => {
  const fs = {
    readdirSync: (path: string) => readdirSync(path),
    readFileSync: (path: string) => readFileSync(path),
  };
  const { code, stdout } = await runIn(shippedFolder, fs, { flags: ['--json'] });
  const { findings } = JSON.parse(stdout);
  expect(findings).toEqual([]);
  expect(code).toBe(0);
}, 60_000);
