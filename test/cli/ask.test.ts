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
    const { code, stdout, stderr } = await run(['ask', '--json'], { ...PERSON, replies });
    expect(code).toBe(0);
    expect(stderr).toBe(
      `[Who builds it]\n${QUESTIONS.engineers}\n${QUESTIONS.runtime}\n${QUESTIONS.tools}\n`,
    );
    expect(JSON.parse(stdout)).toMatchObject({
      answers: { engineers: '6-20', current_tools: ['argo-cd', 'jenkins'] },
      answerSources: { engineers: 'asked', current_tools: 'asked' },
    });
  });

  it('leaves out what does not apply and what is answered', async () => {
    const { stderr } = await run(['ask', '--set', 'engineers=1-5'], PERSON);
    expect(stderr).toContain(QUESTIONS.tools);
    expect(stderr).not.toContain(QUESTIONS.engineers);
    expect(stderr).not.toContain(QUESTIONS.runtime);
  });

  it('is what runs where no command is named', async () => {
    expect((await run([], PERSON)).stderr).toContain(QUESTIONS.engineers);
  });

  it('keeps the answers in a file that can be read back', async () => {
    const replies = { engineers: ['6-20'], runtime: ['kubernetes'], current_tools: [] };
    const { files } = await run(['ask', '--answers-out', 'a.yaml', '-q'], { ...PERSON, replies });
    const text = files.get('a.yaml') ?? '';
    expect(text).toBe('engineers: 6-20\nruntime: [kubernetes]\ncurrent_tools: []\n');
    expect((await run(['advise', 'a.yaml'], { files: { 'a.yaml': text } })).code).toBe(0);
  });

  it('finds out about files before the first question', async () => {
    const world = { ...PERSON, files: { 'a.yaml': 'mine' } };
    const { code, stderr } = await run(['ask', '--answers-out', 'a.yaml'], world);
    expect(code).toBe(2);
    expect(stderr).not.toContain(QUESTIONS.engineers);
  });
});

describe('ask without a person', () => {
  it.each([
    ['no terminal', {}, []],
    ['--no-input', PERSON, ['--no-input']],
    ['CI', { ...PERSON, env: { CI: '1' } }, []],
  ] as const)('%s: refuses at once and lists all that is missing', async (_what, world, flags) => {
    const { code, stdout, stderr } = await run(['ask', ...flags], world);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('nobody is there to answer 2 questions');
    expect(stderr).toContain('--set engineers=…  one of 1-5, 6-20');
    expect(stderr).toContain('--set current_tools=…  any tools by id or name');
  });

  it('lists it as data for programs', async () => {
    const { stderr } = await run(['ask', '--json']);
    expect(JSON.parse(stderr).error.missing[0]).toEqual({
      question: 'engineers',
      text: QUESTIONS.engineers,
      type: 'single',
      choices: ['1-5', '6-20'],
    });
  });

  it('gives the advice where nothing is missing', async () => {
    const { code } = await run(['ask', '--set', 'engineers=1-5', '--set', 'current_tools=']);
    expect(code).toBe(0);
  });
});

describe('giving up', () => {
  it('ends with 130 and one line', async () => {
    const knowledge = async () => {
      throw Object.assign(new Error('gone'), { name: 'ExitPromptError' });
    };
    const { code, stderr } = await run(['ask'], { ...PERSON, knowledge });
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
