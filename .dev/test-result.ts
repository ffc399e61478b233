/** What came of one test. */
export interface TestResult {
  /** From the project's folder, with forward slashes. */
  readonly file: string;
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped, where it says so apart from its name. */
  readonly note: string;
}
