import { writeFileSync } from 'node:fs';
import type { Reporter } from 'vitest/node';
import type { TestResult } from './test-result.ts';

/** Writes what came of each test, with the reason of a skip, which vitest's own JSON leaves out. */
export const vitestResults = (file: string): Reporter => ({
  onTestRunEnd: (modules, unhandledErrors) => {
    const results: TestResult[] = [];
    for (const module of modules) {
      if (module.state() === 'failed' && [...module.children.allTests()].length === 0)
        results.push({ file: module.relativeModuleId, name: 'the file itself', outcome: 'failed', note: '' });
      for (const test of module.children.allTests()) {
        const result = test.result();
        const outcome = result.state === 'passed' || result.state === 'failed' ? result.state : 'skipped';
        const note = result.state === 'skipped' ? result.note ?? '' : '';
        results.push({ file: module.relativeModuleId, name: test.fullName, outcome, note });
      }
    }
    for (const error of unhandledErrors) results.push({ file: '', name: `an error outside of tests: ${error.message}`, outcome: 'failed', note: '' });
    writeFileSync(file, JSON.stringify(results));
  },
});
