/** The part of a list that is shown: from the first item to before the last. */
export interface Page {
  readonly from: number;
  readonly to: number;
}

/**
 * The items around the cursor that have room. What is left out above or below is told in one line each,
 * for which room is kept.
 * @param heights how many lines each item takes
 * @param at the item under the cursor
 */
export function pageOf(heights: readonly number[], at: number, room: number): Page {
  const fits = ({ from, to }: Page): boolean => {
    const markers = (from > 0 ? 1 : 0) + (to < heights.length ? 1 : 0);
    return heights.slice(from, to).reduce((sum, height) => sum + height, markers) <= room;
  };
  let page: Page = { from: at, to: Math.min(heights.length, at + 1) };
  for (;;) {
    const wider = [
      { from: page.from, to: page.to + 1 },
      { from: page.from - 1, to: page.to },
    ].filter(({ from, to }) => from >= 0 && to <= heights.length);
    // A marker goes when the last item behind it comes in, so one step may fit where none seemed to.
    const balanced = wider.toSorted((a, b) => spread(a, at) - spread(b, at));
    const next = balanced.find(fits);
    if (next === undefined) return page;
    page = next;
  }
}

/** How far from the middle the cursor stands. */
function spread({ from, to }: Page, at: number): number {
  return Math.abs(at - from - (to - 1 - at));
}
