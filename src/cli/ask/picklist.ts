import { didYouMean } from '../../knowledge/nearest.ts';
import { normalised } from '../../report/catalogue.ts';

/** One thing that may be chosen. */
export interface Item {
  readonly value: string;
  readonly label: string;
  readonly help: string;
  /** Every word it is found by, without case, blanks and punctuation. */
  readonly words: readonly string[];
  /** Stands alone: "none of these", "I don't know". */
  readonly alone: boolean;
}

/** What can be chosen in a list, and how. */
export interface Offer {
  readonly items: readonly Item[];
  /** One item is taken at the cursor; else any number, up to the most, is ticked. */
  readonly kind: 'one' | 'several';
  readonly most: number;
  /** Typing looks for items instead of being ignored. */
  readonly searching: boolean;
  /** Nobody ticks hundreds of names from top to bottom: they are shown once they are looked for. */
  readonly catalogue: boolean;
}

/** What is ticked, what is looked for, and where the cursor stands. */
export interface Picklist extends Offer {
  /** The values ticked, in the order of ticking; of one choice at most what was chosen before. */
  readonly ticked: readonly string[];
  /** What is looked for, as it was typed. */
  readonly sought: string;
  /** Position of the cursor among the items shown. */
  readonly at: number;
  readonly objection: string;
  /** Whether the reason for asking is shown. */
  readonly explained: boolean;
}

/** Something done to a list. */
export type Stroke =
  | { readonly type: 'move'; readonly by: number }
  | { readonly type: 'tick' }
  | { readonly type: 'seek'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'explain' }
  | { readonly type: 'object'; readonly objection: string };

/** A list as it is first shown: of one choice the cursor stands on what was chosen before. */
export function picklistOf(offer: Offer, ticked: readonly string[] = []): Picklist {
  const before = offer.items.findIndex(({ value }) => value === ticked[0]);
  const at = offer.kind === 'one' ? Math.max(0, before) : 0;
  return { ...offer, ticked, at, sought: '', objection: '', explained: false };
}

/** The items that are shown: all, or those that go by what is looked for, the nearest first. */
export function shownItems(list: Picklist): readonly Item[] {
  const { items, sought } = list;
  const wanted = normalised(sought);
  if (wanted === '') return list.catalogue ? withoutCatalogue(list) : items;
  return items
    .flatMap((item) => {
      const distance = Math.min(...item.words.map((word) => distanceTo(word, wanted)));
      return Number.isFinite(distance) ? [{ item, distance }] : [];
    })
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ item }) => item);
}

/** What is said where nothing goes by what is looked for; a slip of the finger is told what it is near. */
export function nothingFound({ items, sought }: Picklist): string {
  const guess = didYouMean(
    sought.trim(),
    items.map(({ label }) => label),
  );
  return ['nothing goes by that name', guess ?? []].flat().join('; ');
}

/** What is ticked, to be taken away again, and what stands alone. */
function withoutCatalogue({ items, ticked }: Picklist): readonly Item[] {
  const named = items.filter(({ value, alone }) => !alone && ticked.includes(value));
  return [...named, ...items.filter(({ alone }) => alone)];
}

/** Words that begin with what is looked for come before those that hold it, short ones before long ones. */
function distanceTo(word: string, wanted: string): number {
  const at = word.indexOf(wanted);
  if (at < 0) return Number.POSITIVE_INFINITY;
  return word.length - wanted.length + (at === 0 ? 0 : LONGER_THAN_NAMES);
}

const LONGER_THAN_NAMES = 1_000;

/** The list after a stroke. Pure. */
export function strike(list: Picklist, stroke: Stroke): Picklist {
  const calm = { ...list, objection: '' };
  switch (stroke.type) {
    case 'move':
      return { ...calm, at: inside(list, list.at + stroke.by) };
    case 'seek':
      return stroke.text === list.sought ? list : { ...calm, sought: stroke.text, at: 0 };
    case 'tick':
      return tick(list, shownItems(list)[list.at]);
    case 'number':
      return strikeNumber(calm, stroke.number - 1);
    case 'explain':
      return { ...calm, explained: !list.explained };
    case 'object':
      return { ...list, objection: stroke.objection };
    default:
      return stroke satisfies never;
  }
}

function inside(list: Picklist, at: number): number {
  return Math.max(0, Math.min(shownItems(list).length - 1, at));
}

/** A number takes the cursor there; where several may be chosen it ticks as well. */
function strikeNumber(list: Picklist, at: number): Picklist {
  const item = shownItems(list)[at];
  if (item === undefined) return list;
  return list.kind === 'one' ? { ...list, at } : tick({ ...list, at }, item);
}

/** What was found by searching is ticked and put aside, so that the next name can be typed at once. */
function tick(list: Picklist, item: Item | undefined): Picklist {
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

function isAlone({ items }: Picklist, value: string): boolean {
  return items.some((item) => item.value === value && item.alone);
}

/** The words that an item is found by. */
export function wordsFor(...words: readonly string[]): readonly string[] {
  return [...new Set(words.map(normalised))];
}
