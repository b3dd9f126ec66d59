import { createInterface } from 'node:readline';
import { answerFrom, itemsFor, mostChoices, NOTHING, tickedBefore, UNKNOWN } from './choices.ts';
import type { PromptStreams } from './keys.ts';
import { type LineReader, lineReader } from './lines.ts';
import { lookOf } from './look.ts';
import { readNumbers } from './numbers.ts';
import type { Item } from './picklist.ts';
import {
  countOf,
  type Menu,
  type Prompt,
  type Prompter,
  type PromptStyle,
  type Reply,
} from './prompter.ts';

const INDENT = '  ';

/** Prompts as numbered lines, answered with lines: nothing is drawn twice and no cursor is moved. */
export function plainPrompter(streams: PromptStreams, style: PromptStyle): Prompter {
  const { input, output } = streams;
  const lines = lineReader(createInterface({ input, terminal: false }));
  const look = lookOf(output, 0, true);
  const write = async (text: string, first = ''): Promise<void> => {
    await look.prepare([text]);
    output.write(`${first}${look.wrap(text, first.length)}\n`);
  };
  const desk: Desk = { lines, write, hint: (text) => output.write(text) };
  return {
    say: async ({ heading, lines: said = [] }) => {
      for (const line of heading === undefined ? said : ['', heading, ...said]) await write(line);
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
  /** Writes text, broken between words, behind and below what begins its first line. */
  readonly write: (text: string, first?: string) => Promise<void>;
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
  await opening(desk, prompt);
  await writeItems(desk, items);
  const several = question.type === 'multi' ? 'Numbers, with commas' : 'Number';
  const limit = question.type === 'multi' && Number.isFinite(most) ? `, ${most} at most` : '';
  const kept = before.length === 0 ? '' : `, Enter keeps ${numbersOf(items, before)}`;
  for (;;) {
    const said = await nextLine(desk, `${several}${limit}${kept}: `, question.why);
    if (said.kind !== 'value') return said;
    if (said.value === '' && before.length > 0) return { kind: 'value', value: answerFrom(before) };
    const read = readNumbers(said.value, items, most);
    if ('objection' in read) await desk.write(read.objection);
    else return { kind: 'value', value: answerFrom(read.values) };
  }
}

/** Tools by any of their names; nobody reads a numbered list of hundreds. */
async function askNames(desk: Desk, prompt: Prompt): Promise<Reply<readonly string[] | null>> {
  const before = tickedBefore(prompt);
  await opening(desk, prompt);
  await desk.write('Names with commas, such as: GitHub Actions, argocd', INDENT);
  await desk.write("none: there are none; unknown: I don't know", INDENT);
  const kept = before.length === 0 ? '' : `, Enter keeps ${shownNames(before)}`;
  for (;;) {
    const said = await nextLine(desk, `Names${kept}: `, prompt.question.why);
    if (said.kind !== 'value') return said;
    const names = said.value.split(',').map((word) => word.trim());
    if (said.value === '' && before.length > 0) return { kind: 'value', value: answerFrom(before) };
    if (said.value === '') await desk.write('Type names, none or unknown.');
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
  await desk.write('');
  await desk.write(text);
  // The long list of answers is read as it is; its explanations are for one at a time.
  const isLong = items.length > 5;
  const shown = items.map(({ label, help = '' }) => ({ label, help: isLong ? '' : help }));
  await writeItems(desk, shown);
  for (;;) {
    const said = await nextLine(desk, 'Number: ', text);
    if (said.kind !== 'value') return said;
    const chosen = items[Number(said.value) - 1];
    if (chosen !== undefined && said.value !== '') return { kind: 'value', value: chosen.value };
    await desk.write(`Type a number from 1 to ${items.length}.`);
  }
}

/** One line of the person; a question mark is answered here. */
async function nextLine(desk: Desk, hint: string, why: string): Promise<Reply<string>> {
  for (;;) {
    desk.hint(hint);
    const line = await desk.lines.next();
    if (line === null) {
      // What is said next begins a line of its own.
      desk.hint('\n');
      return { kind: 'quit' };
    }
    const word = line.trim();
    if (word === 'q') return { kind: 'quit' };
    if (word === 'b') return { kind: 'back' };
    if (word !== '?') return { kind: 'value', value: word };
    await desk.write(why);
  }
}

async function opening({ write }: Desk, prompt: Prompt): Promise<void> {
  const { question, isChange, objection } = prompt;
  if (objection) await write(objection);
  await write('');
  const place = isChange ? 'To change' : `Question ${countOf(prompt)}`;
  await write(`${place}. ${question.text}`);
}

async function writeItems(
  { write }: Desk,
  items: readonly Pick<Item, 'label' | 'help'>[],
): Promise<void> {
  for (const [index, { label, help }] of items.entries()) {
    await write(`${label}${help === '' ? '' : `: ${help}`}`, `  ${index + 1}. `);
  }
}

function numbersOf(items: readonly Item[], values: readonly string[]): string {
  return values
    .map((value) => items.findIndex((item) => item.value === value) + 1)
    .filter((number) => number > 0)
    .join(', ');
}
