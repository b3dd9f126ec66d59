/** How often a property is tried: `quick` times with the tests, `deep` times, a hundred times that, in `npm run test:deep`. */
export const runs = (quick = 1000, deep = 100 * quick): number => (process.env.DEEP ? deep : quick);
