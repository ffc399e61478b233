import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTrackingNumber } from '../../shared/shipments/tracking-number.ts';
import { codesOf, customsForm, labelRequest, monday, optionsRequest, PracticeDesk, toApo } from './practice-desk.ts';

let desk: PracticeDesk;
beforeEach(async () => {
  desk = await PracticeDesk.open();
});
afterEach(() => desk.close());

const numberOf = (reply: { json: { [name: string]: unknown } }): string => String(reply.json.trackingNumber);

describe('a label', () => {
  test('is answered with its metadata and image in one JSON', async () => {
    const reply = await desk.buy(labelRequest());
    const { labelImage, ...metadata } = reply.json;
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/vnd.usps.labels+json']);
    expect(Buffer.from(String(labelImage), 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(metadata).toEqual({
      labelAddress: {
        streetAddress: '2250 CLARENDON BLVD', streetAddressAbbreviation: null, secondaryAddress: 'APT 4', city: 'ARLINGTON', cityAbbreviation: null, state: 'VA',
        ZIPCode: '22201', ZIPPlus4: expect.stringMatching(/^\d{4}$/), urbanization: null, firstName: 'DANA', lastName: 'REYES', firm: null, phone: null,
        email: null, ignoreBadAddress: false,
      },
      routingInformation: expect.stringMatching(/^42022201\d{4}$/),
      trackingNumber: expect.stringMatching(/^92346904128937\d{8}$/),
      constructCode: 'C01', SKU: 'DUXSPXXUC081200', postage: 6.7,
      extraServices: [{ name: 'USPS Tracking', SKU: 'DXTU0EXXXCX0000', price: 0 }],
      serviceTypeCode: '346', zone: '08', mailingDate: '2026-11-23T22:00:00Z',
      commitment: { name: '5 Days', scheduleDeliveryDate: '2026-11-30', expectedDeliveryDate: '2026-11-30', isPriorityMailNextDay: false },
      weightUOM: 'LB', weight: 0.75, dimensionalWeight: 0, fees: [], permitHolderName: 'PRACTICE MAILER LLC', labelBrokerID: null,
      bannerText: 'USPS TRACKING # USPS Ship', retailDistributionCode: expect.stringMatching(/^\d\d$/), returnReceiptTrackingNumber: null,
      links: [{ rel: ['Tracking URL'], href: expect.stringContaining(numberOf(reply)) }],
    });
    expect(readTrackingNumber(numberOf(reply))).toBe(numberOf(reply));
  });

  test('is answered in parts otherwise, behind a boundary that holds + and /', async () => {
    const { text, headers } = await desk.buy(labelRequest(), { Accept: 'application/json' });
    const boundary = /^multipart\/form-data;boundary=(.+)$/.exec(headers.get('content-type') ?? '')?.[1] ?? '';
    expect(boundary).toMatch(/\+.*\/|\/.*\+/);
    const [before, first, second, last] = text.split(`--${boundary}`);
    expect([before, last]).toEqual(['', '--\r\n']);
    expect(first).toMatch(/^\r\nContent-Type: application\/json\r\nContent-Disposition: form-data; name="labelMetadata"\r\n\r\n\{.+\}\r\n$/);
    expect(second).toMatch(/^\r\nContent-Type: application\/pdf\r\nContent-Disposition: form-data; filename="labelImage.pdf"; name="labelImage"\r\n\r\nJVBERi0[A-Za-z0-9+/=]+\r\n$/);
  });

  test('costs what its quote said', async () => {
    const parcel = { weight: 5.3, length: 24, width: 8, height: 4, extraServices: [922, 930], packageValue: 180 };
    const quote = await desk.post('/shipments/v3/options/search', optionsRequest({}, { ...parcel, mailClass: 'PRIORITY_MAIL' }));
    const [{ shippingOptions: [{ rateOptions: [quoted] = [] } = {}] = [] }] = quote.json.pricingOptions as [{ shippingOptions?: { rateOptions?: { totalPrice: number }[] }[] }];
    const { packageValue, ...rest } = parcel;
    const bought = await desk.buy(labelRequest({
      packageDescription: { ...rest, mailClass: 'PRIORITY_MAIL', processingCategory: 'NONSTANDARD', packageOptions: { packageValue } },
    }));
    const { postage, fees, extraServices } = bought.json as unknown as { postage: number; fees: { price: number }[]; extraServices: { price: number }[] };
    const total = postage + [...fees, ...extraServices].reduce((sum, { price }) => sum + price, 0);
    expect(Math.round(total * 100)).toBe(Math.round((quoted?.totalPrice ?? 0) * 100));
    expect((await desk.counts()).chargedCents).toBe(Math.round(total * 100));
  });

  test('of a six-digit MID begins with 93', async () => {
    await desk.authorizePayment('123456', '123456');
    const number = numberOf(await desk.buy(labelRequest()));
    expect([number.slice(0, 11), readTrackingNumber(number)]).toEqual(['93346123456', number]);
  });

  test('has a number of its own, after a refusal and a restart too', async () => {
    const first = numberOf(await desk.buy(labelRequest()));
    await desk.buy(labelRequest({ packageDescription: { weight: 71 } }));
    await desk.restart();
    const second = numberOf(await desk.buy(labelRequest()));
    expect(new Set([first, second].map((number) => number.slice(14, 21))).size).toBe(2);
  });

  test('costs nothing in TEM', async () => {
    await desk.close();
    desk = await PracticeDesk.open({ mode: 'tem' });
    expect((await desk.buy(labelRequest())).status).toBe(200);
    expect(await desk.counts()).toMatchObject({ labels: 1, charges: 0, chargedCents: 0 });
    expect(codesOf(await desk.buy(labelRequest({ imageInfo: { imageType: 'LABEL_BROKER' } })))).toEqual(['160124']);
  });
});

describe('under one idempotency key', () => {
  test('the same bytes buy one label and get the same bytes back, also after a restart and days later', async () => {
    const headers = { 'X-Idempotency-Key': randomUUID() };
    const first = await desk.buy(labelRequest(), headers);
    const again = await desk.buy(labelRequest(), headers);
    await desk.restart();
    desk.usps.setNow(new Date(monday.getTime() + 3 * 86_400_000));
    await desk.signIn();
    await desk.authorizePayment();
    const later = await desk.buy(labelRequest(), headers);
    expect([again.text === first.text, later.text === first.text, later.status]).toEqual([true, true, 200]);
    expect(await desk.counts()).toMatchObject({ labels: 1, charges: 1 });
    const parts = [await desk.buy(labelRequest(), { ...headers, Accept: '*/*' }), await desk.buy(labelRequest(), { ...headers, Accept: '*/*' })];
    expect(parts[0]?.text).toBe(parts[1]?.text);
  });

  test('two at once buy one label', async () => {
    await desk.authorizePayment();
    const headers = { 'X-Idempotency-Key': randomUUID() };
    const [one, other] = await Promise.all([desk.buy(labelRequest(), headers), desk.buy(labelRequest(), headers)]);
    expect([one.text === other.text, await desk.counts()]).toEqual([true, expect.objectContaining({ labels: 1, charges: 1 })]);
  });

  test('other bytes are refused', async () => {
    const headers = { 'X-Idempotency-Key': randomUUID() };
    await desk.buy(labelRequest(), headers);
    const other = await desk.buy(labelRequest({ packageDescription: { weight: 0.5 } }), headers);
    expect([other.status, other.json.error?.errors[0]?.source]).toEqual([400, { parameter: 'X-Idempotency-Key' }]);
    expect(await desk.counts()).toMatchObject({ labels: 1, charges: 1 });
  });

  test('a dropped answer has bought the label; a repeat gets it', async () => {
    const headers = { 'X-Idempotency-Key': randomUUID() };
    await desk.authorizePayment();
    await desk.post('/practice/fault', { path: '/labels/v3/label', fault: 'drop-answer', times: 1 });
    await expect(desk.buy(labelRequest(), headers)).rejects.toThrow();
    expect(await desk.counts()).toMatchObject({ labels: 1, charges: 1 });
    expect((await desk.buy(labelRequest(), headers)).status).toBe(200);
    expect(await desk.counts()).toMatchObject({ labels: 1, charges: 1 });
  });
});

describe('other trouble on request', () => {
  const fault = (kind: string, extra = {}) => desk.post('/practice/fault', { path: '/labels/v3/label', fault: kind, ...extra });

  test('garbage has bought the label, a refused connection and a 502 have not', async () => {
    await desk.authorizePayment();
    await fault('garbage');
    expect((await desk.send('POST', '/labels/v3/label', JSON.stringify(labelRequest()), { 'Content-Type': 'application/json', 'X-Payment-Authorization-Token': desk.payment }).catch(() => null))).toBeNull();
    expect((await desk.counts()).labels).toBe(1);
    await fault('refuse', { times: 2 });
    await expect(desk.buy(labelRequest())).rejects.toThrow();
    await expect(desk.buy(labelRequest())).rejects.toThrow();
    await fault('html-502');
    const reply = await desk.buy(labelRequest());
    expect([reply.status, reply.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8']);
    expect((await desk.counts()).labels).toBe(1);
  });

  test('a slow answer comes, and the label is there before it', async () => {
    await desk.authorizePayment();
    await fault('slow', { delayMs: 400 });
    const slow = desk.buy(labelRequest());
    while ((await desk.counts()).labels === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect((await slow).status).toBe(200);
  });

  test('is refused when it isn’t understood, and to anybody who names the server otherwise', async () => {
    expect((await fault('explode')).status).toBe(400);
    expect((await desk.post('/practice/clock', { now: 'yesterday' })).status).toBe(400);
  });
});

describe('a label request breaks', () => {
  test.each([
    ['160001', { packageDescription: { mailingDate: '2026-11-22' } }],
    ['160001', { packageDescription: { mailingDate: '2026-12-01' } }],
    ['160009', { imageInfo: { imageType: 'ZPL203DPI', receiptOption: undefined } }],
    ['160075', { toAddress: { firstName: undefined } }],
    ['160075', { fromAddress: { firm: '' } }],
    ['160098', { packageDescription: { weight: 70.5, processingCategory: 'NONSTANDARD' } }],
    ['160284', { packageDescription: { shape: 'RECTANGULAR' } }],
    ['160285', { packageDescription: { rateIndicator: undefined, shape: 'RECTANGULAR' } }],
    ['160388', { packageDescription: { processingCategory: 'FLATS' } }],
    ['160093', { packageDescription: { destinationEntryFacilityType: 'DESTINATION_DELIVERY_UNIT' } }],
    ['160017', { packageDescription: { extraServices: [930] } }],
    ['160010', { packageDescription: { mailClass: 'PRIORITY_MAIL_EXPRESS', rateIndicator: 'PA', extraServices: [921] } }],
    ['160095', { packageDescription: { physicalSignatureRequired: true } }],
    ['160100', { packageDescription: { mailClass: 'USPS_CONNECT_REGIONAL' } }],
    ['160261', { packageDescription: { extraServices: [812, 815] } }],
    ['160292', { imageInfo: { packageNumber: 1 } }],
    ['030011', { packageDescription: { length: 23 } }],
    ['030002', { packageDescription: { rateIndicator: 'E4' } }],
    ['030002', { packageDescription: { rateIndicator: 'DR' } }],
    ['030002', { packageDescription: { mailClass: 'PRIORITY_MAIL_EXPRESS' } }],
    ['030007', { packageDescription: { length: 18, width: 15, height: 10 } }],
    ['030008', { packageDescription: { mailClass: 'PRIORITY_MAIL', length: 40, width: 20, height: 15, processingCategory: 'NONSTANDARD' } }],
    ['030023', { packageDescription: { length: 40, width: 20, height: 15, processingCategory: 'NONSTANDARD' } }],
    ['010005', { toAddress: { streetAddress: '900 Lost St' } }],
    ['010005', { toAddress: { streetAddress: '300 Nowhere Rd' } }],
    ['010006', { toAddress: { streetAddress: '400 Twin St' } }],
    ['010001', { toAddress: { streetAddress: undefined } }],
    ['160307', { toAddress: { streetAddress: 'Main Street' } }],
    ['160320', { toAddress: { streetAddress: '600 Phantom Rd' } }],
    ['160120', { toAddress: toApo }],
    ['160140', { toAddress: { streetAddress: '1 Marine Dr', secondaryAddress: undefined, city: 'Barrigada', state: 'GU', ZIPCode: '96913' } }],
    ['160023', { toAddress: toApo, fromAddress: { firm: undefined, firstName: 'Sam', lastName: 'Lee' }, customsForm: customsForm() }],
    ['160019', { toAddress: toApo, customsForm: { ...customsForm(), customsContentType: 'OTHER' } }],
    ['160021', { toAddress: toApo, customsForm: customsForm(20) }],
    ['160025', { toAddress: toApo, customsForm: customsForm(), packageDescription: { extraServices: [930], packageOptions: { packageValue: 600 } } }],
    ['160026', { toAddress: toApo, customsForm: customsForm(), packageDescription: { extraServices: [922] } }],
    ['160130', { toAddress: toApo, customsForm: customsForm(), packageDescription: { extraServices: [921] } }],
    ['160266', { toAddress: toApo, customsForm: customsForm(), packageDescription: { weight: 67, processingCategory: 'NONSTANDARD' } }],
    ['160313', { packageDescription: { packageOptions: { immediateManifest: true } } }],
  ])('rule %s: %o', async (code, change) => {
    const reply = await desk.buy(labelRequest(change));
    expect([reply.status, codesOf(reply), await desk.counts()]).toEqual([400, [code], expect.objectContaining({ labels: 0, charges: 0 })]);
  });

  test('an address is taken as typed when that is asked', async () => {
    const reply = await desk.buy(labelRequest({ toAddress: { streetAddress: '900 Lost St', ignoreBadAddress: true } }));
    expect(reply.json.labelAddress).toMatchObject({ streetAddress: '900 Lost St', city: 'Arlington', ZIPPlus4: null, ignoreBadAddress: true });
  });

  test.each([
    ['an unknown member', { ...labelRequest(), senderInfo: {} }],
    ['a missing part', { ...labelRequest(), fromAddress: undefined }],
    ['null', labelRequest({ toAddress: { ZIPPlus4: null } })],
    ['an empty ZIP+4', labelRequest({ toAddress: { ZIPPlus4: '' } })],
    ['a lower-case state', labelRequest({ toAddress: { state: 'va' } })],
    ['a street of 51 letters', labelRequest({ toAddress: { streetAddress: `1 ${'M'.repeat(49)}` } })],
    ['ZPL', labelRequest({ imageInfo: { imageType: 'ZPL' } })],
    ['a service in words', labelRequest({ packageDescription: { extraServices: ['921'] } })],
    ['no weight', labelRequest({ packageDescription: { weight: undefined } })],
    ['no day', labelRequest({ packageDescription: { mailingDate: 'tomorrow' } })],
  ])('the schema: %s', async (_, request) => {
    const reply = await desk.buy(request);
    expect([reply.status, reply.json.error?.errors[0]?.source, reply.json.error?.message.startsWith('OASValidation')]).toEqual([400, 'API', true]);
  });

  test('the gateway’s rule for headers, and needs a payment token that holds', async () => {
    const send = (headers: Record<string, string>) => desk.post('/labels/v3/label', labelRequest(), headers);
    await desk.authorizePayment();
    const refusals = [await send({}), await send({ 'X-Payment-Authorization-Token': desk.payment, 'X-Idempotency-Key': 'again' })];
    expect(refusals.map(({ json }) => json.error?.message.slice(0, 13))).toEqual(['OASValidation', 'OASValidation']);
    expect((await send({ 'X-Payment-Authorization-Token': `${desk.payment}x` })).status).toBe(401);
    expect((await send({ 'X-Payment-Authorization-Token': desk.token })).status).toBe(401);
    desk.usps.setNow(new Date(monday.getTime() + 8 * 3_600_000));
    await desk.signIn();
    expect((await send({ 'X-Payment-Authorization-Token': desk.payment })).status).toBe(401);
  });

  test('nothing, but asks for what practice doesn’t offer yet', async () => {
    expect((await desk.buy(labelRequest({ imageInfo: { imageType: 'PNG', labelType: '4X5LABEL' } }))).status).toBe(501);
    expect((await desk.buy(labelRequest({ imageInfo: { imageType: 'LABEL_BROKER', receiptOption: 'NONE', returnLabel: true } }))).status).toBe(501);
  });
});

describe('a cancel', () => {
  const at = async (instant: string): Promise<void> => {
    desk.usps.setNow(new Date(instant));
    await desk.signIn();
    await desk.authorizePayment();
  };

  test('is free until 00:30 Central after the mailing date, and a dispute from then on', async () => {
    const [early, late] = [numberOf(await desk.buy(labelRequest())), numberOf(await desk.buy(labelRequest()))];
    await at('2026-11-24T06:29:00Z');
    expect((await desk.cancel(early)).json).toEqual({ trackingNumber: early, status: 'CANCELED' });
    await at('2026-11-24T06:30:00Z');
    expect((await desk.cancel(late)).json).toEqual({ trackingNumber: late, status: 'DISPUTED', disputeId: expect.stringMatching(/^\d+$/) });
    expect(await desk.counts()).toEqual({ labels: 2, canceled: 1, disputed: 1, chargedCents: 670, charges: 2, forms: 0 });
  });

  test('shares one dispute among the labels of a day', async () => {
    const numbers = [];
    for (let count = 0; count < 3; count++) numbers.push(numberOf(await desk.buy(labelRequest())));
    await at('2026-11-25T18:00:00Z');
    const first = await desk.cancel(numbers[0] ?? '');
    const second = await desk.cancel(numbers[1] ?? '');
    await at('2026-11-26T18:00:00Z');
    const third = await desk.cancel(numbers[2] ?? '');
    expect([second.json.disputeId === first.json.disputeId, third.json.disputeId === first.json.disputeId]).toEqual([true, false]);
  });

  test('is refused for a number nobody bought, and the second time', async () => {
    const number = numberOf(await desk.buy(labelRequest()));
    expect(codesOf(await desk.cancel('9205590006662202169556'))).toEqual(['160185']);
    await desk.cancel(number);
    const again = await desk.cancel(number);
    expect(again.json).toEqual({
      apiVersion: '/labels/v3',
      error: {
        code: '400', message: 'Bad Request',
        errors: [{ status: '400', code: '160186', title: 'Bad Request', detail: 'Order already canceled', source: { parameter: 'trackingNumber' } }],
      },
    });
  });

  test('after a dispute says whether it was today', async () => {
    const number = numberOf(await desk.buy(labelRequest()));
    await at('2026-11-25T18:00:00Z');
    await desk.cancel(number);
    const today = await desk.cancel(number);
    await at('2026-11-27T18:00:00Z');
    const later = await desk.cancel(number);
    expect([today, later].map(({ json }) => json.error?.errors[0]?.detail)).toEqual([
      'A refund request for this order has already been submitted today', 'A refund request for this order cannot be submitted',
    ]);
  });

  test('goes by idempotency key too', async () => {
    const key = randomUUID();
    const number = numberOf(await desk.buy(labelRequest(), { 'X-Idempotency-Key': key }));
    const headers = { 'X-Payment-Authorization-Token': desk.payment };
    expect((await desk.send('DELETE', '/labels/v3/label', undefined, headers)).status).toBe(400);
    expect((await desk.send('DELETE', '/labels/v3/label', undefined, { ...headers, 'X-Idempotency-Key': key })).json).toEqual({ trackingNumber: number, status: 'CANCELED' });
  });

  test('keeps to Central Time when the clocks change', async () => {
    // 00:30 Central on 9 March 2026 is in summer time, five hours behind.
    await at('2026-03-08T18:00:00Z');
    const [early, late] = [
      numberOf(await desk.buy(labelRequest({ packageDescription: { mailingDate: '2026-03-08' } }))),
      numberOf(await desk.buy(labelRequest({ packageDescription: { mailingDate: '2026-03-08' } }))),
    ];
    await at('2026-03-09T05:29:00Z');
    expect((await desk.cancel(early)).json.status).toBe('CANCELED');
    await at('2026-03-09T05:30:00Z');
    expect((await desk.cancel(late)).json.status).toBe('DISPUTED');
  });
});

describe('a reprint', () => {
  const reprint = (number: string, imageInfo = {}) => desk.post(`/labels/v3/label-reprint/${number}`, { imageInfo: { imageType: 'ZPL203DPI', ...imageInfo } }, {
    'X-Payment-Authorization-Token': desk.payment, Accept: 'application/vnd.usps.labels+json',
  });

  test('is made three times', async () => {
    const bought = await desk.buy(labelRequest());
    const { labelImage: _, ...labelMetadata } = bought.json;
    const replies = [];
    for (let count = 0; count < 4; count++) replies.push(await reprint(numberOf(bought)));
    expect(replies[0]?.json).toEqual({ labelMetadata, labelImage: expect.any(String), reprintInfo: { reprintNumber: 1, reprintLimit: 3 } });
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 400]);
    expect(codesOf(replies[3] ?? bought)).toEqual(['160382']);
  });

  test('is refused for a label that is unknown, canceled or past its day', async () => {
    const [number, other] = [numberOf(await desk.buy(labelRequest())), numberOf(await desk.buy(labelRequest()))];
    await desk.cancel(number);
    expect([codesOf(await reprint('9205590006662202169556')), codesOf(await reprint(number))]).toEqual([['160378'], ['160379']]);
    desk.usps.setNow(new Date('2026-11-24T20:00:00Z'));
    await desk.signIn();
    await desk.authorizePayment();
    expect(codesOf(await reprint(other))).toEqual(['160381']);
  });

  test('of no kind of label that doesn’t exist counts', async () => {
    const number = numberOf(await desk.buy(labelRequest()));
    expect((await reprint(number, { imageType: 'LABEL_BROKER' })).status).toBe(400);
    expect((await reprint(number)).json.reprintInfo).toEqual({ reprintNumber: 1, reprintLimit: 3 });
  });
});
