import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailerIdOf, mismatchWith, misfitOf, preflight } from '../../../shared/end-of-day/form-preflight.ts';
import type { FormLabel } from '../../../shared/end-of-day/form-preflight.ts';
import { closeDay } from '../../../electron/shipping/forms/close-day.ts';
import { dayReport } from '../../../electron/shipping/day-report/day-report.ts';
import { readEndOfDay } from '../../../electron/shipping/forms/end-of-day.ts';
import { formRequestBytes } from '../../../electron/shipping/forms/form-wire.ts';
import { cancelLabel } from '../../../electron/shipping/settling/cancel-label.ts';
import { UspsRefusal } from '../../../electron/usps/usps-error.ts';
import { buyBought, failureOf, hoursLater, putOnForm } from '../purchases.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';
import { closeLabels } from './close-labels.ts';
import { renoToday } from './reno-today.ts';
import { openUspsFormBook } from './usps-forms.ts';

const fits: FormLabel = {
  ...renoToday, state: 'bought', cancelAsked: false, formUnknown: false, manifestNumber: null, isReturn: false, isAccepted: false, atPostOffice: false,
  toParcelLocker: false, extraServices: [921], senderNamed: true, mailerId: '904128937', refused: null,
};
const moment = { now: new Date('2026-11-19T18:00:00Z'), today: '2026-11-19' };

const codeOf = (change: Partial<FormLabel>, at = moment) => misfitOf({ ...fits, ...change }, at)?.uspsCode;

describe('the preflight', () => {
  it('takes what USPS takes', () => {
    expect(misfitOf(fits, moment)).toBeNull();
  });

  it.each<[string | null, Partial<FormLabel>]>([
    ['160397', { state: 'canceled' }], ['160160', { state: 'refund-requested' }], [null, { state: 'unknown' }], [null, { cancelAsked: true }],
    [null, { formUnknown: true }], ['160040', { manifestNumber: '9475' }], ['160160', { isReturn: true }], ['160163', { atPostOffice: true }],
    ['160164', { extraServices: [921, 415] }], ['160162', { facilityType: 'INTERNATIONAL_SERVICE_CENTER' }], ['160166', { toParcelLocker: true }], ['160168', { senderNamed: false }],
    ['160398', { mailingDate: '2026-11-18' }], ['160006', { mailingDate: '2026-11-20' }], ['160006', { mailingDate: '2026-12-19' }],
    ['160034', { mailingDate: '2026-12-20' }], [null, { state: 'unconfirmed' }], ['160161', { refused: { uspsCode: '160161', because: 'USPS refused it.' } }],
    // What is over, and what it is, counts before what USPS said once.
    ['160397', { state: 'canceled', refused: { uspsCode: '160161', because: 'USPS refused it.' } }],
  ])('says %s of %j', (code, change) => {
    expect(codeOf(change)).toBe(code);
  });

  it('tells a day that is over from one that is manifested, at 00:30 Central, in summer and in winter', () => {
    const at = (now: string, today: string) => ({ now: new Date(now), today });
    // In New York, midnight comes an hour and a half before the manifest; in Honolulu the manifest comes first.
    expect([
      codeOf({}, at('2026-11-20T05:30:00Z', '2026-11-20')), codeOf({}, at('2026-11-20T06:29:59Z', '2026-11-20')),
      codeOf({}, at('2026-11-20T06:30:00Z', '2026-11-20')), codeOf({}, at('2026-11-20T06:30:00Z', '2026-11-19')),
      codeOf({ mailingDate: '2026-07-01' }, at('2026-07-02T05:29:59Z', '2026-07-01')), codeOf({ mailingDate: '2026-07-01' }, at('2026-07-02T05:30:00Z', '2026-07-01')),
      // The clocks go back on Nov 1, and forward on Mar 8, after the manifest of the day before.
      codeOf({ mailingDate: '2026-10-31' }, at('2026-11-01T05:29:59Z', '2026-10-31')), codeOf({ mailingDate: '2026-10-31' }, at('2026-11-01T05:30:00Z', '2026-10-31')),
      codeOf({ mailingDate: '2026-03-08' }, at('2026-03-09T05:29:59Z', '2026-03-08')), codeOf({ mailingDate: '2026-03-08' }, at('2026-03-09T05:30:00Z', '2026-03-08')),
    ]).toEqual(['160034', '160034', '160398', '160398', undefined, '160398', undefined, '160398', undefined, '160398']);
  });

  it('tells a label from a form that it doesn’t go on', () => {
    expect([{}, { mailingDate: '2026-11-20' }, { entryZip: '10001' }, { facilityType: 'DESTINATION_DELIVERY_UNIT' }, { manifestMid: '904128999' }]
      .map((change) => mismatchWith(renoToday, { ...fits, ...change })?.uspsCode ?? null)).toEqual([null, '160006', '160161', '160162', '160165']);
  });

  it('offers another date for what is only dated later', () => {
    const labels = [{ ...fits, mailingDate: '2026-11-20' }, { ...fits, mailingDate: '2026-12-20' }, { ...fits, mailingDate: '2026-11-18' },
      { ...fits, mailingDate: '2026-11-20', state: 'canceled' as const }, { ...fits, mailingDate: '2026-11-20', refused: { uspsCode: '160161', because: 'USPS refused it.' } }];
    const { later, left } = preflight(labels, (label) => label, { now: moment.now, todayAt: () => '2026-11-19' });
    expect([later.map(({ mailingDate, labels: on }) => [mailingDate, on.length]), left.length]).toEqual([[['2026-11-20', 1], ['2026-12-20', 1]], 5]);
  });

  it('reads the mailer out of a number', () => {
    expect(['9234690361980900000142', '9334612345678900000142', 'EA123456785US', ''].map(mailerIdOf)).toEqual(['903619809', '123456', '', '']);
  });

  it('makes one form of each date, ZIP, facility and mailer, out of three ZIPs, two mailers and yesterday', () => {
    const labels = ['89502', '10001', '60601'].flatMap((entryZip) => ['904128936', '904128999'].map((manifestMid) => ({ ...fits, entryZip, manifestMid })));
    const { groups, left } = preflight([...labels, ...labels, { ...fits, mailingDate: '2026-11-18' }], (label) => label, { now: moment.now, todayAt: () => '2026-11-19' });
    expect({ groups: groups.map(({ labels: on }) => on.length), left: left.map(({ misfit }) => misfit.uspsCode) }).toEqual({ groups: [2, 2, 2, 2, 2, 2], left: ['160398'] });
  });
});

describe('what the preflight finds, the practice USPS refuses', () => {
  let test: TestDesk;
  beforeEach(async () => { test = await openTestDesk(); });
  afterEach(() => test.close());

  /** Sends a form of what the preflight left out. */
  const forced = async (shipmentId: string, change: Partial<typeof renoToday> = {}): Promise<string | null> => {
    const shipment = test.desk.ledger.shipment(shipmentId);
    if (!shipment) throw new Error('no shipment');
    const bytes = formRequestBytes({ ...renoToday, ...change }, shipment.from, { trackingNumbers: [shipment.trackingNumber ?? ''] }, { imageType: 'PDF', labelType: '8.5X11LABEL' });
    const error = await test.desk.usps.createScanForm(bytes).then(() => null, (reason: unknown) => reason);
    return error instanceof UspsRefusal ? error.uspsCode : null;
  };

  const left = () => readEndOfDay(test.desk).left.map(({ uspsCode }) => uspsCode);

  it('160006: it is dated tomorrow', async () => {
    const { id } = await buyBought(test, { shipDate: '2026-11-20' });
    expect([left(), await forced(id)]).toEqual([['160006'], '160006']);
  });

  it('160034 and 160398: its day is over, and then it is manifested', async () => {
    const { id } = await buyBought(test);
    // Midnight in Reno is after the manifest: 22:30 there is 00:30 Central.
    hoursLater(test, 12.6);
    expect([left(), await forced(id)]).toEqual([['160398'], '160398']);
    hoursLater(test, 24);
    expect([left(), await forced(id)]).toEqual([['160398'], '160034']);
  });

  it('160397: it is canceled', async () => {
    const { id } = await buyBought(test);
    await cancelLabel(test.desk, id);
    expect([left(), readEndOfDay(test.desk).groups, await forced(id)]).toEqual([['160397'], [], '160397']);
  });

  it('a parcel that the carrier has needs no form: it is told so today, and no more afterwards', async () => {
    const [{ id }, other] = [await buyBought(test), await buyBought(test)];
    test.desk.ledger.noteTracking(id, {
      state: 'in-transit', since: '2026-11-19T20:00:00.000Z', words: '', place: '', expected: null, acceptedAt: '2026-11-19T20:00:00.000Z', exception: null, askAfter: null,
    });
    const seen = () => {
      const day = readEndOfDay(test.desk);
      return {
        ready: day.groups.flatMap(({ labels }) => labels.map(({ shipmentId }) => shipmentId)),
        left: day.left.map(({ label, uspsCode, because }) => ({ id: label.shipmentId, uspsCode, because })),
        onNoForm: dayReport(test.desk, '2026-11-19').attention.filter((line) => line.includes('on no SCAN form')),
      };
    };
    expect(seen()).toEqual({
      ready: [other.id], left: [{ id, uspsCode: null, because: 'The carrier has scanned it already: it needs no form. Nothing is left to do.' }],
      onNoForm: ['1 label: on no SCAN form'],
    });
    expect(await failureOf(closeLabels(test.desk, [id]))).toEqual({ code: 'nothing-to-close' });
    hoursLater(test, 24);
    expect(seen().left).toEqual([{ id: other.id, uspsCode: '160398', because: 'Manifested, no form possible: tender it piece by piece.' }]);
  });

  it('160040: it is on a form', async () => {
    const { id, trackingNumber } = await buyBought(test);
    await putOnForm(test, trackingNumber ?? '');
    expect(await forced(id)).toBe('160040');
  });

  it('160161 and 160162: another ZIP, another facility', async () => {
    const { id } = await buyBought(test);
    expect([await forced(id, { entryZip: '10001' }), await forced(id, { facilityType: 'DESTINATION_DELIVERY_UNIT' })]).toEqual(['160161', '160162']);
  });

  it('a label that is canceled elsewhere between the look and the form is taken off, told of, and the rest goes through', async () => {
    const [first, second] = [await buyBought(test, { orderNumber: 'A' }), await buyBought(test, { orderNumber: 'B' })];
    await test.desk.usps.cancelLabel(first.trackingNumber ?? '');
    const { forms, takenOff } = await closeLabels(test.desk, [first.id, second.id]);
    expect({
      forms: forms.map(({ shipmentIds }) => shipmentIds), takenOff: takenOff.map(({ label, uspsCode, because }) => [label.shipmentId, uspsCode, because]),
      usps: openUspsFormBook(test.folder).map(({ labels }) => labels),
    }).toEqual({
      forms: [[second.id]], usps: [1],
      takenOff: [[first.id, '160397', `barcode ${first.trackingNumber} has been canceled and is not eligible to be added to a SCAN Form`]],
    });
  });

  it('makes none where USPS refuses each of them', async () => {
    const { id, trackingNumber } = await buyBought(test);
    await test.desk.usps.cancelLabel(trackingNumber ?? '');
    expect(await failureOf(closeLabels(test.desk, [id])))
      .toMatchObject({ code: 'form-refused', uspsCode: '160397', trackingNumbers: [trackingNumber] });
    expect(openUspsFormBook(test.folder)).toEqual([]);
  });

  it('makes the other forms where one fails', async () => {
    const { id } = await buyBought(test);
    const gone = { ...renoToday, entryZip: '10001', shipmentIds: ['nobody'] };
    expect(await failureOf(closeDay(test.desk, { choices: [gone, { ...renoToday, shipmentIds: [id] }], printerId: null, seenOpen: [id] }))).toEqual({ code: 'nothing-to-close' });
    expect(test.desk.ledger.shipment(id)?.formId).not.toBeNull();
  });
});
