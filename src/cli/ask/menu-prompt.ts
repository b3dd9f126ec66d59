import { select } from '@inquirer/prompts';
import type { PromptContext } from './keys.ts';
import { type Look, lineCount, textAfter } from './look.ts';
import type { Menu } from './prompter.ts';

const PLACE = '?';

/** What to do next, by Inquirer's own list: nothing is ticked, searched for or explained there. */
export function menuPrompt(
  { text, items }: Menu,
  look: Look,
  context: PromptContext,
): Promise<string> {
  const message = textAfter(PLACE, text, look);
  const keys = look.quiet(look.row([`${look.arrows} choose`, 'Enter next', 'Esc back']));
  const helps = items.map(({ help = '' }) => lineCount(look.wrap(help)));
  const around = lineCount(message) + 1 + Math.max(0, ...helps) + lineCount(keys);
  const choices = items.map(({ value, label, help }) => {
    const name = look.wrap(label, 2);
    return { value, name, short: label, ...(help === undefined ? {} : { description: help }) };
  });
  const theme = {
    prefix: { idle: look.quiet(PLACE), done: look.done },
    icon: { cursor: look.cursor },
    style: {
      message: look.strong,
      answer: look.accent,
      highlight: look.accent,
      description: (help: string) => look.accent(look.wrap(help)),
      keysHelpTip: () => keys,
    },
  };
  const config = { message, choices, pageSize: look.page(around), loop: false, theme };
  return select(config, context);
}
