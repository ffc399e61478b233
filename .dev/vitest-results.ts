import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { errorLines } from './error-lines.ts';
import type { ThrownError } from './error-lines.ts';
import type { TestResult } from './test-result.ts';

const failed = (file: string, name: string, errors: readonly ThrownError[]): TestResult =>
  ({ file, name, outcome: 'failed', note: '', firstFailure: errorLines(errors), seconds: 0 });

const ofTest = (file: string, test: TestCase): TestResult => {
  const result = test.result();
  const attempts = test.attempts();
  const firstErrors = attempts.find(({ state }) => state === 'failed')?.errors ?? result.errors ?? [];
  return {
    file,
    name: test.fullName,
    outcome: result.state === 'passed' || result.state === 'failed' ? result.state : 'skipped',
    note: result.state === 'skipped' ? result.note ?? '' : '',
    firstFailure: result.state === 'failed' || attempts.length > 1 ? errorLines(firstErrors) : [],
    seconds: (test.diagnostic()?.duration ?? 0) / 1000,
  };
};

/** What failed beside the tests: a file that can't be loaded, and what comes before or after the tests of a suite. */
const besideTests = (file: string, module: TestModule): TestResult[] => [
  ...(module.errors().length > 0 ? [failed(file, 'the file itself', module.errors())] : []),
  ...[...module.children.allSuites()].filter((suite) => suite.errors().length > 0)
    .map((suite) => failed(file, `${suite.fullName} > before or after its tests`, suite.errors())),
];

/** Writes what came of each test, with the reason of a skip, which vitest's own JSON leaves out, and of a first failure. */
export const vitestResults = (file: string): Reporter => ({
  onTestRunEnd: (modules, unhandledErrors) => {
    const results = modules.flatMap((module) => {
      const path = module.relativeModuleId;
      const tests = [...module.children.allTests()].map((test) => ofTest(path, test));
      // What a file takes apart from its tests: it is loaded, and its hooks start what they are tried on.
      const { duration, collectDuration } = module.diagnostic();
      const apart = (duration + collectDuration) / 1000 - tests.reduce((sum, { seconds }) => sum + seconds, 0);
      const [first, ...rest] = tests;
      return [...besideTests(path, module), ...(first ? [{ ...first, seconds: first.seconds + Math.max(0, apart) }] : []), ...rest];
    });
    const outside = unhandledErrors.map((error) => failed('', 'an error outside of tests', [error]));
    writeFileSync(file, JSON.stringify([...results, ...outside]));
  },
});
