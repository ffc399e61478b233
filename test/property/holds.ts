import * as fc from 'fast-check';
import { test } from 'vitest';
import { propertyCases, scaleOf, seed, share } from './scale.ts';

const minute = 60_000;

/** A test that something holds in every case; a case that breaks it is told with the seed that finds it again. */
export const holds = <T>(what: string, values: fc.Arbitrary<T>, property: (value: T) => void | Promise<void>, all = propertyCases): void => {
  test(`${what} (${scaleOf(all)})`, async () => {
    await fc.assert(fc.asyncProperty(values, async (value) => { await property(value); }), { numRuns: share(all), seed });
  }, 10 * minute);
};
