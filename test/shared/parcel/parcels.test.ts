import { describe, expect, test } from 'vitest';
import { cubicInches, lengthPlusGirth } from '../../../shared/parcel/girth.ts';
import { Ounces } from '../../../shared/parcel/parcel.ts';
import type { Inches, Size } from '../../../shared/parcel/parcel.ts';
import { readSize } from '../../../shared/parcel/read-size.ts';
import { formatOunces, readWeight } from '../../../shared/parcel/read-weight.ts';

const size = (length: number, width: number, height: number): Size => ({ length: length as Inches, width: width as Inches, height: height as Inches });

describe('a weight', () => {
  test.each([
    ['12', 12, '12 oz'],
    ['12 oz', 12, '12 oz'],
    ['12oz.', 12, '12 oz'],
    [' 12 Ounces ', 12, '12 oz'],
    ['.5', 0.5, '0.5 oz'],
    ['1.', 1, '1 oz'],
    ['1 lb 3', 19, '1 lb 3 oz'],
    ['1lb3oz', 19, '1 lb 3 oz'],
    ['1 lb. 3 oz.', 19, '1 lb 3 oz'],
    ['1 lb, 3 oz', 19, '1 lb 3 oz'],
    ['1.2 lb', 19.2, '1 lb 3.2 oz'],
    ['2 lbs', 32, '2 lb'],
    ['2 #', 32, '2 lb'],
    ['1 lb 20 oz', 36, '2 lb 4 oz'],
    ['16', 16, '1 lb'],
    ['15.99', 15.99, '15.99 oz'],
    ['70 lb', 1120, '70 lb'],
    ['1120', 1120, '70 lb'],
    ['12.001', 12.01, '12.01 oz'],
    ['0.001', 0.01, '0.01 oz'],
    ['15.991', 16, '1 lb'],
    ['0.1 lb', 1.6, '1.6 oz'],
    ['1.1 lb', 17.6, '1 lb 1.6 oz'],
    ['69.99 lb', 1119.84, '69 lb 15.84 oz'],
  ])('typed as “%s” is %d oz, echoed as %s', (typed, ounces, echo) => {
    const read = readWeight(typed);
    expect(read).toEqual({ ok: true, weight: ounces });
    expect(formatOunces(ounces)).toBe(echo);
    expect(Ounces.safeParse(ounces).success).toBe(true);
  });

  test.each([
    ['', 'Weigh the parcel: 12 oz, 1 lb 3, 1.2 lb.'],
    ['   ', 'Weigh the parcel: 12 oz, 1 lb 3, 1.2 lb.'],
    ['0', 'A weight of 0 can’t be shipped. Weigh the parcel.'],
    ['0 lb 0 oz', 'A weight of 0 can’t be shipped. Weigh the parcel.'],
    ['-1', 'A weight can’t be negative.'],
    ['70 lb 0.01', '70 lb 0.01 oz is over 70 lb, the most that USPS carries.'],
    ['70.001 lb', '70 lb 0.02 oz is over 70 lb, the most that USPS carries.'],
    ['71 lb', '71 lb is over 70 lb, the most that USPS carries.'],
    ['1 kg', '“1 kg” is no weight. Write 12 oz, 1 lb 3 or 1.2 lb.'],
    ['1,5', '“1,5” is no weight. Write 12 oz, 1 lb 3 or 1.2 lb.'],
    ['1e3', '“1e3” is no weight. Write 12 oz, 1 lb 3 or 1.2 lb.'],
    ['.', '“.” is no weight. Write 12 oz, 1 lb 3 or 1.2 lb.'],
    ['1 lb 3 lb', '“1 lb 3 lb” is no weight. Write 12 oz, 1 lb 3 or 1.2 lb.'],
    ['Infinity', '“Infinity” is no weight. Write 12 oz, 1 lb 3 or 1.2 lb.'],
    ['😀', '“😀” is no weight. Write 12 oz, 1 lb 3 or 1.2 lb.'],
  ])('typed as “%s” is refused in words', (typed, because) => {
    expect(readWeight(typed)).toEqual({ ok: false, because });
  });

  test('is never rounded down', () => {
    const short = [];
    for (let thousandths = 1; thousandths <= 70_000; thousandths += 7) {
      const read = readWeight(`${thousandths / 1000} lb`);
      if (!read.ok || read.weight * 1000 < thousandths * 16 - 1e-6 || read.weight * 1000 > thousandths * 16 + 10) short.push(thousandths);
    }
    expect(short).toEqual([]);
  });

  test('is echoed with no sixteenth ounce', () => {
    expect([15.999, 31.999, 16.001, 0].map(formatOunces)).toEqual(['1 lb', '2 lb', '1 lb', '0 oz']);
  });
});

describe('a size', () => {
  test.each([
    [['8', '6', '4'], size(8, 6, 4)],
    [['4', '6', '8'], size(8, 6, 4)],
    [['10.5', '.5', '1.'], size(10.5, 1, 0.5)],
    [['10 in', '7"', '1 inch'], size(10, 7, 1)],
    [['10 Inches', ' 7” ', '1'], size(10, 7, 1)],
    [['50', '20', '20'], size(50, 20, 20)],
    [['43.2', '16.3', '16.1'], size(43.2, 16.3, 16.1)],
  ])('typed as %j is read, the longest side first', ([length = '', width = '', height = ''], read) => {
    expect(readSize({ length, width, height })).toEqual({ ok: true, size: read });
  });

  test('names each side that is wrong, beside itself', () => {
    expect(readSize({ length: '', width: '0', height: '-2' })).toEqual({
      ok: false, problems: { length: 'Measure it, in inches.', width: '“0” is no length in inches.', height: '“-2” is no length in inches.' },
    });
    expect(readSize({ length: '10', width: '6 cm', height: '1/2' })).toEqual({
      ok: false, problems: { width: '“6 cm” is no length in inches.', height: '“1/2” is no length in inches.' },
    });
  });

  test('over 130 in of length and girth is refused; 130 isn’t', () => {
    expect(readSize({ length: '50', width: '20', height: '20.1' })).toEqual({
      ok: false, problems: { length: 'Length plus girth is 130.2 in; USPS carries 130 in at most.' },
    });
    expect(readSize({ length: '20', width: '50', height: '20' }).ok).toBe(true);
  });

  test('has its girth around the two shorter sides, without float dust', () => {
    expect([size(8, 6, 4), size(4, 6, 8), size(43.2, 16.3, 16.1)].map(lengthPlusGirth)).toEqual([28, 28, 108]);
    expect(cubicInches(size(8, 6, 4))).toBe(192);
  });
});
