import * as fc from 'fast-check';

/**
 * The tests of a change draw the same cases each time, so that a red run speaks of the change and not of
 * luck; `npm run test:deep` draws others each time, and far more of them.
 */
if (process.env.DEEP === undefined) fc.configureGlobal({ seed: 20_261_121 });
