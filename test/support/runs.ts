/** How often a property is tried: a thousand times with the tests, a hundred times that with `npm run test:deep`. */
export const runs = (quick = 1000): number => (process.env.DEEP ? 100 * quick : quick);
