import { expect, it } from 'vitest';
import { readDay } from '../../../shared/days/read-day.ts';

/** A Thursday. */
const from = '2026-11-19';

it.each([
  ['mon', '2026-11-23'], ['Monday', '2026-11-23'], ['th', '2026-11-19'], ['tues', '2026-11-24'], ['wed', '2026-11-25'],
  ['11/23', '2026-11-23'], ['11/23/26', '2026-11-23'], ['11/23/2026', '2026-11-23'], ['1/2', '2027-01-02'], ['11.23', '2026-11-23'],
  ['Nov 23', '2026-11-23'], ['november 23', '2026-11-23'], ['jan 2', '2027-01-02'], ['2026-11-23', '2026-11-23'], [' 23 ', '2026-11-23'], ['1', '2026-12-01'],
])('“%s” is %s', (typed, day) => {
  expect(readDay(typed, from)).toEqual({ ok: true, day });
});

it.each(['', 'm', 'soon', '13/1', '2/30', 'nov 31', '32', '0', '11/2x', 'nob 3'])('“%s” is no day', (typed) => {
  expect(readDay(typed, from)).toEqual({ ok: false, because: 'No such day. Write Mon, 11/23 or Nov 23.' });
});

it('a day before the parcel ships is refused', () => {
  expect(readDay('11/18/2026', from)).toEqual({ ok: false, because: 'That is before the parcel ships.' });
});
