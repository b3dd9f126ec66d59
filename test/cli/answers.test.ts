import { describe, expect, it } from 'vitest';
import { run } from './fake-io.ts';

const FILE = 'engineers: 6-20\nruntime: [kubernetes]\n';
const answersOf = async (argv: readonly string[], world: Parameters<typeof run>[1]) => {
  const { stdout } = await run([...argv, '--json'], world);
  const { answers, answerSources } = JSON.parse(stdout);
  return { answers, answerSources };
};

describe('answers come from', () => {
  it('a file', async () => {
    expect(await answersOf(['advise', 'a.yaml'], { files: { 'a.yaml': FILE } })).toEqual({
      answers: { engineers: '6-20', runtime: ['kubernetes'] },
      answerSources: { engineers: 'given', runtime: 'given' },
    });
  });

  it.each([
    ['a pipe', ['advise']],
    ['a pipe by name', ['advise', '-']],
    ['a pipe without a command', []],
  ])('%s', async (_what, argv) => {
    const { answers } = await answersOf(argv, { stdin: FILE });
    expect(answers).toEqual({ engineers: '6-20', runtime: ['kubernetes'] });
  });

  it('flags, which win over the file', async () => {
    const argv = ['advise', 'a.yaml', '--set', 'engineers=1-5', '--set', 'current_tools=Jenkins'];
    expect(await answersOf(argv, { files: { 'a.yaml': FILE } })).toEqual({
      answers: { engineers: '1-5', runtime: ['kubernetes'], current_tools: ['jenkins'] },
      answerSources: { engineers: 'flag', runtime: 'given', current_tools: 'flag' },
    });
  });

  it('flags that take an answer back', async () => {
    const argv = ['advise', 'a.yaml', '--set', 'runtime=unknown'];
    expect((await answersOf(argv, { files: { 'a.yaml': FILE } })).answers).toEqual({
      engineers: '6-20',
    });
  });

  it.each([
    ['UTF-8 with a mark and CRLF', new TextEncoder().encode('\ufeffengineers: 6-20\r\n')],
    ['JSON', new TextEncoder().encode('{"engineers": "6-20"}')],
    ['UTF-16', Buffer.from('\ufeffengineers: 6-20\r\n', 'utf16le')],
  ])('%s', async (_what, stdin) => {
    expect((await answersOf(['advise'], { stdin })).answers).toEqual({ engineers: '6-20' });
  });

  it('flags alone where nobody writes to the pipe', async () => {
    const { code, stdout, stderr } = await run(['advise', '--set', 'engineers=1-5', '--json'], {
      stdin: 'idle',
    });
    expect(JSON.parse(stdout).answers).toEqual({ engineers: '1-5' });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'waiting for answers on stdin (Ctrl-D ends)\n',
    });
  });
});

describe('no answers end with 2 and nothing on standard output', () => {
  it.each([
    ['nothing at all', ['advise'], {}, 'no answers given'],
    ['an empty pipe', ['advise'], { stdin: '' }, 'no answers given: standard input is empty'],
    ['blanks', ['advise'], { stdin: ' \n' }, 'no answers given'],
    ['an idle pipe', ['advise'], { stdin: 'idle' }, 'nothing came for ten seconds'],
    ['an idle pipe without a command', [], { stdin: 'idle' }, 'nothing came for ten seconds'],
    ['- on a terminal', ['advise', '-'], { stdin: 'terminal' }, 'standard input is a terminal'],
    ['a file that is not there', ['advise', 'b.yaml'], {}, 'there is no file b.yaml'],
    ['a folder', ['advise', 'b'], { files: { b: null } }, 'b is a folder'],
    ['no text', ['advise'], { stdin: Buffer.from([0x80, 0x81]) }, 'is not UTF-8 text'],
    ['a wrong flag', ['advise', '--set', 'engineers'], {}, 'has no = in it'],
    [
      'two settings in one',
      ['advise', '--set', 'engineers=1-5,current_tools=github'],
      {},
      'give each question its own --set: --set current_tools=github',
    ],
    ['a target that is none', ['explain', 'devop', 'a'], {}, 'did you mean devops?'],
  ] as const)('%s', async (_what, argv, world, says) => {
    const { code, stdout, stderr } = await run(argv, world);
    expect(stderr).toContain(says);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('points at every line that is wrong, with the line', async () => {
    const text = 'engineers: 6-21\nruntimes: [kubernetes]\n';
    const { code, stderr } = await run(['advise', 'a.yaml'], { files: { 'a.yaml': text } });
    expect(code).toBe(2);
    expect(stderr).toContain('a.yaml:1:12: error unknown-choice');
    expect(stderr).toContain('  1 | engineers: 6-21\n    |            ^');
    expect(stderr).toContain('a.yaml:2:1: error unknown-question');
    expect(stderr).toContain('did you mean runtime?');
  });

  it('points into the flags as well', async () => {
    const { stderr } = await run(['advise', '--set', 'engineers=6-21']);
    expect(stderr).toContain('  1 | engineers=6-21\n    |           ^');
  });
});

describe('a file that is not there', () => {
  const world = {
    files: { 'team/answers.yaml': FILE, 'team/answer': null },
    fs: {
      readdirSync: (path: string) => (path === 'team' ? ['answer', 'answers.yaml', 'x'] : []),
      readFileSync: () => new Uint8Array(),
    },
  };

  it.each([
    ['near a file', 'team/answer.yaml', 'did you mean team/answers.yaml?'],
    ['near nothing', 'team/other.json', 'name an answers file'],
    ['in no folder', 'tema/answer.yaml', 'name an answers file'],
  ])('%s', async (_what, file, hint) => {
    const { code, stderr } = await run(['advise', file], world);
    expect(code).toBe(2);
    expect(stderr).toContain(`error: there is no file ${file}\n  ${hint}`);
  });

  it('is told to somebody who is about to be asked as to them', async () => {
    const { stderr } = await run(['ask', '--answers', 'other.yaml'], { stdin: 'terminal' });
    expect(stderr).toContain('error: there is no file other.yaml\n');
    expect(stderr).toContain('  name an answers file, or leave --answers out\n');
  });

  it('is not told of a folder', async () => {
    const { stderr } = await run(['advise', 'team/answe'], world);
    expect(stderr).not.toContain('team/answer?');
  });
});

describe('an answer that does not apply', () => {
  const world = { files: { 'a.yaml': 'engineers: 1-5\nruntime: [serverless]\n' } };

  it('is kept, not used, and named on standard error', async () => {
    const { code, stdout, stderr } = await run(['advise', 'a.yaml', '--json'], world);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).inactive).toEqual({ runtime: ['serverless'] });
    expect(stderr).toContain(
      'a.yaml:2:1: warning does-not-apply runtime does not apply under the other answers',
    );
    expect(stderr).toContain('  2 | runtime: [serverless]\n    | ^\n');
  });

  it('has its place in flags as well', async () => {
    const set = ['--set', 'engineers=1-5', '--set', 'runtime=serverless'];
    const { stderr } = await run(['advise', ...set]);
    expect(stderr).toContain('--set:2:1: warning does-not-apply');
    expect(stderr).toContain('  2 | runtime=serverless\n    | ^\n');
  });

  it('is named once where another answer is tried', async () => {
    const tried = await run(['advise', 'a.yaml', '--what-if', 'current_tools=jenkins'], world);
    expect(tried.stderr.match(/does-not-apply/g)).toHaveLength(1);
    const argv = ['--set', 'engineers=6-20', '--set', 'runtime=serverless'];
    const caused = await run(['advise', ...argv, '--what-if', 'engineers=1-5']);
    expect(caused.stderr).toContain('--set:2:1: warning does-not-apply');
    expect(caused.stderr).toContain('  2 | runtime=serverless\n');
  });

  it('has its place where the questionnaire takes it from a file', async () => {
    const { stderr } = await run(['ask', '--yes', '--answers', 'a.yaml'], world);
    expect(stderr).toContain('a.yaml:2:1: warning does-not-apply');
  });
});

describe('explain and gap', () => {
  it('explain one target of the advice', async () => {
    const { code, stdout } = await run(['explain', 'Dev/Ops', '--set', 'engineers=6-20', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ id: 'devops', prior: 0, points: 10 });
  });

  it('list gaps even where nothing is needed', async () => {
    const { code, stdout } = await run(['gap', '--set', 'engineers=1-5', '--json']);
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(stdout))).toEqual([
      'headline',
      'knowledge',
      'answers',
      'coverage',
      'phases',
      'additions',
      'unmet',
      'notices',
    ]);
  });
});
