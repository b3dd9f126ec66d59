import type { Answer } from '../../model/answers.ts';
import type { Question } from '../../model/question.ts';
import { type Item, wordsFor } from './picklist.ts';
import type { Prompt, ToolName } from './prompter.ts';

/** Stands for "I don't know" among the choices of a prompt; answers files use the same word. */
export const UNKNOWN = 'unknown';
/** Stands for an empty list. */
export const NOTHING = '(nothing)';

/** What is said of "I don't know": it costs nothing. */
const OPEN_HELP = 'leaves the question open; the advice says what hangs on it';

const DONT_KNOW: Item = {
  value: UNKNOWN,
  label: "I don't know",
  help: OPEN_HELP,
  words: wordsFor("I don't know", UNKNOWN),
  alone: true,
};

/** Everything that may be chosen at a prompt, "I don't know" last. */
export function itemsFor(question: Question, tools: readonly ToolName[]): readonly Item[] {
  if (question.type === 'list') return toolItems(tools);
  const items = question.choices.map(
    ({ id, label, help = '' }): Item => ({
      value: id,
      label,
      help,
      words: wordsFor(id, label),
      alone: question.type === 'single' || id === 'none',
    }),
  );
  return [...items, DONT_KNOW];
}

/** With hundreds of tools the two that are none come first, before anything is typed. */
function toolItems(tools: readonly ToolName[]): readonly Item[] {
  const nothing: Item = {
    value: NOTHING,
    label: 'None',
    help: 'there are none',
    words: wordsFor('none'),
    alone: true,
  };
  const items = tools.map(
    ({ id, name, aliases }): Item => ({
      value: id,
      label: name,
      help: aliases.length === 0 ? '' : `also: ${aliases.join(', ')}`,
      words: wordsFor(id, name, ...aliases),
      alone: false,
    }),
  );
  const named = items.toSorted((a, b) => (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1));
  return [nothing, DONT_KNOW, ...named];
}

/** What is ticked to begin with. */
export function tickedBefore({ before, wasOpen }: Prompt): readonly string[] {
  if (before === undefined) return wasOpen ? [UNKNOWN] : [];
  const words = wordsOf(before);
  return words.length === 0 ? [NOTHING] : words;
}

/** From what is ticked to the words of an answer; null for "I don't know". */
export function answerFrom(ticked: readonly string[]): readonly string[] | null {
  if (ticked.includes(UNKNOWN)) return null;
  return ticked.filter((value) => value !== NOTHING);
}

/** How many choices a person is asked for. */
export function mostChoices({ type, max, ask }: Question): number {
  if (type === 'single') return 1;
  return ask ?? max ?? Number.POSITIVE_INFINITY;
}

function wordsOf(answer: Answer): readonly string[] {
  return typeof answer === 'string' ? [answer] : answer;
}
