import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    // Half of the processors stand idle otherwise on a machine of two.
    maxWorkers: '100%',
    // Many tests read the whole knowledge, which takes seconds where the machine is busy.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
