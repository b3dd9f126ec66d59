import { type Checklist, type Item, type Stroke, shownItems, strike } from './checklist.ts';
import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isNumberKey,
  isSpaceKey,
  isUpKey,
  useKeypress,
  usePagination,
  useState,
} from './inquirer.ts';
import { type Look, lineCount } from './look.ts';

/** What a checklist is asked with. */
export interface ChecklistConfig {
  /** The place of the question and its wording, ready to print. */
  readonly place: string;
  readonly message: string;
  readonly start: Checklist;
  readonly look: Look;
  /** The last lines: the keys, and why it is asked where that is wanted. */
  readonly foot: string;
  /** Told of every change, so that nothing is lost when the prompt is drawn anew. */
  readonly onChange: (list: Checklist) => void;
}

/** Several choices at once, some of which stand alone; with hundreds of them, found by typing. */
export const checklistPrompt = createPrompt<readonly string[], ChecklistConfig>((config, done) => {
  const { look } = config;
  const [list, setList] = useState<Checklist>(config.start);
  const [isDone, setDone] = useState(false);
  const change = (next: Checklist): void => {
    config.onChange(next);
    setList(next);
  };
  useKeypress((key, rl) => {
    const clear = (): void => rl.clearLine(0);
    const stroke = strokeOf(key, rl.line, list);
    if (stroke === 'submit') {
      clear();
      if (list.ticked.length === 0) return change({ ...list, objection: EMPTY });
      setDone(true);
      return done(list.ticked);
    }
    if (stroke === null) return clear();
    if (stroke.type !== 'seek') clear();
    const next = strike(list, stroke);
    if (next.sought === '' && list.sought !== '') clear();
    change(next);
  });
  if (isDone) return doneLine(list, config);
  const shown = shownItems(list);
  const around = aroundLines(list, config);
  const page = usePagination({
    items: shown,
    active: list.at,
    pageSize: look.page(lineCount(`${config.message}${around}`)),
    loop: false,
    renderItem: ({ item, isActive }) => lineFor(item, isActive, list, look),
  });
  const nothing = look.quiet('nothing goes by that name');
  return [
    `${look.quiet(config.place)} ${look.strong(config.message)}`,
    `${shown.length === 0 ? nothing : page}${around}`,
  ];
});

const EMPTY = "tick one with the space bar; I don't know is among them";

type Key = Parameters<Parameters<typeof useKeypress>[0]>[0];

function strokeOf(key: Key, line: string, list: Checklist): Stroke | 'submit' | null {
  if (isEnterKey(key)) return list.sought === '' ? 'submit' : { type: 'tick' };
  if (isUpKey(key)) return { type: 'move', by: -1 };
  if (isDownKey(key)) return { type: 'move', by: 1 };
  if (isSpaceKey(key) || key.name === 'tab') return { type: 'tick' };
  if (list.searching) return { type: 'seek', text: line.trim() };
  return isNumberKey(key) ? { type: 'number', number: Number(key.name) } : null;
}

function lineFor(item: Item, isActive: boolean, { ticked }: Checklist, look: Look): string {
  const box = ticked.includes(item.value) ? look.good(look.ticked) : look.unticked;
  const line = `${isActive ? look.cursor : ' '} ${box} ${look.wrap(item.label, 6)}`;
  return isActive ? look.accent(line) : line;
}

/** What stands below the choices: what is ticked out of sight, the meaning of one, what is wrong, the keys. */
function aroundLines(list: Checklist, { look, foot }: ChecklistConfig): string {
  const help = shownItems(list)[list.at]?.help ?? '';
  const sought = list.sought === '' ? 'type to search' : `search: ${list.sought}`;
  const chosen = tickedLabels(list).join(', ');
  const lines = [
    '',
    list.searching ? look.wrap(`${sought}${chosen === '' ? '' : `; ticked: ${chosen}`}`) : '',
    look.accent(look.wrap(help)),
    look.bad(look.wrap(list.objection)),
    foot,
  ];
  return `\n${lines.filter((line, index) => index === 0 || line !== '').join('\n')}`;
}

/** What stays on the screen once the question is answered. */
function doneLine(list: Checklist, { look, message }: ChecklistConfig): string {
  const answer = look.wrap(tickedLabels(list).join(', '), 2);
  return `${look.done} ${message}\n  ${look.accent(answer)}`;
}

function tickedLabels({ items, ticked }: Checklist): readonly string[] {
  return ticked.flatMap((value) => items.find((item) => item.value === value)?.label ?? value);
}
