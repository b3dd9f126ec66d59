import { describe, expect, it } from 'vitest';
import { writeAnswersFile } from '../../src/cli/ask/answers-file.ts';
import { run } from './fake-io.ts';

const PERSON = { stdin: 'terminal', stderrIsTTY: true } as const;
const QUESTIONS = {
  engineers: 'How many engineers are there?',
  runtime: 'Where does it run?',
  tools: 'Which tools are in use?',
};

describe('ask with a person', () => {
  it('puts one question after another, on standard error, and gives the advice', async () => {
    const replies = { engineers: ['6-20'], current_tools: ['ArgoCD', 'jenkins'] };
    const { code, stdout, stderr } = await run(['ask', '--all', '--json'], { ...PERSON, replies });
    expect(code).toBe(0);
    expect(stderr).toContain(
      `[Who builds it]\n${QUESTIONS.engineers}\n${QUESTIONS.runtime}\n${QUESTIONS.tools}\n`,
    );
    expect(stderr).toContain('Your answers: 2 given, 1 left open.');
    expect(JSON.parse(stdout)).toMatchObject({
      answers: { engineers: '6-20', current_tools: ['argo-cd', 'jenkins'] },
      answerSources: { engineers: 'asked', current_tools: 'asked' },
    });
  });

  it('leaves out what does not apply and what is answered', async () => {
    const { stderr } = await run(['ask', '--all', '--set', 'engineers=1-5'], PERSON);
    expect(stderr).toContain(QUESTIONS.tools);
    expect(stderr).not.toContain(QUESTIONS.engineers);
    expect(stderr).not.toContain(QUESTIONS.runtime);
  });

  it('is what runs where no command is named', async () => {
    expect((await run([], PERSON)).stderr).toContain(QUESTIONS.engineers);
  });

  it('keeps the answers in a file that can be read back', async () => {
    const replies = { engineers: ['6-20'], runtime: ['kubernetes'], current_tools: [] };
    const { files } = await run(['ask', '--all', '--answers-out', 'a.yaml', '-q'], {
      ...PERSON,
      replies,
    });
    const text = files.get('a.yaml') ?? '';
    expect(text).toBe('engineers: 6-20\nruntime: [kubernetes]\ncurrent_tools: []\n');
    expect((await run(['advise', 'a.yaml'], { files: { 'a.yaml': text } })).code).toBe(0);
  });

  it('finds out about files before the first question', async () => {
    const world = { ...PERSON, files: { 'a.yaml': 'mine' } };
    const { code, stderr } = await run(['ask', '--all', '--answers-out', 'a.yaml'], world);
    expect(code).toBe(2);
    expect(stderr).not.toContain(QUESTIONS.engineers);
  });
});

describe('ask without a person', () => {
  it('brings a file of answers up to date', async () => {
    const words = ['--answers', 'a.yaml', '--answers-out', 'a.yaml', '--set', 'engineers=1-5'];
    const world = { files: { 'a.yaml': 'engineers: 6-20\n' } };
    expect((await run(['ask', '--yes', ...words], world)).code).toBe(2);
    const { code, files } = await run(['ask', '--yes', ...words, '--force', '-q'], world);
    expect({ code, text: files.get('a.yaml') }).toEqual({ code: 0, text: 'engineers: 1-5\n' });
  });

  it.each([
    ['no terminal', {}, []],
    ['--no-input', PERSON, ['--no-input']],
    ['CI', { ...PERSON, env: { CI: '1' } }, []],
  ] as const)('%s: refuses at once and lists all that is missing', async (_what, world, flags) => {
    const { code, stdout, stderr } = await run(['ask', '--all', ...flags], world);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('nobody is there to answer 2 questions');
    expect(stderr).toContain('--set engineers=…  one of 1-5, 6-20');
    expect(stderr).toContain('--set current_tools=…  any tools by id or name');
  });

  it('lists it as data for programs', async () => {
    const { stderr } = await run(['ask', '--all', '--json']);
    expect(JSON.parse(stderr).error.missing[0]).toEqual({
      question: 'engineers',
      flag: '--set engineers=',
      text: QUESTIONS.engineers,
      type: 'single',
      choices: ['1-5', '6-20'],
      default: 'unknown',
    });
  });

  it('ends with a command that runs as it stands', async () => {
    const { stderr } = await run(['ask', '--all', '--set', 'engineers=6-20']);
    const command = stderr.trimEnd().split('\n').at(-1)?.trim() ?? '';
    expect(command).toBe(
      'which-ops ask --all --set engineers=6-20 --set runtime=unknown --set current_tools=unknown',
    );
    expect((await run(command.split(' ').slice(1))).code).toBe(0);
  });

  it('leaves open with --yes what is not answered, and says so', async () => {
    const { code, stderr, stdout } = await run([
      'ask',
      '--all',
      '--yes',
      '--set',
      'engineers=1-5',
      '--json',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'left open: 1 question: current_tools\n' });
    expect(JSON.parse(stdout).answers).toEqual({ engineers: '1-5' });
  });

  it('asks nothing with --yes though a person is there', async () => {
    const { stderr } = await run(['ask', '--all', '--yes'], PERSON);
    expect(stderr).not.toContain(QUESTIONS.engineers);
  });

  it('gives the advice where nothing is missing', async () => {
    const { code } = await run([
      'ask',
      '--all',
      '--set',
      'engineers=1-5',
      '--set',
      'current_tools=',
    ]);
    expect(code).toBe(0);
  });
});

describe('a saved session', () => {
  const LEFT = { ...PERSON, replies: { engineers: ['6-20'], runtime: 'quit' } } as const;
  const sessionOf = (files: ReadonlyMap<string, string>) =>
    Object.fromEntries([...files].filter(([name]) => name.startsWith('session-')));

  it('holds every answer, and says how to go on', async () => {
    const { code, stdout, stderr, files } = await run(['ask', '--all'], LEFT);
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(stderr).toContain('saved; continue with which-ops ask --resume\n');
    const [text = ''] = Object.values(sessionOf(files));
    expect(JSON.parse(text)).toMatchObject({
      knowledge: { version: '2026.11.01', hash: '0123456789abcdef' },
      finished: false,
      answers: { engineers: '6-20' },
      passed: ['engineers'],
    });
  });

  it.each([['--resume'], []])('is taken up again: ask %s', async (...flags) => {
    const state = sessionOf((await run(['ask', '--all'], LEFT)).files);
    const replies = { runtime: ['serverless'] };
    const resumed = await run(['ask', '--all', ...flags, '--json'], { ...PERSON, state, replies });
    expect(resumed.stderr).not.toContain(QUESTIONS.engineers);
    const { answers } = JSON.parse(resumed.stdout);
    expect(answers).toEqual({ engineers: '6-20', runtime: ['serverless'] });
  });

  it('is left alone by somebody who starts anew, and not offered once it has ended', async () => {
    const state = sessionOf((await run(['ask', '--all'], LEFT)).files);
    const anew = await run(['ask', '--all'], { ...PERSON, state, menus: ['anew'] });
    expect(anew.stderr).toContain('You stopped here after 1 question. Go on from there?');
    expect(anew.stderr).toContain(QUESTIONS.engineers);
    const ended = await run(['ask', '--all'], { ...PERSON, state: sessionOf(anew.files) });
    expect(ended.stderr).not.toContain('You stopped here');
  });

  it('names the answers that the knowledge does not take any more', async () => {
    const old = sessionOf((await run(['ask', '--all'], LEFT)).files);
    const state = Object.fromEntries(
      Object.entries(old).map(([name, text]) => [name, text.replaceAll('6-20', '6-19')]),
    );
    const { stderr } = await run(['ask', '--all', '--resume'], { ...PERSON, state });
    expect(stderr).toContain('1 answer dropped');
    expect(stderr).toContain('engineers: ');
    expect(stderr).toContain(QUESTIONS.engineers);
  });

  it('is left out where it cannot be read', async () => {
    const [name = ''] = Object.keys(sessionOf((await run(['ask', '--all'], LEFT)).files));
    const { code, stderr } = await run(['ask', '--all', '--resume'], {
      ...PERSON,
      state: { [name]: '{"an' },
    });
    expect(code).toBe(0);
    expect(stderr).toContain('holds no session that can be read');
  });

  it('says once that nothing can be saved, and goes on', async () => {
    const { code, stderr } = await run(['ask', '--all'], { ...PERSON, state: null });
    expect(code).toBe(0);
    expect(stderr.split('answers cannot be saved as you go').length).toBe(2);
    const left = await run(['ask', '--all'], { ...LEFT, state: null });
    expect(left.stderr).toContain('cancelled; the answers could not be saved');
  });
});

describe('giving up', () => {
  it('ends with 130 and one line', async () => {
    const knowledge = async () => {
      throw Object.assign(new Error('gone'), { name: 'ExitPromptError' });
    };
    const { code, stderr } = await run(['ask', '--all'], { ...PERSON, knowledge });
    expect({ code, stderr }).toEqual({ code: 130, stderr: 'cancelled\n' });
  });
});

describe('writeAnswersFile', () => {
  it('quotes what YAML would read as something else', () => {
    expect(writeAnswersFile({ current_tools: ['true', 'a: b', 'x-1', '1-5'] }, 'A "name"')).toBe(
      'name: "A \\"name\\""\ncurrent_tools: ["true", "a: b", x-1, 1-5]\n',
    );
  });
});
