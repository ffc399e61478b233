import { describe, expect, it } from 'vitest';
import { turnOf } from '../../renderer/end-of-day/turn-of.ts';

/** The moments at which the day turns within a stretch of hours, looked for minute by minute. */
const turns = (from: string, hours: number, timeZone: string): string[] => {
  const found: string[] = [];
  for (let minute = 1; minute <= hours * 60; minute++) {
    const [before, now] = [minute - 1, minute].map((each) => new Date(Date.parse(from) + each * 60_000)) as [Date, Date];
    if (turnOf(before, timeZone) !== turnOf(now, timeZone)) found.push(now.toISOString().slice(0, 16));
  }
  return found;
};

describe('the day turns', () => {
  it('at USPS’s manifest and at midnight: in Reno the manifest comes first, in New York it comes after, in Chicago half an hour after', () => {
    expect([
      turns('2026-11-19T18:00Z', 24, 'America/Los_Angeles'), turns('2026-11-19T18:00Z', 24, 'America/New_York'), turns('2026-11-19T18:00Z', 24, 'America/Chicago'),
    ]).toEqual([
      ['2026-11-20T06:30', '2026-11-20T08:00'], ['2026-11-20T05:00', '2026-11-20T06:30'], ['2026-11-20T06:00', '2026-11-20T06:30'],
    ]);
  });

  it('once each on the days on which the clocks change, and where they never do', () => {
    expect([
      turns('2026-10-31T12:00Z', 48, 'America/Los_Angeles'), turns('2027-03-13T12:00Z', 48, 'America/Los_Angeles'), turns('2026-10-31T12:00Z', 48, 'America/Phoenix'),
    ]).toEqual([
      ['2026-11-01T05:30', '2026-11-01T07:00', '2026-11-02T06:30', '2026-11-02T08:00'],
      ['2027-03-14T06:30', '2027-03-14T08:00', '2027-03-15T05:30', '2027-03-15T07:00'],
      ['2026-11-01T05:30', '2026-11-01T07:00', '2026-11-02T06:30', '2026-11-02T07:00'],
    ]);
  });
});
