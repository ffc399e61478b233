import { describe, expect, test } from 'vitest';
import { manifestTime } from '../../../shared/days/manifest-time.ts';
import { addDays, dayAt, defaultShipDay, formatDay, timeAt, weekday } from '../../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';

describe('USPS’s manifest', () => {
  test.each([
    ['2026-11-19', '2026-11-20T06:30:00.000Z'],
    ['2026-07-03', '2026-07-04T05:30:00.000Z'],
    // Clocks go forward at 02:00 on 8 March and back at 02:00 on 1 November.
    ['2026-03-06', '2026-03-07T06:30:00.000Z'],
    ['2026-03-07', '2026-03-08T06:30:00.000Z'],
    ['2026-03-08', '2026-03-09T05:30:00.000Z'],
    ['2026-10-31', '2026-11-01T05:30:00.000Z'],
    ['2026-11-01', '2026-11-02T06:30:00.000Z'],
    ['2026-12-31', '2027-01-01T06:30:00.000Z'],
    ['2028-02-28', '2028-02-29T06:30:00.000Z'],
    ['2028-02-29', '2028-03-01T06:30:00.000Z'],
  ])('of %s is sent at %s', (day, moment) => {
    expect(manifestTime(day).toISOString()).toBe(moment);
  });

  test('is sent at half past midnight in Chicago, the day after, on every day of two years', () => {
    const wrong = [];
    for (let day = '2026-01-01'; day < '2028-01-01'; day = addDays(day, 1)) {
      const moment = manifestTime(day);
      if (timeAt(moment, 'America/Chicago') !== '00:30' || dayAt(moment, 'America/Chicago') !== addDays(day, 1)) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });
});

describe('the time zone of a ZIP', () => {
  test.each([
    ['10001', 'America/New_York'], ['02108', 'America/New_York'], ['33101', 'America/New_York'], ['32301', 'America/New_York'],
    ['20001', 'America/New_York'], ['56901', 'America/New_York'], ['30301', 'America/New_York'], ['39901', 'America/New_York'],
    ['48201', 'America/Detroit'], ['49855', 'America/Detroit'], ['49801', 'America/Chicago'], ['49938', 'America/Chicago'],
    ['46201', 'America/Indiana/Indianapolis'], ['46402', 'America/Chicago'], ['47708', 'America/Chicago'], ['47901', 'America/Indiana/Indianapolis'],
    ['40202', 'America/Kentucky/Louisville'], ['40507', 'America/New_York'], ['42101', 'America/Chicago'], ['42501', 'America/New_York'],
    ['37201', 'America/Chicago'], ['37402', 'America/New_York'], ['37501', 'America/Chicago'], ['37902', 'America/New_York'], ['38103', 'America/Chicago'],
    ['32401', 'America/Chicago'], ['32501', 'America/Chicago'], ['32456', 'America/New_York'], ['32601', 'America/New_York'],
    ['35203', 'America/Chicago'], ['60601', 'America/Chicago'], ['75201', 'America/Chicago'],
    ['79901', 'America/Denver'], ['88510', 'America/Denver'], ['79701', 'America/Chicago'],
    ['67735', 'America/Denver'], ['67701', 'America/Chicago'], ['69361', 'America/Denver'], ['69153', 'America/Denver'], ['69101', 'America/Chicago'],
    ['57701', 'America/Denver'], ['57501', 'America/Chicago'], ['58601', 'America/Denver'], ['58501', 'America/Chicago'], ['58701', 'America/Chicago'],
    ['80202', 'America/Denver'], ['87101', 'America/Denver'], ['84101', 'America/Denver'],
    ['83702', 'America/Boise'], ['83501', 'America/Los_Angeles'], ['83814', 'America/Los_Angeles'], ['97914', 'America/Boise'], ['97201', 'America/Los_Angeles'],
    ['85001', 'America/Phoenix'], ['86401', 'America/Phoenix'], ['86515', 'America/Denver'],
    ['89502', 'America/Los_Angeles'], ['89101', 'America/Los_Angeles'], ['90001', 'America/Los_Angeles'], ['98101', 'America/Los_Angeles'],
    ['99501', 'America/Anchorage'], ['99801', 'America/Anchorage'], ['96813', 'Pacific/Honolulu'], ['96701', 'Pacific/Honolulu'],
    ['96799', 'Pacific/Pago_Pago'], ['96910', 'Pacific/Guam'], ['96950', 'Pacific/Guam'], ['96940', 'Pacific/Palau'], ['96960', 'Pacific/Majuro'],
    ['00601', 'America/Puerto_Rico'], ['00926', 'America/Puerto_Rico'], ['00802', 'America/Puerto_Rico'], ['00501', 'America/New_York'],
    ['09012', 'America/New_York'], ['34002', 'America/New_York'], ['96278', 'America/Los_Angeles'],
    ['00000', 'America/New_York'], ['', 'America/New_York'], ['8950', 'America/New_York'], ['89502-1234', 'America/New_York'],
  ])('%s is %s', (zip, zone) => {
    expect(timeZoneOfZip(zip)).toBe(zone);
  });

  test('is one that the machine knows, for every three digits', () => {
    const zones = new Set(Array.from({ length: 100_000 }, (_none, zip) => timeZoneOfZip(String(zip).padStart(5, '0'))));
    for (const timeZone of zones) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
    expect(zones.size).toBe(18);
  });
});

describe('a day', () => {
  test('is the one at the place, not the one in London', () => {
    const moment = new Date('2027-01-01T05:30:00Z');
    expect(['America/Los_Angeles', 'America/New_York', 'Pacific/Guam'].map((zone) => [dayAt(moment, zone), timeAt(moment, zone)])).toEqual([
      ['2026-12-31', '21:30'], ['2027-01-01', '00:30'], ['2027-01-01', '15:30'],
    ]);
  });

  test('at midnight is 00:00, not 24:00', () => {
    expect(timeAt(new Date('2026-11-19T08:00:00Z'), 'America/Los_Angeles')).toBe('00:00');
  });

  test('goes on over months, years, leap days and changed clocks', () => {
    expect([addDays('2026-12-31', 1), addDays('2028-02-28', 1), addDays('2027-02-28', 1), addDays('2026-11-01', 7), addDays('2026-03-01', -1)])
      .toEqual(['2027-01-01', '2028-02-29', '2027-03-01', '2026-11-08', '2026-02-28']);
    expect(['2026-11-19', '2026-11-22'].map(weekday)).toEqual([4, 0]);
    expect(formatDay('2026-11-19')).toBe('Thu Nov 19');
  });
});

describe('the ship day', () => {
  const reno = 'America/Los_Angeles';
  const habits = { cutOff: '16:30', weekdaysWithoutPickup: [0] };
  const at = (local: string, change = {}): unknown => defaultShipDay(new Date(local), reno, { ...habits, ...change });

  test.each([
    ['Thursday morning', '2026-11-19T10:00:00-08:00', '2026-11-19', null],
    ['a minute before the cut-off', '2026-11-19T16:29:59-08:00', '2026-11-19', null],
    ['the cut-off', '2026-11-19T16:30:00-08:00', '2026-11-20', 'after-cut-off'],
    ['Saturday after the cut-off: not Sunday', '2026-11-21T17:00:00-08:00', '2026-11-23', 'after-cut-off'],
    ['Sunday', '2026-11-22T09:00:00-08:00', '2026-11-23', 'no-pickup-today'],
    ['Sunday night: the day without pickup is the reason', '2026-11-22T23:00:00-08:00', '2026-11-23', 'no-pickup-today'],
    ['New Year’s Eve, late', '2026-12-31T17:00:00-08:00', '2027-01-01', 'after-cut-off'],
    ['the night clocks go back', '2026-11-01T00:30:00-07:00', '2026-11-02', 'no-pickup-today'],
  ])('on %s', (_name, moment, day, because) => {
    expect(at(moment)).toEqual({ day, because });
  });

  test('is today all day where there is no cut-off', () => {
    expect(at('2026-11-19T23:59:00-08:00', { cutOff: null })).toEqual({ day: '2026-11-19', because: null });
  });

  test('is a week ahead when only this weekday has a pickup, and today when none has', () => {
    expect(at('2026-11-19T17:00:00-08:00', { weekdaysWithoutPickup: [0, 1, 2, 3, 5, 6] })).toEqual({ day: '2026-11-26', because: 'after-cut-off' });
    expect(at('2026-11-19T10:00:00-08:00', { weekdaysWithoutPickup: [0, 1, 2, 3, 4, 5, 6] })).toEqual({ day: '2026-11-19', because: null });
  });
});
