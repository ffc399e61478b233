import { expect, test } from 'vitest';
import { afterArrow } from '../../../renderer/ui/suggestions/after-arrow.ts';

test.each([
  ['ArrowDown', null, 3, 0], ['ArrowDown', 0, 3, 1], ['ArrowDown', 2, 3, 0], ['ArrowUp', null, 3, 2], ['ArrowUp', 0, 3, 2], ['ArrowUp', 2, 3, 1],
  ['ArrowDown', null, 0, 0], ['ArrowUp', 4, 0, 0], ['Enter', 1, 3, null], ['a', null, 3, null],
])('%s at %j of %i is %j', (key, at, count, after) => {
  expect(afterArrow(key, at, count)).toBe(after);
});
