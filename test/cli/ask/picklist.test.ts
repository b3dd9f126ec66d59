import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../../src/cli/ask/numbers.ts';
import { pageOf } from '../../../src/cli/ask/page.ts';
import {
  type Item,
  nothingFound,
  type Offer,
  type Picklist,
  picklistOf,
  type Stroke,
  shownItems,
  strike,
  wordsFor,
} from '../../../src/cli/ask/picklist.ts';

const item = (value: string, label: string, alone = false, ...others: string[]): Item => ({
  value,
  label,
  help: '',
  words: wordsFor(value, label, ...others),
  alone,
});
const ITEMS = [
  item('argo-cd', 'Argo CD', false, 'ArgoCD'),
  item('jayex', 'JayeX', false, 'Jenkins X'),
  item('jenkins', 'Jenkins'),
  item('none', 'None of these', true),
  item('unknown', "I don't know", true),
];
const OFFER: Offer = { items: ITEMS, kind: 'several', most: 2, searching: false, catalogue: false };
const LIST = picklistOf(OFFER);
const SEARCHED = picklistOf({ ...OFFER, searching: true, catalogue: true });
const struck = (strokes: readonly Stroke[], list: Picklist = LIST): Picklist =>
  strokes.reduce(strike, list);
const DOWN: Stroke = { type: 'move', by: 1 };
const UP: Stroke = { type: 'move', by: -1 };
const TICK: Stroke = { type: 'tick' };
const number = (n: number): Stroke => ({ type: 'number', number: n });
const seek = (text: string): Stroke => ({ type: 'seek', text });

describe('ticking', () => {
  it('ticks and unticks', () => {
    expect(struck([TICK, DOWN, TICK]).ticked).toEqual(['argo-cd', 'jayex']);
    expect(struck([TICK, TICK]).ticked).toEqual([]);
    expect(struck([number(3)])).toMatchObject({ ticked: ['jenkins'], at: 2 });
    expect(struck([number(9)]).ticked).toEqual([]);
  });

  it('lets what stands alone stand alone', () => {
    expect(struck([TICK, number(4)]).ticked).toEqual(['none']);
    expect(struck([number(4), number(5)]).ticked).toEqual(['unknown']);
    expect(struck([number(5), number(1)]).ticked).toEqual(['argo-cd']);
  });

  it('stops at the most that may be chosen, and says so until the next stroke', () => {
    const full = struck([number(1), number(2), number(3)]);
    expect(full).toMatchObject({ ticked: ['argo-cd', 'jayex'], objection: expect.any(String) });
    expect(full.objection).toContain('2 at most');
    expect(struck([UP], full).objection).toBe('');
    expect(struck([number(1), number(2), number(5)]).ticked).toEqual(['unknown']);
  });

  it('stays inside the list', () => {
    expect(struck([UP]).at).toBe(0);
    expect(struck(Array.from({ length: 9 }, () => DOWN)).at).toBe(4);
    expect(struck([{ type: 'move', by: Number.POSITIVE_INFINITY }]).at).toBe(4);
    expect(struck([{ type: 'move', by: Number.NEGATIVE_INFINITY }]).at).toBe(0);
  });
});

describe('one choice', () => {
  const one = (...before: readonly string[]): Picklist =>
    picklistOf({ ...OFFER, kind: 'one', most: 1 }, before);

  it('starts at what was chosen before, and goes where a number says', () => {
    expect(one().at).toBe(0);
    expect(one('jenkins').at).toBe(2);
    expect(struck([number(5)], one())).toMatchObject({ at: 4, ticked: [] });
  });
});

describe('searching', () => {
  it.each([
    ['argocd', ['argo-cd']],
    ['ARGO cd', ['argo-cd']],
    ['jenk', ['jenkins', 'jayex']],
    ['jenkins x', ['jayex']],
    ['zzz', []],
  ])('%s', (text, found) => {
    expect(shownItems(struck([seek(text)])).map(({ value }) => value)).toEqual(found);
  });

  it('says what a slip of the finger is near', () => {
    expect(nothingFound(struck([seek('jenkisn')]))).toContain('did you mean Jenkins?');
    expect(nothingFound(struck([seek('zzz')]))).toBe('nothing goes by that name');
  });

  it('puts the search aside once something is ticked, so that the next can be typed', () => {
    expect(struck([seek('jenk'), TICK, seek('argo'), TICK])).toMatchObject({
      ticked: ['jenkins', 'argo-cd'],
      sought: '',
      at: 0,
    });
    expect(struck([seek('zzz'), TICK]).ticked).toEqual([]);
  });

  it('shows of hundreds of names those that are ticked, until something is looked for', () => {
    const values = (list: Picklist): string[] => shownItems(list).map(({ value }) => value);
    expect(values(SEARCHED)).toEqual(['none', 'unknown']);
    expect(values(picklistOf({ ...OFFER, searching: true })).length).toBe(ITEMS.length);
    expect(values(struck([seek('jenk'), TICK], SEARCHED))).toEqual(['jenkins', 'none', 'unknown']);
    expect(values(struck([seek('argo')], SEARCHED))).toEqual(['argo-cd']);
  });
});

describe('numbers in a line', () => {
  it.each([
    ['1', ['argo-cd']],
    ['1, 2', ['argo-cd', 'jayex']],
    ['1 2', ['argo-cd', 'jayex']],
    ['1;1', ['argo-cd']],
    ['jenkins', ['jenkins']],
    ['Argo CD', ['argo-cd']],
    ['5', ['unknown']],
  ])('%s', (line, values) => {
    expect(readNumbers(line, ITEMS, 2)).toEqual({ values });
  });

  it.each([
    ['', 'Type a number; 5 is "I don\'t know".'],
    ['0', '0: type numbers from 1 to 5.'],
    ['6', '6: type numbers from 1 to 5.'],
    ['x, 1', 'x: type numbers from 1 to 5.'],
    ['1, 2, 3', '2 at most.'],
    ['1, 4', '"None of these" stands alone.'],
  ])('%s is refused', (line, objection) => {
    expect(readNumbers(line, ITEMS, 2)).toEqual({ objection });
  });
});

describe('the part of a list that has room', () => {
  const lines = (count: number): number[] => Array.from({ length: count }, () => 1);
  it.each([
    [5, 0, 5, [0, 5]],
    [5, 4, 9, [0, 5]],
    [15, 0, 12, [0, 11]],
    [15, 14, 12, [4, 15]],
    [15, 7, 12, [3, 13]],
    [15, 1, 3, [0, 2]],
    [15, 7, 3, [7, 8]],
  ])('of %i with the cursor at %i in %i lines', (count, at, room, [from, to]) => {
    expect(pageOf(lines(count), at, room)).toEqual({ from, to });
  });

  it('counts the lines of long items, and shows the one under the cursor whatever it takes', () => {
    expect(pageOf([2, 2, 2, 2], 1, 6)).toEqual({ from: 1, to: 3 });
    expect(pageOf([9, 9, 9], 1, 4)).toEqual({ from: 1, to: 2 });
  });
});
