import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packageNumber } from '../../electron/practice/labels/numbers/impb-number.ts';
import { codesOf, PracticeDesk, scanFormRequest, vendorJson } from './practice-desk.ts';
import type { Reply } from './practice-desk.ts';

let desk: PracticeDesk;
beforeEach(async () => {
  desk = await PracticeDesk.open();
  await desk.authorizePayment();
});
afterEach(() => desk.close());

const track = (number: string, query = ''): Promise<Reply> => desk.get(`/tracking/v3/tracking/${number}${query}`);
const detail = (number: string): Promise<Reply> => track(number, '?expand=DETAIL');
const codesIn = ({ json }: Reply): string[] => (json.trackingEvents as { eventCode: string }[]).map(({ eventCode }) => eventCode);
/** A label whose serial ends so, on a SCAN form on Monday noon. */
const shipped = async (ending: number): Promise<string> => {
  await desk.set('serial', { mid: '904128937', next: 100 + ending });
  const number = await desk.bought();
  expect((await desk.post('/scan-forms/v3/scan-form', scanFormRequest({ trackingNumbers: [number] }), vendorJson)).status).toBe(200);
  return number;
};

describe('a parcel', () => {
  test('isn’t known before its first scan, and then goes its way', async () => {
    const number = await shipped(7);
    const before = await track(number);
    expect([before.status, codesOf(before)]).toEqual([404, ['150006']]);
    // Five in the afternoon in Reno.
    await desk.at('2026-11-24T01:00:00Z');
    const steps: [string, string, string][] = [];
    for (const instant of ['2026-11-24T01:00:00Z', '2026-11-24T18:00:00Z', '2026-11-26T00:00:00Z', '2026-11-28T18:00:00Z', '2026-11-30T11:30:00Z', '2026-11-30T12:30:00Z', '2026-11-30T18:05:00Z']) {
      await desk.at(instant);
      const reply = await detail(number);
      steps.push([instant, codesIn(reply).join(' '), String(reply.json.statusCategory)]);
    }
    expect(steps).toEqual([
      ['2026-11-24T01:00:00Z', '03 GX', 'Accepted'],
      ['2026-11-24T18:00:00Z', 'SF 03 GX', 'In Transit'],
      ['2026-11-26T00:00:00Z', '10 SF 03 GX', 'In Transit'],
      ['2026-11-28T18:00:00Z', 'TL T1 10 SF 03 GX', 'In Transit'],
      ['2026-11-30T11:30:00Z', '07 A1 TL T1 10 SF 03 GX', 'In Transit'],
      ['2026-11-30T12:30:00Z', 'OF 07 A1 TL T1 10 SF 03 GX', 'Out for Delivery'],
      ['2026-11-30T18:05:00Z', '01 OF 07 A1 TL T1 10 SF 03 GX', 'Delivered'],
    ]);
  });

  test('is told in local times with a Z that isn’t true, HTML in its class, and booleans as texts', async () => {
    const number = await shipped(7);
    await desk.at('2026-11-30T18:05:00Z');
    const { json } = await detail(number);
    expect(json).toMatchObject({
      trackingNumber: number, mailClass: 'USPS Ground Advantage<SUP>&#153;</SUP>', emailEnabled: 'true', kahalaIndicator: 'false', destinationCity: 'ARLINGTON', originCity: 'RENO',
      mailPieceIntakeDate: '2026-11-23T12:00:00Z', expectedDeliveryTimeStamp: null, accessControl: 'FREE', services: ['USPS Tracking'],
    });
    const events = json.trackingEvents as Record<string, unknown>[];
    expect([events[0], events.at(-2)]).toEqual([
      expect.objectContaining({ eventCode: '01', eventTimestamp: '2026-11-30T13:05:00Z', GMTTimestamp: '2026-11-30T18:05:00Z', GMTOffset: '-05:00', eventZIP: '22201', authorizedAgent: 'false' }),
      expect.objectContaining({ eventCode: '03', eventTimestamp: '2026-11-23T17:00:00Z', GMTTimestamp: '2026-11-24T01:00:00Z', GMTOffset: '-08:00', eventCity: 'RENO' }),
    ]);
    await desk.set('settings', { trackingAsSeen: false, nulls: false });
    const documented = (await detail(number)).json;
    expect([documented.emailEnabled, documented.mailClass, 'expectedDeliveryTimeStamp' in documented]).toEqual([true, undefined, false]);
  });

  test('is summed up newest first', async () => {
    const number = await shipped(7);
    await desk.at('2026-11-24T01:00:00Z');
    expect((await track(number)).json).toEqual({
      trackingNumber: number, expectedDeliveryDate: '2026-11-30', expectedDeliveryTime: '9:00 pm', guaranteedDeliveryDate: null,
      eventSummaries: ['USPS in possession of item, 11/23/2026, 5:00 pm, RENO, NV 89502', 'Shipping Label Created, USPS Awaiting Item, 11/23/2026, 12:00 pm, RENO, NV 89502'],
    });
    expect((await track(number, '?expand=SUMMARY')).json).toEqual((await track(number)).json);
  });

  test.each([
    [90, ['02', 'OF'], 'Delivery Attempt'], [91, ['04', 'OF'], 'Alert'], [92, ['05', 'OF'], 'Alert'], [93, ['01', '09'], 'Delivered to Sender'], [94, ['TL', 'T1'], 'In Transit'],
    [0, ['01', 'OF'], 'Delivered'],
  ])('whose serial ends with %i has its fate', async (ending, newest, category) => {
    const number = await shipped(ending);
    await desk.at('2026-12-10T18:00:00Z');
    const reply = await detail(number);
    expect([codesIn(reply).slice(0, 2), reply.json.statusCategory]).toEqual([newest, category]);
  });

  test('that nobody scans stays unknown, and one of another mailer is refused', async () => {
    const [unseen, foreign] = [await shipped(95), await shipped(96)];
    await desk.at('2026-12-10T18:00:00Z');
    const replies = [await detail(unseen), await detail(foreign), await detail(packageNumber('346', '900000001', 5)), await detail(packageNumber('346', '904128937', 4999)), await detail('1Z999')];
    expect(replies.map((reply) => [reply.status, codesOf(reply)])).toEqual([
      [404, ['150006']], [403, ['150010']], [403, ['150010']], [404, ['150002']], [404, ['150002']],
    ]);
    await desk.set('undocumented', { 'tracking-before-first-scan': 'b', 'tracking-of-others': 'b' });
    expect([await detail(unseen), await detail(foreign)].map((reply) => [reply.status, codesOf(reply)])).toEqual([[400, ['150009']], [401, ['150010']]]);
  });

  test('without a form is scanned when the tester says so, and can’t be refunded from then on', async () => {
    const number = await desk.bought();
    expect((await detail(number)).status).toBe(404);
    expect((await desk.set('accept', { trackingNumber: number })).status).toBe(200);
    await desk.restart();
    expect(codesIn(await detail(number))).toEqual(['03', 'GX']);
    const refused = await desk.cancel(number);
    expect([codesOf(refused), refused.json.error?.errors[0]?.detail]).toEqual([['160184'], 'A refund request for this order cannot be submitted']);
    const canceled = await desk.bought();
    await desk.cancel(canceled);
    expect((await desk.set('accept', { trackingNumber: canceled })).status).toBe(409);
  });

  test.each(['?expand=summary', '?expand=ALL', '?zip=22201', '?destinationZIPCode=2220'])('asked with %s is refused by the gateway', async (query) => {
    expect((await track('9205590006662202169556', query)).json.error?.message).toMatch(/^OASValidation/);
  });
});

describe('word of a parcel', () => {
  const notify = (number: string, body: object): Promise<Reply> => desk.post(`/tracking/v3/tracking/${number}/notifications`, body);
  const wanted = { notifyEventTypes: ['EMAIL_ALERT'], firstName: 'Dana', lastName: 'Reyes', notifications: [{ email: 'dana@example.com' }] };

  test('is sent once somebody has seen it', async () => {
    const number = await shipped(7);
    expect(codesOf(await notify(number, wanted))).toEqual(['150005']);
    await desk.at('2026-11-24T01:00:00Z');
    const reply = await notify(number, wanted);
    expect([reply.status, reply.json]).toEqual([202, { resultText: expect.any(String), returnCode: '0' }]);
    expect((await notify(number, { ...wanted, notifications: [] })).json.error?.message).toMatch(/^OASValidation/);
    expect((await notify(number, { ...wanted, notifyEventTypes: ['email_alert'] })).json.error?.message).toMatch(/^OASValidation/);
    expect((await notify(number, { ...wanted, uniqueMailPieceId: '1' })).status).toBe(404);
  });

  test('that it was delivered is sent when it was', async () => {
    const number = await shipped(7);
    await desk.at('2026-11-24T01:00:00Z');
    const { uniqueMailPieceId, mailPieceIntakeDate, tableCode } = (await detail(number)).json;
    const prove = (change = {}): Promise<Reply> => desk.post(`/tracking/v3/tracking/${number}/proof-of-delivery`, {
      uniqueMailPieceID: uniqueMailPieceId, mailPieceIntakeDate, tableCode, requestType: 'email', firstName: 'Dana', lastName: 'Reyes', email: ['dana@example.com'], ...change,
    });
    expect(codesOf(await prove())).toEqual(['150004']);
    await desk.at('2026-12-01T18:00:00Z');
    expect([(await prove()).status, (await prove({ uniqueMailPieceID: '1' })).status, (await prove({ email: [] })).status]).toEqual([202, 404, 400]);
  });
});
