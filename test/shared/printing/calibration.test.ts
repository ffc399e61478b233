import { expect, test } from 'vitest';
import { offsetFrom } from '../../../shared/printing/calibration.ts';

test('a page whose first two millimetres are cut off at the left moves two to the right', () => {
  expect(offsetFrom({ left: 2, top: 0 })).toEqual({ right: 2, down: 0 });
});

test('readings add to the offset that the page was printed with, in tenths of a millimetre', () => {
  expect(offsetFrom({ left: -1.5, top: 0.25 }, { right: 0.3, down: -2 })).toEqual({ right: -1.2, down: -1.7 });
  expect(offsetFrom({ left: -0.3, top: -0.04 }, { right: 0.3, down: 0 })).toEqual({ right: 0, down: 0 });
});
