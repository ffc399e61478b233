import { expect, test } from 'vitest';
import { cents, centsFromDollars, formatCents, sum } from '../../shared/format-money.ts';

test.each<[number | string, number]>([
  [7.28, 728], ['7.28', 728], [0, 0], ['0', 0], [1.1, 110], [0.29, 29], [4.35, 435], [1.005, 100], [8.115, 812], [19.99, 1999],
  [64.1, 6410], [1204, 120_400], [' 7.28 ', 728], [-3.1, -310], [-0.001, 0], [0.1 + 0.2, 30], [100_000.01, 10_000_001],
])('%j dollars are %d cents', (dollars, expected) => {
  expect(centsFromDollars(dollars)).toBe(expected);
});

test('every amount of cents up to $1000 comes back from dollars on the wire', () => {
  const wrong = [];
  for (let amount = 0; amount <= 100_000; amount++) if (centsFromDollars((amount / 100).toFixed(2)) !== amount || centsFromDollars(amount / 100) !== amount) wrong.push(amount);
  expect(wrong).toEqual([]);
});

test.each(['', '  ', 'seven', '$7.28', '7,28', Number.NaN, Number.POSITIVE_INFINITY, 1e300])('%j is no amount', (dollars) => {
  expect(() => centsFromDollars(dollars)).toThrow(RangeError);
});

test('cents are whole', () => {
  expect(() => cents(7.28)).toThrow(RangeError);
  expect([sum([]), sum([cents(728), cents(3), cents(-31)])]).toEqual([0, 700]);
});

test.each([
  [728, '$7.28'], [5, '$0.05'], [0, '$0.00'], [-310, '-$3.10'], [-5, '-$0.05'], [120_400, '$1,204.00'], [123_456_789, '$1,234,567.89'],
])('%d cents are written %s', (amount, text) => {
  expect(formatCents(cents(amount))).toBe(text);
});
