import { describe, expect, test } from 'vitest';
import { filterWords, serviceChoices } from '../../../renderer/shipments/filter/filter-words.ts';
import { askedFilter, noFilter } from '../../../renderer/shipments/filter/kept-filter.ts';
import { differenceWords } from '../../../renderer/shipments/statements/statement-words.ts';
import { trackingSentence, trackingWord } from '../../../renderer/shipments/tracking/tracking-words.ts';
import { cents } from '../../../shared/format-money.ts';
import { MailClass } from '../../../shared/rates/rate.ts';
import type { ShipmentTracking } from '../../../shared/shipments/tracking.ts';
import { sampleNow, sampleShipment } from '../sample-desk.ts';

const told = (change: Partial<ShipmentTracking>) => sampleShipment(0, {
  createdAt: '2026-11-19T18:00:00.000Z',
  tracking: { state: 'in-transit', since: '2026-11-19T20:00:00.000Z', words: 'Departed', place: 'RENO NV 89502', expected: '2026-11-24', exception: null, exceptionSeen: false, askedAt: sampleNow, ...change },
});
const say = (change: Partial<ShipmentTracking>) => {
  const shipment = told(change);
  return [trackingWord(shipment)?.words ?? null, trackingSentence(shipment, new Date(sampleNow), 'America/Los_Angeles')];
};

test('shipments are narrowed to any class that one can have', () => {
  expect(serviceChoices.map(({ value }) => value)).toEqual(MailClass.options);
});

test('a label that was made and not scanned is said plainly, with since when', () => {
  const never = { state: 'not-scanned', since: '2026-11-19T18:00:00.000Z', words: '', place: '', expected: null } as const;
  expect([say(never), say({ ...never, exception: 'never-scanned' }), say({ state: 'not-asked', since: null })]).toEqual([
    ['Not yet scanned', 'Label made 10:00 AM, not yet scanned.'],
    ['Not scanned', 'Label made 10:00 AM, not yet scanned: it was dated Thu Nov 19. Was the parcel handed over?'],
    [null, 'Label made 10:00 AM. USPS is asked where the parcel is from the evening of Thu Nov 19 on.'],
  ]);
});

test('where a parcel is, is said in USPS’s words, with place, time and day', () => {
  expect([say({}), say({ exception: 'late', expected: '2026-11-18' }), say({ state: 'delivered', expected: null, words: '' }), say({ state: 'not-told', words: 'No' })]).toEqual([
    ['On its way', 'Departed, RENO NV 89502, 12:00 PM. Expected Tue Nov 24.'],
    ['Late', 'Departed, RENO NV 89502, 12:00 PM. It was expected Wed Nov 18.'],
    ['Delivered', 'Delivered, RENO NV 89502, 12:00 PM.'],
    ['USPS tells nothing', 'USPS doesn’t tell this account of the parcel: No.'],
  ]);
  expect(trackingWord({ ...told({}), state: 'canceled' })).toBeNull();
});

describe('filters', () => {
  test('are named as what they are', () => {
    expect(filterWords({ day: '2026-11-16', until: '2026-11-19', service: 'PRIORITY_MAIL', costCode: '', tracking: 'exceptions', state: 'canceled' }, '2026-11-19'))
      .toBe('Mon Nov 16 to Thu Nov 19 · Canceled · Priority Mail · No cost code · Wants a look');
    expect([{ day: '2026-11-19' }, { day: null }, { day: null, until: '2026-11-18' }, { day: '2026-11-18' }].map((filter) => filterWords(filter, '2026-11-19')))
      .toEqual(['Today', 'All days', 'Until Wed Nov 18', 'Wed Nov 18']);
  });

  test('ask for the default day until one is chosen', () => {
    expect(askedFilter(noFilter, '2026-11-19')).toEqual({ day: '2026-11-19' });
    expect(askedFilter({ ...noFilter, costCode: '' }, null)).toEqual({ day: null, costCode: '' });
    expect(askedFilter({ day: '2026-11-16', until: '2026-11-18' }, null)).toEqual({ day: '2026-11-16', until: '2026-11-18' });
  });
});

test('a difference says who has the money', () => {
  const shipment = { id: 's', orderNumber: '', to: '', state: 'bought', isReturn: false, weight: 12 } as const;
  expect([
    differenceWords({ kind: 'differs', difference: cents(312), shipment }), differenceWords({ kind: 'differs', difference: cents(-50), shipment }),
    differenceWords({ kind: 'unmatched', difference: null, shipment: null }), differenceWords({ kind: 'unmatched', difference: null, shipment }), differenceWords({ kind: 'same', difference: cents(0), shipment }),
  ]).toEqual(['USPS took $3.12 more', 'USPS took $0.50 less', 'No label here has this number', 'Bought after all: the purchase isn’t settled here', '']);
});
