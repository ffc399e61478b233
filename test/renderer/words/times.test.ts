import { describe, expect, it } from 'vitest';
import { formatMoment, formatTime, formatTimeLeft } from '../../../renderer/words/format-time.ts';
import { instantAt } from '../../../shared/days/instant-at.ts';

const reno = 'America/Los_Angeles';

describe('instantAt', () => {
  it.each([
    ['a winter afternoon', '2026-11-19', '16:30', reno, '2026-11-20T00:30:00.000Z'],
    ['a summer morning', '2026-07-01', '08:05', reno, '2026-07-01T15:05:00.000Z'],
    ['the day the clocks go forward, after the jump', '2026-03-08', '16:30', reno, '2026-03-08T23:30:00.000Z'],
    ['a time that the jump skips', '2026-03-08', '02:30', reno, '2026-03-08T10:30:00.000Z'],
    ['a time that comes twice: the first', '2026-11-01', '01:30', reno, '2026-11-01T08:30:00.000Z'],
    ['a zone without daylight saving', '2026-07-01', '00:00', 'Pacific/Honolulu', '2026-07-01T10:00:00.000Z'],
    ['a zone east of Greenwich', '2026-07-01', '00:15', 'Pacific/Guam', '2026-06-30T14:15:00.000Z'],
  ])('%s', (_, day, time, zone, expected) => {
    expect(instantAt(day, time, zone).toISOString()).toBe(expected);
  });
});

describe('times on the screen', () => {
  const now = new Date('2026-11-19T22:00:00Z');

  it('are those of the ship-from', () => {
    expect(formatTime(new Date('2026-11-20T00:05:00Z'), reno)).toBe('4:05 PM');
  });

  it('name the day only when it is another', () => {
    expect(formatMoment(new Date('2026-11-20T06:30:00Z'), now, reno)).toBe('10:30 PM');
    expect(formatMoment(new Date('2026-11-21T06:30:00Z'), now, reno)).toBe('Fri Nov 20, 10:30 PM');
  });

  it.each([
    ['2026-11-20T00:14:59Z', '2 h 14 min'],
    ['2026-11-20T00:00:00Z', '2 h'],
    ['2026-11-19T22:14:00Z', '14 min'],
    ['2026-11-19T22:00:20Z', 'under a minute'],
    ['2026-11-19T22:00:00Z', null],
    ['2026-11-19T21:00:00Z', null],
  ])('time left until %s: %s', (until, expected) => {
    expect(formatTimeLeft(new Date(until), now)).toBe(expected);
  });
});
