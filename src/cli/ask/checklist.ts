import { normalised } from '../../report/catalogue.ts';

/** One thing that may be ticked. */
export interface Item {
  readonly value: string;
  readonly label: string;
  readonly help: string;
  /** Every word it is found by, without case, blanks and punctuation. */
  readonly words: readonly string[];
  /** Stands alone: "none of these", "I don't know". */
  readonly alone: boolean;
}

/** What is ticked, what is looked for, and where the cursor stands. */
export interface Checklist {
  readonly items: readonly Item[];
  /** How many may be ticked. */
  readonly most: number;
  /** Typing looks for items instead of being ignored. */
  readonly searching: boolean;
  /** The values ticked, in the order of ticking. */
  readonly ticked: readonly string[];
  readonly sought: string;
  /** Position of the cursor among the items shown. */
  readonly at: number;
  readonly objection: string;
}

/** Something done to a checklist. */
export type Stroke =
  | { readonly type: 'move'; readonly by: 1 | -1 }
  | { readonly type: 'tick' }
  | { readonly type: 'seek'; readonly text: string }
  | { readonly type: 'number'; readonly number: number };

/** The items that are shown: all, or those that go by what is looked for, the nearest first. */
export function shownItems({ items, sought }: Checklist): readonly Item[] {
  const wanted = normalised(sought);
  if (wanted === '') return items;
  return items
    .flatMap((item) => {
      const distance = Math.min(...item.words.map((word) => distanceTo(word, wanted)));
      return Number.isFinite(distance) ? [{ item, distance }] : [];
    })
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ item }) => item);
}

/** Words that begin with what is looked for come before those that hold it, short ones before long ones. */
function distanceTo(word: string, wanted: string): number {
  const at = word.indexOf(wanted);
  if (at < 0) return Number.POSITIVE_INFINITY;
  return word.length - wanted.length + (at === 0 ? 0 : LONGER_THAN_NAMES);
}

const LONGER_THAN_NAMES = 1_000;

/** The checklist after a stroke. Pure. */
export function strike(list: Checklist, stroke: Stroke): Checklist {
  const shown = shownItems(list);
  switch (stroke.type) {
    case 'move': {
      const at = Math.min(shown.length - 1, Math.max(0, list.at + stroke.by));
      return { ...list, at: Math.max(0, at), objection: '' };
    }
    case 'seek':
      return stroke.text === list.sought
        ? list
        : { ...list, sought: stroke.text, at: 0, objection: '' };
    case 'tick':
      return tick(list, shown[list.at]);
    case 'number': {
      const item = shown[stroke.number - 1];
      return item === undefined ? list : tick({ ...list, at: stroke.number - 1 }, item);
    }
    default:
      return stroke satisfies never;
  }
}

/** What was found by searching is ticked and put aside, so that the next name can be typed at once. */
function tick(list: Checklist, item: Item | undefined): Checklist {
  if (item === undefined) return list;
  const found = { ...list, sought: '', at: list.sought === '' ? list.at : 0, objection: '' };
  if (list.ticked.includes(item.value)) {
    return { ...found, ticked: list.ticked.filter((value) => value !== item.value) };
  }
  if (item.alone) return { ...found, ticked: [item.value] };
  const others = list.ticked.filter((value) => !isAlone(list, value));
  if (others.length >= list.most) {
    return { ...list, objection: `${list.most} at most; take one away first` };
  }
  return { ...found, ticked: [...others, item.value] };
}

function isAlone({ items }: Checklist, value: string): boolean {
  return items.some((item) => item.value === value && item.alone);
}

/** The words that an item is found by. */
export function wordsFor(...words: readonly string[]): readonly string[] {
  return [...new Set(words.map(normalised))];
}
