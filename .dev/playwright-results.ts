import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import type { TestResult } from './test-result.ts';

const ofSuite = (suite: JSONReportSuite, names: readonly string[]): TestResult[] => [
  ...suite.specs.flatMap((spec) => spec.tests.map((test): TestResult => ({
    file: `test/e2e/${spec.file}`,
    name: [...names, spec.title].join(' > '),
    outcome: test.status === 'skipped' ? 'skipped' : spec.ok ? 'passed' : 'failed',
    note: test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? '',
  }))),
  ...(suite.suites ?? []).flatMap((inner) => ofSuite(inner, [...names, inner.title])),
];

/** What came of each spec, out of Playwright's own JSON. */
export const playwrightResults = (report: JSONReport): TestResult[] => [
  ...report.suites.flatMap((suite) => ofSuite(suite, [])),
  ...report.errors.map((error): TestResult => ({ file: '', name: error.message?.split('\n')[0] ?? 'an error', outcome: 'failed', note: '' })),
];
