import { expect, test } from 'vitest';
import { rowsFirst, rowsNext } from '../../electron/csv/rows-next.ts';

test('a part is as large as half of a frame allows, by how long the last one took', () => {
  expect(rowsNext(100, 8)).toBe(100);
  expect(rowsNext(400, 64)).toBe(50);
  // What is found fast may be followed by what isn’t.
  expect(rowsNext(rowsFirst, 0)).toBe(2 * rowsFirst);
  expect([rowsNext(500, 0.1), rowsNext(10, 900)]).toEqual([500, 10]);
});
