/** What came of one test. */
export interface TestResult {
  /** From the project's folder, with forward slashes. */
  readonly file: string;
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped, where it says so apart from its name. */
  readonly note: string;
  /** Why it failed the first time. A test that passed all the same passed at its second try. */
  readonly firstFailure: readonly string[];
  /** Of all its tries. */
  readonly seconds: number;
}

/** Whether a test failed and then passed: it counts as passed, and is named. */
export const passedLater = ({ outcome, firstFailure }: TestResult): boolean => outcome === 'passed' && firstFailure.length > 0;
