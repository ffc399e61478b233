import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTrackingNumber } from '../../shared/shipments/tracking-number.ts';
import { codesOf, labelRequest, PracticeDesk, scanFormRequest, vendorJson } from './practice-desk.ts';

let desk: PracticeDesk;
beforeEach(async () => {
  desk = await PracticeDesk.open();
});
afterEach(() => desk.close());

const buy = async (change: Parameters<typeof labelRequest>[0] = {}): Promise<string> =>
  String((await desk.buy(labelRequest({ ...change, imageInfo: { imageType: 'NONE' } }))).json.trackingNumber);
const close = (shipment: Record<string, unknown>, change = {}) => desk.post('/scan-forms/v3/scan-form', scanFormRequest(shipment, change), vendorJson);
const at = async (instant: string): Promise<void> => {
  desk.usps.setNow(new Date(instant));
  await desk.signIn();
  await desk.authorizePayment();
};

describe('a SCAN form', () => {
  test('takes the labels named and gives its number', async () => {
    const numbers = [await buy(), await buy({ packageDescription: { mailClass: 'PRIORITY_MAIL' } })];
    const { status, json: { SCANFormImage, manifestNumber, ...rest } } = await close({ trackingNumbers: numbers });
    expect([status, String(SCANFormImage).slice(0, 7), readTrackingNumber(String(manifestNumber))]).toEqual([200, 'JVBERi0', manifestNumber]);
    expect(rest).toEqual({ ...scanFormRequest({ trackingNumbers: numbers }), trackingNumbers: numbers });
  });

  test('comes in parts by default', async () => {
    const { headers, text } = await desk.post('/scan-forms/v3/scan-form', scanFormRequest({ trackingNumbers: [await buy()] }));
    expect(headers.get('content-type')).toMatch(/^multipart\/form-data;boundary=/);
    expect(text).toMatch(/name="SCANFormMetaData"\r\n\r\n\{.*"manifestNumber":"94.*\r\n.*\r\nContent-Type: application\/pdf\r\nContent-Disposition: form-data; filename="SCANFormImage.pdf"; name="SCANFormImage"/);
  });

  test('by MID takes all that fit and leaves the others', async () => {
    const fits = await buy();
    await buy({ packageDescription: { mailingDate: '2026-11-24' } });
    await buy({ fromAddress: { streetAddress: '1 Main St', city: 'Elko', ZIPCode: '89801' } });
    await desk.cancel(await buy());
    expect((await close({ manifestMID: '904128936' })).json.trackingNumbers).toEqual([fits]);
    expect(codesOf(await close({ MID: '904128937' }))).toEqual(['160037']);
    expect(codesOf(await close({ MID: '999999999' }))).toEqual(['160037']);
  });

  test('over their mailing dates takes labels of other days', async () => {
    const [today, tomorrow] = [await buy(), await buy({ packageDescription: { mailingDate: '2026-11-24' } })];
    expect((await close({ trackingNumbers: [today, tomorrow] }, { overwriteMailingDate: true })).status).toBe(200);
  });

  test('is refused whole, each misfit named', async () => {
    const [fits, elsewhere, canceled, later] = [
      await buy(), await buy({ fromAddress: { streetAddress: '1 Main St', city: 'Elko', ZIPCode: '89801' } }), await buy(),
      await buy({ packageDescription: { mailingDate: '2026-11-24' } }),
    ];
    await desk.cancel(canceled);
    const reply = await close({ trackingNumbers: [fits, elsewhere, canceled, later, '9205590006662202169556'] });
    expect([reply.status, reply.json.error?.errors.map(({ code, detail }) => [code, detail])]).toEqual([400, [
      ['160161', `barcode ${elsewhere} with zip 89801 does not match SCAN Form request zip 89502`],
      ['160397', `barcode ${canceled} has been canceled and is not eligible to be added to a SCAN Form`],
      ['160006', `barcode ${later} with mailing date 2026-11-24 does not match SCAN Form request mailing date 2026-11-23`],
      ['160039', 'barcode 9205590006662202169556 does not exist'],
    ]]);
    expect(await desk.counts()).toMatchObject({ forms: 0 });
    expect((await close({ trackingNumbers: [fits] })).status).toBe(200);
  });

  test('is refused for a label that is on one already, and names that form', async () => {
    const number = await buy();
    const { json: { manifestNumber } } = await close({ trackingNumbers: [number] });
    const again = await close({ trackingNumbers: [number] });
    expect([codesOf(again), again.json.error?.errors[0]?.detail]).toEqual([['160040'], `barcode ${number} is already part of another SCAN Form with efn ${String(manifestNumber)}`]);
  });

  test('is refused after the labels were manifested, for two manifest MIDs, and for disputed labels', async () => {
    const [one, disputed] = [await buy(), await buy()];
    await desk.authorizePayment('904128937', '904128937');
    const other = await buy();
    expect(codesOf(await close({ trackingNumbers: [one, other] }))).toEqual(['160165']);
    // 22:45 in Reno is 00:45 in Chicago: USPS has sent the day's data, though the day isn't over here.
    await at('2026-11-24T06:45:00Z');
    await desk.cancel(disputed);
    expect(codesOf(await close({ trackingNumbers: [one, disputed] }))).toEqual(['160398', '160160']);
  });

  test.each([
    ['160034', { mailingDate: '2026-11-22' }],
    ['160034', { mailingDate: '2026-12-24' }],
    ['160162', { destinationEntryFacilityType: 'DESTINATION_DELIVERY_UNIT' }],
    ['160168', { fromAddress: { streetAddress: '455 Kietzke Lane', city: 'Reno', state: 'NV', ZIPCode: '89502' } }],
  ])('is refused with %s: %o', async (code, change) => {
    expect(codesOf(await close({ trackingNumbers: [await buy()] }, change))).toEqual([code]);
  });

  test.each([
    [{ trackingNumbers: [] }, {}],
    [{ trackingNumbers: ['9205590006662202169556'], MID: '904128937' }, {}],
    [{ MID: '904128937' }, { entryFacilityZIPPlus4: '1111' }],
    [{ MID: '904128937' }, { entryFacilityZIPCode: undefined }],
    [{ MID: '904128937' }, { imageInfo: { labelType: '4x6LABEL' } }],
  ])('is refused by the gateway: %o %o', async (shipment, change) => {
    expect((await close(shipment, change)).json.error?.message).toMatch(/^OASValidation/);
  });

  test('locks its labels against a cancel, and a quarter of an hour later leaves a dispute', async () => {
    const number = await buy();
    await close({ trackingNumbers: [number] });
    expect(codesOf(await desk.cancel(number))).toEqual(['160174']);
    await at('2026-11-23T20:16:00Z');
    expect((await desk.cancel(number)).json.status).toBe('DISPUTED');
  });

  test('is remembered over a restart', async () => {
    const number = await buy();
    await close({ trackingNumbers: [number] });
    await desk.restart();
    expect([codesOf(await close({ trackingNumbers: [number] })), (await desk.counts()).forms]).toEqual([['160040'], 1]);
  });
});

describe('the practice clock', () => {
  test('is set, goes on over a restart, and goes back to the system’s', async () => {
    const state = async () => (await desk.get('/practice/state')).json;
    await desk.post('/practice/clock', { now: '2027-01-04T15:00:00.000Z' });
    await desk.restart();
    expect(await state()).toMatchObject({ now: expect.stringMatching(/^2027-01-04T15:0/), clockIsSet: true });
    expect(desk.usps.clock.now().toISOString()).toMatch(/^2027-01-04T15:0/);
    await desk.post('/practice/clock', { now: null });
    expect(await state()).toMatchObject({ clockIsSet: false });
    expect(Math.abs(desk.usps.clock.now().getTime() - Date.now())).toBeLessThan(5000);
  });
});

describe('the server', () => {
  test('knows its paths and methods, and has a page that says nothing is real', async () => {
    expect([(await desk.get('/addresses/v3/validate')).status, (await desk.get('/labels/v3/label')).status]).toEqual([404, 405]);
    expect((await desk.get('/practice')).text).toContain('Nothing here is real.');
  });

  test('answers to loopback names only', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      request(`${desk.usps.url}/practice/state`, { headers: { Host: 'usps.example' } }, (response) => resolve(response.resume().statusCode)).on('error', reject).end();
    });
    expect(status).toBe(403);
  });
});
