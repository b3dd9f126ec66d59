import { checkbox, input, select } from '@inquirer/prompts';
import type { Choice, Question, Section } from '../../model/question.ts';
import { cleanText } from '../../report/clean.ts';
import type { Prompt, Prompter } from './prompter.ts';

/** The streams that prompts use: never standard output, which carries the result. */
export interface PromptStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly rows?: number };
}

/** Stands for "I don't know" among the choices of a prompt. */
const UNKNOWN = 'unknown';
const MOST_ROWS = 12;

/** Prompts with arrow keys, drawn on standard error. */
export function inquirerPrompter(streams: PromptStreams): Prompter {
  const say = async (text: string): Promise<void> => {
    streams.output.write(`${text}\n`);
  };
  return {
    section: ({ name, intro }: Section) => say(`\n${name}\n${intro}\n`),
    object: (message) => say(cleanText(message)),
    ask: (prompt) => ASKERS[prompt.question.type](prompt, streams),
  };
}

type Asker = (prompt: Prompt, streams: PromptStreams) => Promise<readonly string[] | null>;

const ASKERS = {
  single: async (prompt, streams) => {
    const answer = await select(
      {
        message: messageOf(prompt),
        choices: [...prompt.question.choices.map(choiceOf), DONT_KNOW],
        pageSize: pageSize(streams),
        loop: false,
      },
      streams,
    );
    return answer === UNKNOWN ? null : [answer];
  },
  multi: async (prompt, streams) => {
    const answers = await checkbox(
      {
        message: `${messageOf(prompt)} ${howMany(prompt.question)}`,
        choices: [...prompt.question.choices.map(choiceOf), DONT_KNOW],
        pageSize: pageSize(streams),
        loop: false,
      },
      streams,
    );
    return answers.length === 0 || answers.includes(UNKNOWN) ? null : answers;
  },
  list: async (prompt, streams) => {
    const message = `${messageOf(prompt)} (names with commas; - for none, empty for "I don't know")`;
    const text = (await input({ message }, streams)).trim();
    if (text === '') return null;
    return text === '-' ? [] : text.split(',').map((word) => word.trim());
  },
} satisfies Record<Question['type'], Asker>;

const DONT_KNOW = { value: UNKNOWN, name: "I don't know", description: 'leaves the question open' };

function choiceOf({ id, label, help }: Choice) {
  return { value: id, name: label, ...(help === undefined ? {} : { description: help }) };
}

function messageOf({ question, number, of }: Prompt): string {
  return `${number}/${of} ${question.text}`;
}

function howMany({ ask, max }: Question): string {
  const most = ask ?? max;
  return most === undefined ? '(any)' : `(up to ${most})`;
}

/** Room for the question and its help on a low terminal. */
function pageSize({ output }: PromptStreams): number {
  return Math.max(3, Math.min(MOST_ROWS, (output.rows ?? 24) - 6));
}
