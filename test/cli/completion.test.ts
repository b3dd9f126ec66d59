import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { sourceOfOperand, sourceOfValue } from '../../src/cli/completion/candidates.ts';
import { lineWords } from '../../src/cli/completion/line-words.ts';
import { type AnyCommand, optionsOf, takesValue } from '../../src/cli/completion/position.ts';
import { SCRIPTS, SHELLS } from '../../src/cli/completion/scripts.ts';
import { createProgram } from '../../src/cli/program.ts';
import { KNOWLEDGE } from '../report/fixtures.ts';
import { bundleProgram } from '../support/bundled.ts';
import { fakeWorld, run } from './fake-io.ts';

const complete = async (...words: string[]): Promise<string[]> => {
  const { code, stdout, stderr } = await run(['__complete', 'words', ...words]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0] ?? '']));
};

describe('candidates', () => {
  it('are the commands where nothing is typed', async () => {
    expect(await complete('')).toEqual(COMMANDS.map(({ name }) => name));
    expect(await complete('kb', 'sta')).toEqual(['stats', 'stale']);
  });

  it.each([
    [['advise', '--what'], ['--what-if']],
    [
      ['tools', '--format', ''],
      ['text', 'json', 'markdown', 'html'],
    ],
    [
      ['--color', 'a'],
      ['auto', 'always'],
    ],
    [['tools', '--format=j'], ['--format=json']],
    [['tools', '--phase', 'de'], ['deploy']],
    [
      ['tools', '--status', 'a'],
      ['active', 'acquired', 'archived'],
    ],
    [['tools', '--capability', 'gitops'], ['gitops-delivery']],
    [['tools', '--license', 'open'], ['open-source']],
    [['completion', ''], [...SHELLS]],
    [['schema', 'r'], ['report']],
    [['help', 'exit'], ['exit-codes']],
    [['--json', 'explain', 'gi'], ['gitops']],
    [['-o', 'x.md', 'explain', 'gi'], ['gitops']],
    [['compare', 'gitops', ''], ['devops']],
    [['show', 'tool:'], KNOWLEDGE.tools.map(({ id }) => `tool:${id}`)],
    [['show', 'runt'], ['runtime']],
    [['advise', '--set', 'engi'], ['engineers=']],
    [['advise', '--set', 'engineers=6'], ['engineers=6-20']],
    [['advise', '--what-if', 'runtime=kubernetes,'], ['runtime=kubernetes,']],
    [['advise', '--set=engineers=6'], ['--set=engineers=6-20']],
    [['advise', '--set', 'current_tools=jenkins,arg'], ['current_tools=jenkins,argo-cd']],
    [['ask', '--only', 'engineers,runt'], ['engineers,runtime']],
  ])('%j', async (words, expected) => {
    const found = await complete(...words);
    for (const word of expected) {
      if (word.endsWith(',')) expect(found.every((other) => other.startsWith(word))).toBe(true);
      else expect(found).toContain(word);
    }
    const word = words.at(-1) ?? '';
    expect(found.filter((other) => !other.startsWith(word))).toEqual([]);
  });

  it('offer an option once, unless it may be repeated', async () => {
    expect(await complete('tools', '--phase', 'deploy', '--ph')).toEqual([]);
    expect(await complete('advise', '--set', 'engineers=1-5', '--se')).toEqual(['--set']);
  });

  it('offer no option behind --', async () => {
    expect(await complete('show', '--', '--')).toEqual([]);
  });

  it('leave file names to the shell', async () => {
    expect(await complete('advise', '')).toEqual([':files']);
    expect(await complete('explain', 'gitops', 'an')).toEqual([':files']);
    expect(await complete('advise', '-o', '')).toEqual([':files']);
    expect(await complete('advise', '--output=a')).toEqual([':files']);
  });

  it('offer nothing for what does not exist', async () => {
    expect(await complete('nothing', '')).toEqual([]);
    expect(await complete('advise', '--set', 'nothing=')).toEqual([]);
    expect(await complete('advise', '--nothing=')).toEqual([]);
    expect(await complete()).toEqual(COMMANDS.map(({ name }) => name));
  });

  it('are not mentioned in the help', async () => {
    expect((await run(['--help'])).stdout).not.toContain('__complete');
  });
});

describe('every value and every operand', async () => {
  const { root, define } = createProgram(fakeWorld());
  for (const { name } of COMMANDS) await define(name);
  const commands: [string, AnyCommand][] = [
    ['', root],
    ...root.commands.flatMap((command): [string, AnyCommand][] => [
      [command.name(), command],
      ...command.commands.map((child): [string, AnyCommand] => [
        `${command.name()} ${child.name()}`,
        child,
      ]),
    ]),
  ];
  it.each(commands)('of "%s" has a source of words', (path, command) => {
    for (const option of optionsOf(command).filter(takesValue)) {
      expect(sourceOfValue(option, path), option.flags).toBeDefined();
    }
    for (const [index, operand] of command.registeredArguments.entries()) {
      const operands = Array.from({ length: index }, () => 'x');
      expect(sourceOfOperand(operand, { path, operands }), operand.name()).toBeDefined();
    }
  });
});

describe('lineWords', () => {
  it.each([
    ['a b', ['a', 'b']],
    ['a  b ', ['a', 'b', '']],
    ["show 'Argo C", ['show', 'Argo C']],
    ['show "a \\"b" c', ['show', 'a "b', 'c']],
    ['show a\\ b', ['show', 'a b']],
    ["--x='a b'c", ['--x=a bc']],
    ['a \\', ['a', '']],
    ['', ['']],
  ])('%s', (line, words) => {
    expect(lineWords(line)).toEqual(words);
  });
});

describe('completion', () => {
  it.each(SHELLS)('prints the script for %s', async (shell) => {
    const { code, stdout } = await run(['completion', shell]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: SCRIPTS[shell] });
  });

  it('says which shells there are', async () => {
    const { code, stderr } = await run(['completion', 'csh']);
    expect(code).toBe(2);
    expect(stderr).toContain('bash, zsh, fish');
  });
});

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit']).status === 0;

describe.runIf(has('bash'))('in bash', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'which-ops-'));
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH ?? ''}` };

  beforeAll(async () => {
    const main = await bundleProgram(folder, KNOWLEDGE);
    writeFileSync(join(folder, 'which-ops.bash'), SCRIPTS.bash);
    const start = `#!/bin/sh\nexec '${process.execPath}' '${main}' "$@"\n`;
    writeFileSync(join(folder, 'which-ops'), start);
    chmodSync(join(folder, 'which-ops'), 0o755);
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What bash would offer behind the line, by the part of the word that it replaces. */
  const offered = async (line: string, setting = ''): Promise<string[]> => {
    const script = `${setting}
      source "$1/which-ops.bash" && source "$1/which-ops.bash"
      COMP_LINE=$2 COMP_POINT=\${#2}
      _which_ops which-ops
      printf '%s\\n' "\${COMPREPLY[@]-}"`;
    const argv = ['--noprofile', '--norc', '-c', script, 'bash', folder, line];
    const { stdout, stderr } = await promisify(execFile)('bash', argv, { env });
    expect(stderr).toBe('');
    return stdout.split('\n').filter((word) => word !== '');
  };

  it.each([
    ['which-ops adv', ['advise']],
    ['which-ops explain gi', ['gitops']],
    ['which-ops advise --set engineers=6', ['6-20']],
    ['which-ops advise --set engi', ['engineers=']],
    ['which-ops tools --format=js', ['json']],
    ['which-ops show tool:jen', ['jenkins']],
    ["which-ops explain 'gi", ['gitops']],
    ['which-ops advise ', []],
    ['which-ops show $(touch no) `touch no`', []],
  ])('%s', async (line, words) => {
    expect(await offered(line)).toEqual(words);
  });

  it('holds under strict settings, sourced twice', async () => {
    expect(await offered('which-ops exp', 'set -euo pipefail')).toEqual(['explain']);
  });

  it('registers one function for the program', () => {
    const script = 'source "$0/which-ops.bash"; complete -p which-ops';
    const { stdout } = spawnSync('bash', ['--norc', '-c', script, folder], { encoding: 'utf8' });
    expect(stdout.trim()).toBe('complete -F _which_ops which-ops');
  });
});
