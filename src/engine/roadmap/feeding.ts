/**
 * Moves what feeds something before it and keeps the order otherwise. What the parts of two items feed in
 * each other may go round in a circle, although no targets do; that stays as it comes.
 * @param items in the order of their value
 * @param feedersOf what feeds an item; what is not among the items counts for nothing
 */
export function feedersFirst<T>(
  items: readonly T[],
  feedersOf: (item: T) => readonly T[],
): readonly T[] {
  const waiting = new Set(items);
  const out: T[] = [];
  const place = (item: T): void => {
    if (!waiting.delete(item)) return;
    const feeders = new Set(feedersOf(item));
    for (const feeder of items) if (feeders.has(feeder)) place(feeder);
    out.push(item);
  };
  for (const item of items) place(item);
  return out;
}
