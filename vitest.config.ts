import { defineConfig } from 'vitest/config';
import { vitestResults } from './.dev/vitest-results.ts';

const results = process.env['LABELDESK_UNIT_RESULTS'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'test/lint/fixtures/**'],
    // Real servers, spoolers and keychains start within tests; a slow machine must not fail them.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: results === undefined ? ['default'] : ['default', vitestResults(results)],
  },
});
