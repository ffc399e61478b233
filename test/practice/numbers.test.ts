import { describe, expect, test } from 'vitest';
import { gs1Widths, totalModules } from '../../electron/practice/documents/bars/gs1-128.ts';
import { manifestNumber, packageNumber } from '../../electron/practice/labels/numbers/impb-number.ts';
import { readTrackingNumber } from '../../shared/shipments/tracking-number.ts';

describe('package numbers', () => {
  test('hold application identifier, service, nine-digit MID, serial and check digit', () => {
    expect(packageNumber('346', '903619809', 26)).toBe('9234690361980900000265');
  });

  test('begin with 93 for a six-digit MID, whose serial is longer', () => {
    expect(packageNumber('071', '098765', 1)).toMatch(/^930710987650000000001\d$/);
  });

  test('are valid for every serial', () => {
    const numbers = Array.from({ length: 200 }, (_, serial) => packageNumber('055', '904128937', serial));
    expect(numbers.map(readTrackingNumber)).toEqual(numbers);
  });

  test('of manifests begin with 94 and are valid', () => {
    const number = manifestNumber('382345670', 3143);
    expect([number, readTrackingNumber(number)]).toEqual(['9475038234567000031430', number]);
  });
});

describe('GS1-128', () => {
  test('is as wide as its values: 11 modules each, 13 for the stop', () => {
    expect(totalModules(gs1Widths(['420222019834', '9234690412893700000010']))).toBe(11 * (1 + 1 + 6 + 1 + 11 + 1) + 13);
  });

  test('starts with start C and FNC1 and ends with the stop pattern', () => {
    const widths = gs1Widths(['9475038234567000031430']);
    expect([widths.slice(0, 12).join(''), widths.slice(-7).join('')]).toEqual(['211232411131', '2331112']);
  });

  test('takes digits only, an odd number of them in the last field alone', () => {
    expect(() => gs1Widths(['420', '92'])).toThrow(RangeError);
    expect(() => gs1Widths(['42A0'])).toThrow(RangeError);
  });
});
