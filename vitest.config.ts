import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'test/lint/fixtures/**'],
    // Real servers, spoolers and keychains start within tests; a slow machine must not fail them.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
