import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './.dev/longest-first.ts';
import { vitestResults } from './.dev/vitest-results.ts';

const results = process.env['LABELDESK_UNIT_RESULTS'];

const all = 'test/**/*.test.{ts,tsx}';
const others = ['test/e2e/**', 'test/lint/fixtures/**'];

/**
 * Tests that look for a defect by many cases, by kills and by plans of purchases: what they find once is there, so that none of them
 * is tried a second time.
 */
const searching = globSync(all, { cwd: import.meta.dirname, exclude: others }).map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /^test\/(?:property|torture|shipping\/model)\//.test(file) || readFileSync(join(import.meta.dirname, file), 'utf8').includes('from \'fast-check\''));

export default defineConfig({
  test: {
    // Real servers, spoolers and keychains start within tests; a slow machine must not fail them.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 30_000 } },
    setupFiles: ['test/patience.ts'],
    // By itself vitest leaves one of the machine's cores out, which is half of two. Most of a test here waits for a disk or a server.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    reporters: results === undefined ? ['default'] : ['default', vitestResults(results)],
    projects: [
      { extends: true, test: { name: 'searching', include: searching, setupFiles: ['test/property/same-cases.ts'], retry: 0 } },
      // Where nobody looks on, a test has a second try, and the run's end names it with what it said first.
      { extends: true, test: { name: 'rest', include: [all], exclude: [...others, ...searching], retry: process.env['CI'] === undefined ? 0 : 1 } },
    ],
  },
});
