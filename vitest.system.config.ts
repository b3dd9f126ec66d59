import { defineConfig } from 'vitest/config';

/** Tests that need a package of the system; their scripts install it and run them. */
export default defineConfig({
  test: { include: ['system/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
