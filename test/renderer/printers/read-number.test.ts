import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../renderer/printers/read-number.ts';

const onRuler = { least: -20, most: 20, places: 1, mayBeEmpty: false };
const steps = { least: 0, most: 30, places: 0, mayBeEmpty: true };

describe('a number that somebody typed', () => {
  it.each([
    ['-1.5', onRuler, -1.5], ['−1.5', onRuler, -1.5], ['+2', onRuler, 2], ['0,5', onRuler, 0.5], [' .3 ', onRuler, 0.3], ['-0', onRuler, 0],
    ['', steps, null], ['30', steps, 30],
  ] as const)('“%s”', (typed, range, value) => {
    expect(readNumber(typed, range)).toEqual({ ok: true, value });
  });

  it.each([
    ['', onRuler, 'A number is needed; 0 for none.'],
    ['about 3', onRuler, '“about 3” is no number.'],
    ['21', onRuler, 'Between -20 and 20.'],
    ['0.25', onRuler, 'At most 1 place after the point.'],
    ['1.5', steps, 'A whole number.'],
    ['31', steps, 'Between 0 and 30.'],
  ] as const)('“%s” is refused', (typed, range, because) => {
    expect(readNumber(typed, range)).toEqual({ ok: false, because });
  });
});
