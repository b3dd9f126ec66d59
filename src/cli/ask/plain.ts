import { createInterface } from 'node:readline';
import wrapAnsi from 'wrap-ansi';
import { cleanText } from '../../report/clean.ts';
import type { Item } from './checklist.ts';
import { answerFrom, itemsFor, mostChoices, NOTHING, tickedBefore, UNKNOWN } from './choices.ts';
import type { PromptStreams } from './keys.ts';
import { type LineReader, lineReader } from './lines.ts';
import { readNumbers } from './numbers.ts';
import type { Menu, Prompt, Prompter, PromptStyle, Reply } from './prompter.ts';

const WIDEST = 100;
const NARROWEST = 20;
const INDENT = 2;

/** Prompts as numbered lines, answered with lines: nothing is drawn twice and no cursor is moved. */
export function plainPrompter(streams: PromptStreams, style: PromptStyle): Prompter {
  const { input, output } = streams;
  const lines = lineReader(createInterface({ input, terminal: false }));
  const write = (text: string, indent = 0): void => {
    const width = Math.max(NARROWEST, Math.min(WIDEST, (output.columns ?? 80) - 1) - indent);
    const lines = wrapAnsi(cleanText(text), width, { hard: true }).split('\n');
    output.write(lines.map((line) => `${' '.repeat(indent)}${line}`.trimEnd()).join('\n'));
    output.write('\n');
  };
  const desk: Desk = { lines, write, hint: (text) => output.write(text) };
  return {
    say: async ({ heading, lines: said = [] }) => {
      if (heading !== undefined) write('');
      for (const line of heading === undefined ? said : [heading, ...said]) write(line);
    },
    ask: (prompt) =>
      prompt.question.type === 'list' ? askNames(desk, prompt) : askNumbers(desk, prompt, style),
    choose: (menu) => chooseFrom(desk, menu),
    close: () => lines.close(),
  };
}

/** What a plain prompt reads from and writes to. */
interface Desk {
  readonly lines: LineReader;
  readonly write: (text: string, indent?: number) => void;
  readonly hint: (text: string) => void;
}

async function askNumbers(
  desk: Desk,
  prompt: Prompt,
  { tools }: PromptStyle,
): Promise<Reply<readonly string[] | null>> {
  const { question } = prompt;
  const items = itemsFor(question, tools);
  const most = mostChoices(question);
  const before = tickedBefore(prompt);
  opening(desk, prompt);
  writeItems(desk, items);
  const several = question.type === 'multi' ? 'Numbers, with commas' : 'Number';
  const limit = question.type === 'multi' && Number.isFinite(most) ? `, ${most} at most` : '';
  const kept = before.length === 0 ? '' : `, Enter keeps ${numbersOf(items, before)}`;
  for (;;) {
    const said = await nextLine(desk, `${several}${limit}${kept}: `, question.why);
    if (said.kind !== 'value') return said;
    if (said.value === '' && before.length > 0) return { kind: 'value', value: answerFrom(before) };
    const read = readNumbers(said.value, items, most);
    if ('objection' in read) desk.write(read.objection);
    else return { kind: 'value', value: answerFrom(read.values) };
  }
}

/** Tools by any of their names; nobody reads a numbered list of hundreds. */
async function askNames(desk: Desk, prompt: Prompt): Promise<Reply<readonly string[] | null>> {
  const before = tickedBefore(prompt);
  opening(desk, prompt);
  desk.write('Names with commas, such as: GitHub Actions, argocd', INDENT);
  desk.write("none: there are none; unknown: I don't know", INDENT);
  const kept = before.length === 0 ? '' : `, Enter keeps ${shownNames(before)}`;
  for (;;) {
    const said = await nextLine(desk, `Names${kept}: `, prompt.question.why);
    if (said.kind !== 'value') return said;
    const names = said.value.split(',').map((word) => word.trim());
    if (said.value === '' && before.length > 0) return { kind: 'value', value: answerFrom(before) };
    if (said.value === '') desk.write('Type names, none or unknown.');
    else return { kind: 'value', value: answerFrom(names.map(wordOf)) };
  }
}

function wordOf(name: string): string {
  const word = name.toLowerCase();
  if (word === 'none') return NOTHING;
  return word === UNKNOWN || word === "i don't know" ? UNKNOWN : name;
}

function shownNames(before: readonly string[]): string {
  return before.map((value) => (value === NOTHING ? 'none' : value)).join(', ');
}

async function chooseFrom(desk: Desk, { text, items }: Menu): Promise<Reply<string>> {
  desk.write('');
  desk.write(text);
  items.forEach(({ label, help }, index) => {
    // The long list of answers is read as it is; its explanations are for one at a time.
    const meaning = help === undefined || items.length > 5 ? '' : `: ${help}`;
    desk.write(`${index + 1}. ${label}${meaning}`, INDENT);
  });
  for (;;) {
    const said = await nextLine(desk, 'Number: ', text);
    if (said.kind !== 'value') return said;
    const chosen = items[Number(said.value) - 1];
    if (chosen !== undefined && said.value !== '') return { kind: 'value', value: chosen.value };
    desk.write(`Type a number from 1 to ${items.length}.`);
  }
}

/** One line of the person; a question mark is answered here. */
async function nextLine(desk: Desk, hint: string, why: string): Promise<Reply<string>> {
  for (;;) {
    desk.hint(hint);
    const line = await desk.lines.next();
    if (line === null) return { kind: 'quit' };
    const word = line.trim();
    if (word === 'q') return { kind: 'quit' };
    if (word === 'b') return { kind: 'back' };
    if (word !== '?') return { kind: 'value', value: word };
    desk.write(why);
  }
}

function opening({ write }: Desk, { question, number, of, isChange, objection }: Prompt): void {
  if (objection !== null && objection !== '') write(objection);
  write('');
  const place = isChange ? 'To change' : `Question ${number} of about ${of}`;
  write(`${place}. ${question.text}`);
}

function writeItems({ write }: Desk, items: readonly Item[]): void {
  items.forEach(({ label, help }, index) => {
    write(`${index + 1}. ${label}${help === '' ? '' : `: ${help}`}`, INDENT);
  });
}

function numbersOf(items: readonly Item[], values: readonly string[]): string {
  return values
    .map((value) => items.findIndex((item) => item.value === value) + 1)
    .filter((number) => number > 0)
    .join(', ');
}
