import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainDollars } from '../../../electron/shipping/csv/shipment-columns.ts';
import { guessMapping } from '../../../electron/shipping/statements/guess-mapping.ts';
import { readAmount } from '../../../electron/shipping/statements/read-amount.ts';
import { readDay } from '../../../electron/shipping/statements/read-day.ts';
import { cents } from '../../../shared/format-money.ts';

test('amounts are read to the cent, as programs for books write them, and nothing else is', () => {
  const read = { '7.28': 728, '$7.28': 728, ' $ 1,204.00 ': 120_400, '(7.28)': -728, '($7.28)': -728, '-7.28': -728, '-$7.28': -728, '$-7.28': -728, '7.28-': -728, '7': 700, '.5': 50, '7.': 700, '7.2800': 728, '−7.28': -728, '0': 0, '-0.00': 0, 'USD 7.28': 728 };
  expect(Object.fromEntries(Object.keys(read).map((text) => [text, readAmount(text)]))).toEqual(read);
  for (const text of ['', '-', '.', 'seven', '7.285', '1,2.00', '12,34', '7.28.1', '(7.28', '7.28)', '1e3', '0x10', '€7.28', '99999999999999999999']) expect([text, readAmount(text)]).toEqual([text, null]);
});

test('what is written as dollars is read as the same cents', () => {
  fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), (amount) => {
    expect(readAmount(plainDollars(cents(amount)))).toBe(amount === 0 ? 0 : amount);
  }));
});

test('days are read as USPS writes them, and none that the calendar doesn’t have', () => {
  const read = {
    '2026-11-19': '2026-11-19', '2026-11-19T08:15:00': '2026-11-19', '2026-11-19 08:15': '2026-11-19', '11/19/2026': '2026-11-19', '11/19/26': '2026-11-19',
    '1/2/2026 3:04 PM': '2026-01-02', '20261119': '2026-11-19', 'Nov 19, 2026': '2026-11-19', 'November 9, 2026': '2026-11-09', '19-Nov-2026': '2026-11-19',
  };
  expect(Object.fromEntries(Object.keys(read).map((text) => [text, readDay(text)]))).toEqual(read);
  for (const text of ['', 'yesterday', '11/31/2026', '13/01/2026', '2026-02-29', '19.11', 'Foo 19, 2026', '0']) expect([text, readDay(text)]).toEqual([text, null]);
});

test('columns are suggested by their names, and none twice', () => {
  expect(guessMapping(['PIC', 'Mail Date', 'Adjustment Amount', 'Measured Weight', 'Manifest Weight'])).toEqual({
    trackingNumber: 0, amount: 2, day: 1, kind: null, weight: 3, kinds: {}, otherwise: 'adjustment', minus: 'given-back',
  });
  expect(guessMapping(['Name', 'Notes'])).toBeNull();
});
