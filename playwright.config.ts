import { defineConfig } from '@playwright/test';

const results = process.env['LABELDESK_E2E_RESULTS'];

/** The specs open the built application themselves: on Electron where its binary is installed, else on the stand-in. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  // Where nobody looks on, a spec has a second try, and the run’s end names it with what it said first.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  // They end what hangs: a state is waited for, and comes as soon as the machine has time for it.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: results === undefined ? [['list']] : [['list'], ['json', { outputFile: results }]],
});
