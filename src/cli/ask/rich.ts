import type { Checklist } from './checklist.ts';
import { checklistPrompt } from './checklist-prompt.ts';
import { answerFrom, itemsFor, mostChoices, tickedBefore } from './choices.ts';
import { search, select } from './inquirer.ts';
import { type Attempt, attempt, type PromptContext, type PromptStreams } from './keys.ts';
import { type Look, lineCount, lookOf, messageAfter } from './look.ts';
import type { Menu, MenuItem, Prompt, Prompter, PromptStyle, Reply } from './prompter.ts';

/** More choices than these are looked for by typing. */
const MOST_TO_SCROLL = 15;

/** Prompts with arrow keys, drawn anew as keys are pressed. */
export function richPrompter(streams: PromptStreams, style: PromptStyle): Prompter {
  const look = lookOf(streams.output, style.colour, style.ascii);
  const write = (text: string): void => {
    streams.output.write(`${text}\n`);
  };
  return {
    say: async ({ heading, lines = [] }) => {
      if (heading !== undefined) write(`\n${look.strong(look.wrap(heading))}`);
      for (const line of lines) write(look.quiet(look.wrap(line)));
      if (heading !== undefined) write('');
    },
    ask: (prompt) => {
      const { question, objection } = prompt;
      if (objection !== null && objection !== '') write(look.bad(look.wrap(objection)));
      return question.type === 'single'
        ? askOne(prompt, streams, style, look)
        : askSeveral(prompt, streams, style, look);
    },
    choose: (menu) => chooseFrom(menu, streams, look),
    close: () => {},
  };
}

async function askOne(
  prompt: Prompt,
  streams: PromptStreams,
  style: PromptStyle,
  look: Look,
): Promise<Reply<readonly string[] | null>> {
  const items = itemsFor(prompt.question, style.tools);
  const menu = { text: prompt.question.text, items };
  const [before] = tickedBefore(prompt);
  const said = await insist((isExplained) => {
    const foot = footOf(KEYS.one(look), isExplained ? prompt.question.why : '', look);
    return attempt(streams, pick(menu, placeOf(prompt), before, look, foot));
  });
  return said.kind === 'value' ? { kind: 'value', value: answerFrom([said.value]) } : said;
}

async function askSeveral(
  prompt: Prompt,
  streams: PromptStreams,
  style: PromptStyle,
  look: Look,
): Promise<Reply<readonly string[] | null>> {
  const { question } = prompt;
  const most = mostChoices(question);
  const items = itemsFor(question, style.tools);
  const searching = items.length > MOST_TO_SCROLL + 1;
  const start = { at: 0, sought: '', objection: '', searching, most, items };
  let list: Checklist = { ...start, ticked: tickedBefore(prompt) };
  const place = placeOf(prompt);
  const message = (): string => messageAfter(place, question.text, look);
  const onChange = (next: Checklist): void => {
    list = next;
  };
  const keys = searching ? KEYS.sought(look) : KEYS.several(look);
  const said = await insist((isExplained) => {
    const foot = footOf(keys, isExplained ? question.why : '', look);
    const config = { place, message: message(), start: list, look, foot, onChange };
    return attempt(streams, (context) => checklistPrompt(config, context));
  });
  return said.kind === 'value' ? { kind: 'value', value: answerFrom(said.value) } : said;
}

function chooseFrom(menu: Menu, streams: PromptStreams, look: Look): Promise<Reply<string>> {
  const isLong = menu.items.length > MOST_TO_SCROLL;
  const run = isLong ? seek : pick;
  const foot = footOf(isLong ? KEYS.found(look) : KEYS.menu(look), '', look);
  return insist(() =>
    attempt(streams, (context) => {
      // What was chosen shows in what follows.
      context.clearPromptOnDone = true;
      return run(menu, '?', undefined, look, foot)(context);
    }),
  );
}

/** Asks again with or without the explanation, and when the terminal has another size. */
async function insist<T>(ask: (isExplained: boolean) => Promise<Attempt<T>>): Promise<Reply<T>> {
  let isExplained = false;
  for (;;) {
    const said = await ask(isExplained);
    if (said.kind === 'value') return said;
    if (said.kind === 'why') isExplained = !isExplained;
    else if (said.kind !== 'redraw') return { kind: said.kind };
  }
}

/** The last lines of a prompt: why it is asked, where that is wanted, and the keys. */
function footOf(keys: string, why: string, look: Look): string {
  const lines = [why === '' ? '' : `Why we ask: ${why}`, keys].filter((line) => line !== '');
  return lines.map((line) => look.quiet(look.wrap(line))).join('\n');
}

type Run = (context: PromptContext) => Promise<string>;

function pick(
  menu: Menu,
  place: string,
  before: string | undefined,
  look: Look,
  foot: string,
): Run {
  const config = configFor(menu, place, look, foot);
  return (context) =>
    select(
      {
        ...config,
        choices: menu.items.map((item) => choiceOf(item, look)),
        loop: false,
        ...(before === undefined ? {} : { default: before }),
      },
      context,
    );
}

function seek(menu: Menu, place: string, _before: undefined, look: Look, foot: string): Run {
  const config = configFor(menu, place, look, foot);
  const matches = (item: MenuItem, word: string): boolean =>
    item.label.toLowerCase().includes(word.toLowerCase());
  return (context) =>
    search(
      {
        ...config,
        source: async (word = '') =>
          menu.items.filter((item) => matches(item, word)).map((item) => choiceOf(item, look)),
      },
      context,
    );
}

/** Wording, room and colours that every prompt of Inquirer's own takes. */
function configFor({ text, items }: Menu, place: string, look: Look, foot: string) {
  const message = messageAfter(place, text, look);
  const helps = items.map(({ help = '' }) => lineCount(look.wrap(help)));
  const around = lineCount(message) + 1 + Math.max(0, ...helps) + lineCount(foot);
  return {
    message,
    pageSize: look.page(around),
    theme: {
      prefix: { idle: look.quiet(place), done: look.done },
      icon: { cursor: look.cursor },
      style: {
        message: look.strong,
        answer: look.accent,
        highlight: look.accent,
        searchTerm: look.accent,
        disabled: look.quiet,
        error: look.bad,
        description: (help: string) => look.accent(look.wrap(help)),
        keysHelpTip: () => foot,
      },
    },
  };
}

function choiceOf({ value, label, help }: MenuItem, look: Look) {
  const name = look.wrap(label, 2);
  return { value, name, short: label, ...(help === undefined ? {} : { description: help }) };
}

function placeOf({ number, of, isChange }: Prompt): string {
  return isChange ? 'Change:' : `${number} of about ${of}`;
}

const KEYS = {
  one: (look: Look) => [`${look.arrows} choose`, 'Enter next', '? why', 'Esc back'].join(look.dot),
  several: (look: Look) =>
    [`${look.arrows} move`, 'Space tick', 'Enter next', '? why', 'Esc back'].join(look.dot),
  sought: (look: Look) =>
    ['Space or Enter ticks', 'Enter alone goes on', '? why', 'Esc back'].join(look.dot),
  found: (look: Look) =>
    ['type to search', `${look.arrows} choose`, 'Enter', 'Esc back'].join(look.dot),
  menu: (look: Look) => [`${look.arrows} choose`, 'Enter', 'Esc back'].join(look.dot),
};
