import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isNumberKey,
  isSpaceKey,
  isTabKey,
  isUpKey,
  makeTheme,
  useKeypress,
  useState,
} from '@inquirer/core';
import { type Look, lineCount, textAfter } from './look.ts';
import { pageOf } from './page.ts';
import {
  type Item,
  nothingFound,
  type Picklist,
  type Stroke,
  shownItems,
  strike,
} from './picklist.ts';
import { useResize } from './resize.ts';

/** What a list is offered with. */
export interface PicklistConfig {
  /** The place of the question, and the question. */
  readonly place: string;
  readonly text: string;
  /** Why it is asked; null where nobody needs to be told. */
  readonly why: string | null;
  readonly start: Picklist;
  readonly look: Look;
}

/** One choice or several of a list; a long one is searched by typing. Gives the values chosen. */
export const picklistPrompt = createPrompt<readonly string[], PicklistConfig>((config, done) => {
  const [list, setList] = useState<Picklist>(config.start);
  const [isDone, setDone] = useState(false);
  const note = useResize(config.look.screen);
  useKeypress((key, rl) => {
    const stroke = strokeOf(key, rl.line, list, config.why !== null);
    if (stroke === 'submit') {
      const values = chosen(list);
      if (values.length === 0) return setList(strike(list, { type: 'object', objection: NOTHING }));
      setList({ ...list, ticked: values, sought: '' });
      setDone(true);
      return done(values);
    }
    const next = stroke === null ? list : strike(list, stroke);
    // What is typed stays in the line only while it is looked for.
    if (rl.line !== next.sought) {
      rl.clearLine(0);
      rl.write(next.sought);
    }
    setList(next);
  });
  if (isDone) return answered(list, config);
  const [above, below] = drawn(list, config);
  note(above, below);
  return [above, below];
});

const NOTHING = "tick one with the space bar; I don't know is among them";
const HIDE_CURSOR = '\u001b[?25l';

/** What Enter takes: the item at the cursor, or all that is ticked. */
function chosen(list: Picklist): readonly string[] {
  if (list.kind === 'several') return list.ticked;
  return shownItems(list)
    .slice(list.at, list.at + 1)
    .map(({ value }) => value);
}

type Key = Parameters<Parameters<typeof useKeypress>[0]>[0] & { readonly sequence?: string };

function strokeOf(
  key: Key,
  line: string,
  list: Picklist,
  hasReason: boolean,
): Stroke | 'submit' | null {
  if (isEnterKey(key)) return isPicking(list) ? { type: 'tick' } : 'submit';
  if (key.sequence === '?' && hasReason) return { type: 'explain' };
  const move = moveOf(key, list);
  if (move !== null) return { type: 'move', by: move };
  if (isTabKey(key)) return list.kind === 'several' ? { type: 'tick' } : null;
  if (isSpaceKey(key) && list.kind === 'several' && !isTyping(list)) return { type: 'tick' };
  if (list.searching) return { type: 'seek', text: line.trimStart() };
  return isNumberKey(key) ? { type: 'number', number: Number(key.name) } : null;
}

/** Names hold blanks: while one is typed the space bar belongs to it, until the cursor is moved. */
function isTyping({ sought, at }: Picklist): boolean {
  return sought !== '' && at === 0;
}

/** Enter ticks what was looked for, and goes on where nothing is. */
function isPicking({ kind, sought }: Picklist): boolean {
  return kind === 'several' && sought !== '';
}

function moveOf(key: Key, { searching }: Picklist): number | null {
  // Letters that move elsewhere belong to what is looked for.
  const { keybindings } = makeTheme();
  const bindings = keybindings.filter((binding) => binding !== 'vim' || !searching);
  if (isUpKey(key, bindings)) return -1;
  if (isDownKey(key, bindings)) return 1;
  if (key.name === 'home') return Number.NEGATIVE_INFINITY;
  return key.name === 'end' ? Number.POSITIVE_INFINITY : null;
}

function drawn(list: Picklist, { place, text, why, look }: PicklistConfig): [string, string] {
  const message = textAfter(place, text, look);
  const around = aroundLines(list, why, look);
  const below = lineCount(around) + 1;
  const choices = choiceLines(list, look.page(lineCount(message) + below), look);
  const typed = list.searching ? ` ${look.accent(list.sought)}` : HIDE_CURSOR;
  return [
    `${look.quiet(place)} ${look.strong(message)}${typed}`,
    [...choices, '', around].join('\n'),
  ];
}

/** The choices that have room, and how many there are above and below. */
function choiceLines(list: Picklist, room: number, look: Look): readonly string[] {
  const shown = shownItems(list);
  if (shown.length === 0) return [look.quiet(look.wrap(nothingFound(list)))];
  const blocks = shown.map((item, index) => blockFor(item, index === list.at, list, look));
  const { from, to } = pageOf(blocks.map(lineCount), list.at, room);
  const more = shown.length - to;
  const last = shown.at(-1);
  const named = last?.alone === true && more > 1 ? `, the last: ${last.label}` : '';
  return [
    ...(from > 0 ? [look.quiet(`${look.above} ${from} more`)] : []),
    ...blocks.slice(from, to),
    ...(more > 0 ? [look.quiet(`${look.below} ${more} more${named}`)] : []),
  ];
}

function blockFor(item: Item, isActive: boolean, list: Picklist, look: Look): string {
  const box = list.ticked.includes(item.value) ? look.good(look.ticked) : look.unticked;
  const pointer = isActive ? look.cursor : ' ';
  const line =
    list.kind === 'one'
      ? `${pointer} ${look.wrap(item.label, 2)}`
      : `${pointer} ${box} ${look.wrap(item.label, 6)}`;
  return isActive ? look.accent(line) : line;
}

/** What stands below: what is ticked, the meaning of a choice, what is wrong, the reason, the keys. */
function aroundLines(list: Picklist, why: string | null, look: Look): string {
  const help = shownItems(list)[list.at]?.help ?? '';
  const isHidden = list.kind === 'several' && list.sought !== '' && list.ticked.length > 0;
  const lines = [
    isHidden ? look.wrap(`ticked: ${labelsOf(list)}`) : '',
    look.accent(look.wrap(help)),
    look.bad(look.wrap(list.objection)),
    list.explained && why !== null ? look.quiet(look.wrap(`Why we ask: ${why}`)) : '',
    look.quiet(look.row(keysFor(list, why, look))),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function keysFor(list: Picklist, why: string | null, look: Look): readonly string[] {
  const reason = why === null ? [] : ['? why'];
  return [...ownKeys(list, look), ...reason, 'Esc back'];
}

function ownKeys(list: Picklist, { arrows }: Look): readonly string[] {
  const search = list.searching ? ['type to search'] : [];
  if (list.kind === 'one') return [...search, `${arrows} choose`, 'Enter next'];
  if (list.sought !== '') return [`${arrows} move`, 'Enter ticks'];
  if (!list.catalogue) return [`${arrows} move`, ...search, 'Space ticks', 'Enter next'];
  const names = list.items.filter(({ alone }) => !alone);
  return [`type to search ${names.length} names`, 'Enter next'];
}

/** What stays on the screen once the question is answered. */
export function answered(list: Picklist, { look, text }: PicklistConfig): string {
  const labels = labelsOf(list);
  const together = look.wrap(`x ${text} ${labels}`);
  const isShort = lineCount(together) === 1;
  const message = isShort ? `${text} ` : `${textAfter('x', text, look)}\n  `;
  return `${look.done} ${message}${look.accent(look.wrap(labels, 2))}`;
}

function labelsOf({ items, ticked }: Picklist): string {
  return ticked
    .map((value) => items.find((item) => item.value === value)?.label ?? value)
    .join(', ');
}
