import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/cli/version.ts';
import { KNOWLEDGE } from '../report/fixtures.ts';
import { run, type World } from './fake-io.ts';

describe('mistakes end with 2, nothing on standard output, a hint and no stack', () => {
  it.each([
    ['an unknown command', ['shw', 'gitops'], 'did you mean show?'],
    ['a file in its place', ['answers.yaml'], 'did you mean which-ops advise answers.yaml?'],
    ['an unknown flag', ['tools', '--licence', 'MIT'], 'did you mean --license?'],
    ['an unknown global flag', ['--formt', 'json', 'tools'], 'did you mean --format?'],
    [
      'an unknown flag of a subcommand',
      ['kb', 'stale', '--max-agee', '1d'],
      'did you mean --max-age?',
    ],
    ['an unknown subcommand', ['kb', 'valdate'], 'did you mean validate?'],
    ['a wrong choice', ['tools', '--phase', 'depoly'], 'did you mean deploy?'],
    ['a wrong format', ['tools', '--format', 'xml'], 'Allowed choices are'],
    ['a wrong width', ['tools', '--width', 'wide'], 'Expected a number of columns'],
    ['a width of nothing', ['tools', '--width', ''], 'Expected a number of columns'],
    ['an output of no name', ['tools', '-o', ''], 'Expected the name of a file'],
    ['answers in no name', ['ask', '--answers-out', ''], 'Expected the name of a file'],
    ['an unknown shell', ['completion', 'tcsh'], "error: 'tcsh' is invalid for argument 'shell'"],
    ['a missing argument', ['show'], "missing required argument 'name'"],
    ['an argument too many', ['show', 'a', 'b'], 'too many arguments'],
    ['a flag without its value', ['tools', '--phase'], 'argument missing'],
    [
      'an unknown target',
      ['phases', 'devop', 'gitop'],
      'unknown target "gitop"\n  did you mean gitops?',
    ],
    [
      'a target that is something else',
      ['explain', 'Argo CD'],
      'unknown target "Argo CD"\n  it is a tool: which-ops show tool:argo-cd',
    ],
    ['an unknown name', ['show', 'argocdd'], 'did you mean argo-cd'],
    ['an unknown capability', ['tools', '--capability', 'cii'], 'did you mean ci?'],
    ['a capability like none', ['tools', '--capability', 'zzzz'], 'which-ops show <phase> lists'],
    ['a question like none', ['ask', '--only', 'constructor'], 'which-ops ask --print-questions'],
    ['an unknown licence', ['tools', '--license', 'apache'], 'did you mean Apache-2.0?'],
    ['a licence like none', ['tools', '--license', 'foo'], 'write open-source, source-available,'],
    ['a word between licences', ['tools', '--license', 'OR'], 'no tool has the licence "OR"'],
    ['too few to compare', ['compare', 'devops', 'Dev/Ops'], 'two to five different targets'],
    ['an age that is none', ['kb', 'stale', '--max-age', 'old'], 'write 180d, 26w or 1y'],
    ['a date that is none', ['kb', 'stale', '--as-of', '2026-02-30'], 'write it as YYYY-MM-DD'],
    ['a folder that is none', ['kb', 'validate', 'nowhere'], 'nowhere is no folder'],
    ['knowledge to count that is nowhere', ['kb', 'stats', 'nowhere'], 'there is no nowhere'],
    ['knowledge to date that is nowhere', ['kb', 'stale', 'nowhere'], 'there is no nowhere'],
  ])('%s', async (_what, argv, says) => {
    const { code, stdout, stderr } = await run(argv);
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('says so in JSON where JSON is asked for', async () => {
    const { code, stdout, stderr } = await run(['show', 'gitop', '--json']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(JSON.parse(stderr)).toEqual({
      error: {
        code: 'unknown-name',
        message: 'unknown name "gitop"',
        hint: 'did you mean gitops or gitops-delivery?',
      },
    });
  });

  it('names every mistake at once', async () => {
    const { stderr } = await run(['phases', 'devop', 'gitop', '--json']);
    const { error } = JSON.parse(stderr);
    expect(error.code).toBe('unknown-target');
    expect(error.others).toHaveLength(1);
  });
});

describe('a fault of the program', () => {
  const knowledge = async () => {
    throw new TypeError('no such thing');
  };

  it('ends with 70 and one line', async () => {
    const { code, stdout, stderr } = await run(['tools'], { knowledge });
    expect({ code, stdout }).toEqual({ code: 70, stdout: '' });
    expect(stderr).toBe('internal error: no such thing (run again with --debug to see where)\n');
  });

  it('shows where with --debug', async () => {
    const { stderr } = await run(['tools', '--debug'], { knowledge });
    expect(stderr).toMatch(/TypeError: no such thing\n\s+at /);
  });

  it('is JSON where JSON is asked for', async () => {
    const { stderr } = await run(['tools', '--format', 'json'], { knowledge });
    expect(JSON.parse(stderr).error.code).toBe('internal-error');
  });
});

describe('no command', () => {
  it('shows the help where nobody is there and nothing is piped', async () => {
    const { code, stdout, stderr } = await run([]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Usage: which-ops');
  });

  it.each([['--help'], ['-h'], ['help']])('%s shows it too', async (flag) => {
    expect((await run([flag])).stdout).toBe((await run([])).stdout);
  });

  it('of a group shows the help of the group', async () => {
    const { code, stdout } = await run(['kb']);
    expect(code).toBe(0);
    expect(stdout).toContain('Usage: which-ops kb');
  });
});

describe('help', () => {
  it.each(['phases', 'compare', 'tools', 'show', 'kb'])(
    'of %s begins with examples',
    async (name) => {
      const { code, stdout } = await run([name, '--help']);
      expect(code).toBe(0);
      expect(stdout.indexOf('Examples:')).toBeLessThan(stdout.indexOf('Options:'));
      expect(stdout).toContain(`which-ops ${name}`);
    },
  );

  it('says the same as help <command>', async () => {
    expect((await run(['help', 'kb', 'stale'])).stdout).toBe(
      (await run(['kb', 'stale', '-h'])).stdout,
    );
  });

  it('stays within 80 columns and is plain in a pipe', async () => {
    const { stdout } = await run(['--help']);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(stdout).not.toContain('\u001b');
  });
});

describe('--version', () => {
  it('is one line', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, stdout: `${VERSION}\n`, stderr: '' });
  });

  it('as JSON names the knowledge', async () => {
    const { stdout } = await run(['--version', '--json']);
    expect(JSON.parse(stdout)).toEqual({
      version: VERSION,
      knowledge: { version: '2026.11.01', hash: '0123456789abcdef', date: '2026-11-01' },
    });
  });
});

describe('knowledge that is older than twelve months', () => {
  const of = (version: string): World => ({
    stderrIsTTY: true,
    env: { NO_COLOR: '1' },
    knowledge: async () => ({
      result: { value: { ...KNOWLEDGE, version }, diagnostics: [] },
      texts: new Map(),
    }),
  });
  const warning = [
    'warning: the knowledge is of 2025-11-20: what it says of tools may have changed since',
    '  a later version of which-ops may bring later knowledge',
    '',
  ].join('\n');

  // The clock of these runs stands at 21 November 2026.
  it('is remarked on to whoever sits at the terminal, and changes nothing else', async () => {
    const { code, stdout, stderr } = await run(['show', 'gitops'], of('2025.11.20'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: warning });
    expect(stdout).toBe((await run(['show', 'gitops'], of('2025.11.22'))).stdout);
  });

  it.each([
    ['younger', ['show', 'gitops'], of('2025.11.22')],
    ['in a pipe', ['show', 'gitops'], { ...of('2025.11.20'), stderrIsTTY: false }],
    ['on a build server', ['show', 'gitops'], { ...of('2025.11.20'), env: { CI: 'true' } }],
    ['for a program', ['show', 'gitops', '--json'], of('2025.11.20')],
    ['as Markdown', ['show', 'gitops', '--format', 'markdown'], of('2025.11.20')],
    ['quietly', ['show', 'gitops', '-q'], of('2025.11.20')],
    ['where none is read', ['--version'], of('2025.11.20')],
  ])('is not: %s', async (_what, argv, world) => {
    expect((await run(argv, world)).stderr).toBe('');
  });
});
