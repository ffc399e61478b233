import { expect, test } from 'vitest';
import { readCallsPerHour } from '../../renderer/account/read-calls-per-hour.ts';
import { CallsPerHour } from '../../shared/settings.ts';

test.each([['', null], ['  ', null], ['60', 60], ['1,000', 1000], [' 1 000 000 ', 1_000_000], ['007', 7]])('“%s” is %s', (typed, value) => {
  expect(readCallsPerHour(typed)).toEqual({ ok: true, value });
  expect(CallsPerHour.nullable().parse(value)).toBe(value);
});

test.each(['0', '-5', '1.5', '60 an hour', '1000001', '6e2', '٦٠'])('“%s” is refused, by the settings too', (typed) => {
  expect(readCallsPerHour(typed)).toEqual({ ok: false, problem: 'A whole number from 1 to 1,000,000, or nothing.' });
});
