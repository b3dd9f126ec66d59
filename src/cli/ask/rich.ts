import { ReadStream } from 'node:tty';
import { answerFrom, itemsFor, mostChoices, tickedBefore } from './choices.ts';
import { attempt, type PromptStreams } from './keys.ts';
import { type Look, lookOf } from './look.ts';
import { paperOn } from './paper.ts';
import { picklistOf, wordsFor } from './picklist.ts';
import { answered, type PicklistConfig, picklistPrompt } from './picklist-prompt.ts';
import {
  countOf,
  type Menu,
  type Prompt,
  type Prompter,
  type PromptStyle,
  type ToolName,
} from './prompter.ts';
import { listenToSignals } from './signals.ts';

/** More choices than these are looked for by typing. */
const MOST_TO_SCROLL = 15;

const SHOW_CURSOR = '\u001b[?25h';

/** Prompts with arrow keys, drawn anew as keys are pressed. */
export function richPrompter(streams: PromptStreams, style: PromptStyle): Prompter {
  const look = lookOf(streams.output, style.colour, style.ascii);
  const paper = paperOn(streams.output);
  const { write } = paper;
  const { stop, close } = listenToSignals(() => release(streams));
  return {
    say: async ({ heading, lines = [] }) => {
      await look.prepare([heading ?? '', ...lines]);
      if (heading !== undefined) {
        write('');
        write(look.strong(look.wrap(heading)));
      }
      for (const line of lines) write(look.quiet(look.wrap(line)));
      if (heading !== undefined) write('');
    },
    ask: async (prompt) => {
      const config = questionConfig(prompt, style.tools, look);
      await look.prepare([...textsOf(config), prompt.objection ?? '']);
      const { id } = prompt.question;
      // The line of the answer that it had; out of its turn a question is put below.
      if (!prompt.isChange) paper.backTo(id);
      const began = paper.place();
      if (prompt.objection) write(look.bad(look.wrap(prompt.objection)));
      const said = await attempt(streams, stop, false, (context) =>
        picklistPrompt(config, context),
      );
      // A key that is pressed before the next prompt is there would be echoed; so it waits for that.
      setRaw(streams, true);
      if (said.kind !== 'value') return said;
      paper.left(id, began, answered({ ...config.start, ticked: said.value }, config));
      return { kind: 'value', value: answerFrom(said.value) };
    },
    choose: async (menu) => {
      if (menu.items.length <= MOST_TO_SCROLL) {
        await look.prepare(textsIn(menu));
        const { menuPrompt } = await import('./menu-prompt.ts');
        return attempt(streams, stop, true, (context) => menuPrompt(menu, look, context));
      }
      const config = menuConfig(menu, look);
      await look.prepare(textsOf(config));
      // What was chosen shows in what follows.
      const said = await attempt(streams, stop, true, (context) => picklistPrompt(config, context));
      return said.kind === 'value' ? { kind: 'value', value: said.value[0] ?? '' } : said;
    },
    close: () => {
      close();
      paper.close();
      setRaw(streams, false);
    },
  };
}

/** Gives the terminal back as the shell expects it. */
function release(streams: PromptStreams): void {
  setRaw(streams, false);
  streams.output.write(SHOW_CURSOR);
}

function setRaw({ input }: PromptStreams, isRaw: boolean): void {
  if (input instanceof ReadStream) input.setRawMode(isRaw);
}

function questionConfig(prompt: Prompt, tools: readonly ToolName[], look: Look): PicklistConfig {
  const { question } = prompt;
  const items = itemsFor(question, tools);
  const offer = {
    items,
    kind: question.type === 'single' ? 'one' : 'several',
    most: mostChoices(question),
    // "I don't know" is not counted.
    searching: items.length > MOST_TO_SCROLL + 1,
    catalogue: question.type === 'list',
  } as const;
  const start = picklistOf(offer, tickedBefore(prompt));
  return { place: placeOf(prompt), text: question.text, why: question.why, start, look };
}

/** A menu too long to be seen at once, searched by typing. */
function menuConfig({ text, items }: Menu, look: Look): PicklistConfig {
  const offered = items.map(({ value, label, help = '' }) => {
    return { value, label, help, words: wordsFor(label), alone: false };
  });
  const start = picklistOf({
    items: offered,
    kind: 'one',
    most: 1,
    searching: true,
    catalogue: false,
  });
  return { place: '?', text, why: null, start, look };
}

const textsIn = ({ text, items }: Menu): readonly string[] => [
  text,
  ...items.flatMap(({ label, help = '' }) => [label, help]),
];

function textsOf({ text, why, start }: PicklistConfig): readonly string[] {
  return [text, why ?? '', ...start.items.flatMap(({ label, help }) => [label, help])];
}

function placeOf(prompt: Prompt): string {
  return prompt.isChange ? 'Change:' : countOf(prompt);
}
