const DEEP = Number(process.env.DEEP ?? 0);

/**
 * How often a property is tried: a thousand times with the tests, a hundred times that with
 * `npm run test:deep`, which sets DEEP to 1; any larger number there says itself how often.
 */
export const runs = (quick = 1000): number => {
  if (DEEP === 0) return quick;
  return DEEP === 1 ? 100 * quick : DEEP;
};
