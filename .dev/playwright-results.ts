import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import { errorLines } from './error-lines.ts';
import type { TestResult } from './test-result.ts';

const ofSuite = (suite: JSONReportSuite, names: readonly string[]): TestResult[] => [
  ...suite.specs.flatMap((spec) => spec.tests.map((test): TestResult => ({
    file: `test/e2e/${spec.file}`,
    name: [...names, spec.title].join(' > '),
    outcome: test.status === 'skipped' ? 'skipped' : spec.ok ? 'passed' : 'failed',
    note: test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? '',
    firstFailure: errorLines(test.results.find(({ errors }) => errors.length > 0)?.errors ?? []),
    seconds: test.results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
  }))),
  ...(suite.suites ?? []).flatMap((inner) => ofSuite(inner, [...names, inner.title])),
];

/** What came of each spec, out of Playwright's own JSON. */
export const playwrightResults = (report: JSONReport): TestResult[] => [
  ...report.suites.flatMap((suite) => ofSuite(suite, [])),
  ...report.errors.map((error): TestResult => (
    { file: '', name: 'an error outside of specs', outcome: 'failed', note: '', firstFailure: errorLines([error]), seconds: 0 }
  )),
];
