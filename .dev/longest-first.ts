import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** They take minutes each; begun last, they would run on alone. */
const longest = /\/test\/(?:torture|shipping\/model|ledger\/transfer|shipping\/print-queue)\//;

/** vitest knows how long a file takes only where it has run before. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => longest.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
