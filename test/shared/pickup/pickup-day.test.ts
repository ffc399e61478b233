import { describe, expect, it } from 'vitest';
import { nextPickupDay, pickupDayProblem, pickupDeadline } from '../../../shared/pickup/pickup-day.ts';
import { dayAt, timeAt } from '../../../shared/days/ship-days.ts';

const at = (instant: string) => new Date(instant);

describe('until when a pickup can be booked', () => {
  it.each([
    ['in winter', '2026-11-23', '2026-11-23T08:00:00.000Z'],
    ['in summer', '2026-07-20', '2026-07-20T07:00:00.000Z'],
    ['on the night that skips two o’clock, when the clocks go ahead', '2027-03-14', '2027-03-14T08:00:00.000Z'],
    ['on the day after it', '2027-03-15', '2027-03-15T07:00:00.000Z'],
    ['on the night that has one o’clock twice, once', '2026-11-01', '2026-11-01T08:00:00.000Z'],
    ['on the day before it', '2026-10-31', '2026-10-31T07:00:00.000Z'],
  ])('is 02:00 Central, %s', (_when, day, instant) => {
    expect(pickupDeadline(day).toISOString()).toBe(instant);
  });

  it('is two in the morning in Chicago on every day of two years, but for the nights without that hour', () => {
    const odd: string[] = [];
    for (let time = Date.UTC(2026, 0, 1, 12); time < Date.UTC(2028, 0, 1); time += 86_400_000) {
      const day = new Date(time).toISOString().slice(0, 10);
      const deadline = pickupDeadline(day);
      if (dayAt(deadline, 'America/Chicago') !== day || timeAt(deadline, 'America/Chicago') !== '02:00') odd.push(day);
    }
    expect(odd).toEqual(['2026-03-08', '2027-03-14']);
  });
});

describe('the next day of a pickup', () => {
  it.each([
    ['a minute before two in the morning in Chicago', '2026-11-23T07:59:00Z', [0], '2026-11-23'],
    ['at two, when today can’t be booked any more', '2026-11-23T08:00:00Z', [0], '2026-11-24'],
    ['at half past four in Reno', '2026-11-24T00:30:00Z', [0], '2026-11-24'],
    ['late on a Wednesday before Thanksgiving', '2026-11-26T00:30:00Z', [0], '2026-11-27'],
    ['on a Saturday', '2026-11-28T20:00:00Z', [0], '2026-11-30'],
    ['on a Friday, for a desk without pickup on Saturdays', '2026-11-27T20:00:00Z', [0, 6], '2026-11-30'],
    ['in Honolulu at half past nine in the evening, when it is half past one in Chicago', '2026-11-24T07:30:00Z', [], '2026-11-24'],
    ['in Honolulu at ten in the evening', '2026-11-24T08:00:00Z', [], '2026-11-25'],
    ['on Guam on Tuesday morning, which Chicago has yet to reach', '2026-11-23T22:00:00Z', [], '2026-11-24'],
    ['where every day is without pickup', '2026-11-23T20:00:00Z', [0, 1, 2, 3, 4, 5, 6], '2026-11-24'],
    ['over Christmas on a Friday', '2026-12-25T09:00:00Z', [0], '2026-12-26'],
  ])('%s', (_when, instant, without, day) => {
    expect(nextPickupDay(at(instant), without)).toBe(day);
  });
});

it('the next day of a pickup is passed over where a pickup is booked for it already', () => {
  expect(nextPickupDay(at('2026-11-24T00:30:00Z'), [0], ['2026-11-24', '2026-11-25'])).toBe('2026-11-27');
});

it('says why a day can’t be asked for', () => {
  const now = at('2026-11-23T20:00:00Z');
  expect(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-26', '2026-11-29', '2027-11-24', ''].map((day) => pickupDayProblem(day, now))).toEqual([
    'That day is past.', 'Too late for that day: it had to be booked by 2:00 AM Central Time.', null, null, 'There is no pickup on a Sunday.', 'At most a year ahead.', 'Choose the day.',
  ]);
});
