import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { s10Number } from '../../electron/practice/international/s10-number.ts';
import { s10CheckDigit } from '../../shared/shipments/tracking-number.ts';
import { barCodes, pdfPages, pdfSizes, pdfText, zplPages } from './documents.ts';
import { codesOf, labelRequest, partsOf, PracticeDesk } from './practice-desk.ts';
import type { Reply } from './practice-desk.ts';

let desk: PracticeDesk;
beforeEach(async () => {
  desk = await PracticeDesk.open();
  await desk.authorizePayment();
});
afterEach(() => desk.close());

type Members = Record<string, unknown>;

const item = { itemDescription: 'Cotton shirt', itemQuantity: 2, itemTotalValue: 25, itemTotalWeight: 0.8, countryofOrigin: 'US', HSTariffNumber: '610910' };
const request = (change: { imageInfo?: Members; toAddress?: Members; fromAddress?: Members; packageDescription?: Members; customsForm?: Members } = {}): Members => ({
  imageInfo: { imageType: 'PDF', ...change.imageInfo },
  toAddress: { firstName: 'Jürgen', lastName: 'Weiß', streetAddress: 'Hauptstr. 5', city: 'Berlin', postalCode: '10115', country: 'Germany', countryISOAlpha2Code: 'DE', ...change.toAddress },
  fromAddress: { ...labelRequest().fromAddress, ...change.fromAddress },
  packageDescription: {
    mailClass: 'PRIORITY_MAIL_INTERNATIONAL', rateIndicator: 'SP', weight: 2, length: 10, width: 8, height: 4, processingCategory: 'MACHINABLE', destinationEntryFacilityType: 'NONE',
    mailingDate: '2026-11-23', ...change.packageDescription,
  },
  customsForm: { customsContentType: 'MERCHANDISE', AESITN: 'NO EEI 30.37(a)', contents: [item], ...change.customsForm },
});
const buy = (change: Parameters<typeof request>[0] = {}, headers: Record<string, string> = {}): Promise<Reply> =>
  desk.paid('POST', '/international-labels/v3/international-label', request(change), { 'X-Idempotency-Key': randomUUID(), ...headers });
const numberOf = ({ json }: Reply): string => String(json.internationalTrackingNumber);
const cancel = (number: string): Promise<Reply> => desk.paid('DELETE', `/international-labels/v3/international-label/${number}`);
const image = ({ json }: Reply): Buffer => Buffer.from(String(json.labelImage), 'base64');

describe('an S10 number', () => {
  test('has the check digit of the standard', () => {
    expect([s10CheckDigit('00001216'), s10Number('EZ', 1216)]).toEqual([2, 'EZ000012162US']);
    // 11 and 10, which have no digit of their own, become 5 and 0.
    expect(['00000000', '00000008'].map(s10CheckDigit)).toEqual([5, 0]);
    expect(Array.from({ length: 30 }, (_, serial) => s10Number('CZ', serial)).every((number) => /^CZ\d{9}US$/.test(number))).toBe(true);
  });
});

describe('a label abroad', () => {
  test('is created with 201, charged, and whole', async () => {
    const reply = await buy();
    const { labelImage, ...metadata } = reply.json;
    expect([reply.status, metadata]).toEqual([201, {
      labelAddress: (request() as { toAddress: Members }).toAddress, internationalTrackingNumber: expect.stringMatching(/^CZ\d{9}US$/), constructCode: 'I01', SKU: expect.stringMatching(/^.{15}$/),
      postage: 46.85, extraServices: [], internationalPriceGroup: '05', weightUOM: 'lb', weight: 2, dimensionalWeight: '0.0', mailingDate: '2026-11-23', fees: [], labelBrokerID: null,
    }]);
    expect((await desk.get('/practice/state')).json).toMatchObject({ chargedCents: 4685, chargeBook: [{ trackingNumber: numberOf(reply), cents: 4685, refunded: false }] });
  });

  test('is a PDF of label and customs form whose bars hold the number', async () => {
    const reply = await buy({ customsForm: { contents: Array.from({ length: 6 }, () => ({ ...item, itemTotalWeight: 0.1 })) } });
    const pdf = image(reply);
    expect(pdfSizes(pdf)).toEqual(['288 x 432', '288 x 432', '288 x 432']);
    expect(await barCodes(pdfPages(pdf, 203)[0] ?? Buffer.alloc(0))).toEqual([{ format: 'Code128', text: numberOf(reply), fnc1: false }]);
    for (const words of ['PRIORITY MAIL INTERNATIONAL', 'GERMANY', 'SAMPLE - PRACTICE - NOT MAILABLE', 'CUSTOMS DECLARATION', 'Page 2 of 2', 'HS 610910', 'AES/ITN: NO EEI 30.37'])
      expect(pdfText(pdf)).toContain(words);
  });

  test.each([203, 300] as const)('is ZPL at %i dpi whose bars hold the number', async (dpi) => {
    const reply = await buy({ imageInfo: { imageType: `ZPL${dpi}DPI` } });
    const pages = await zplPages(image(reply).toString('utf8'), dpi);
    expect([pages.length, await barCodes(pages[0] ?? Buffer.alloc(0))]).toEqual([2, [{ format: 'Code128', text: numberOf(reply), fnc1: false }]]);
  });

  test('comes in parts, and the same under its key after a restart', async () => {
    const headers = { 'X-Idempotency-Key': randomUUID() };
    const parts = partsOf(await buy({}, { ...headers, Accept: '*/*' }));
    expect(parts.map(({ name }) => name)).toEqual(['labelMetadata', 'labelImage']);
    const first = await buy({}, headers);
    await desk.restart();
    expect([(await buy({}, headers)).text === first.text, (await desk.counts()).charges]).toEqual([true, 1]);
    expect((await buy({ packageDescription: { weight: 3 } }, headers)).status).toBe(400);
  });

  test('is reprinted three times and cancelled, by number and by key, and isn’t known at home', async () => {
    const key = { 'X-Idempotency-Key': randomUUID() };
    const number = numberOf(await buy({}, key));
    const reprint = (path = `/${number}`, headers = {}): Promise<Reply> => desk.paid('POST', `/international-labels/v3/international-label-reprint${path}`, {}, headers);
    const replies = [await reprint(), await reprint('', key), await reprint(), await reprint()];
    expect(replies.map(({ status, json }) => [status, json.reprintInfo])).toEqual([
      [200, { reprintNumber: 1, reprintLimit: 3 }], [200, { reprintNumber: 2, reprintLimit: 3 }], [200, { reprintNumber: 3, reprintLimit: 3 }], [400, undefined],
    ]);
    expect(codesOf(await desk.cancel(number))).toEqual(['160185']);
    expect((await desk.paid('DELETE', '/international-labels/v3/international-label', undefined, key)).json).toEqual({ trackingNumber: number, status: 'CANCELED' });
    expect([codesOf(await cancel(number)), codesOf(await reprint())]).toEqual([['160186'], ['160379']]);
    expect((await desk.counts()).chargedCents).toBe(0);
  });

  test('after its manifest is refunded, or isn’t', async () => {
    const [one, other] = [numberOf(await buy()), numberOf(await buy())];
    await desk.at('2026-11-24T18:00:00Z');
    expect((await cancel(one)).json.status).toBe('DISPUTED');
    await desk.set('undocumented', { 'international-refund': 'b' });
    expect(codesOf(await cancel(other))).toEqual(['160277']);
  });

  test('is tracked once it was seen', async () => {
    const number = numberOf(await buy());
    await desk.set('accept', { trackingNumber: number });
    expect((await desk.get(`/tracking/v3/tracking/${number}?expand=DETAIL`)).json).toMatchObject({ destinationCountryCode: 'DE', mailType: 'INTERNATIONAL_OUTBOUND', statusCategory: 'Accepted' });
  });

  test.each([
    ['160001', { packageDescription: { mailingDate: '2026-11-22' } }], ['160023', { fromAddress: { firm: undefined, firstName: 'Sam', lastName: 'Lee' } }],
    ['160075', { toAddress: { firstName: undefined } }], ['160197', { toAddress: { countryISOAlpha2Code: 'CA', postalCode: '12345' } }], ['030013', { toAddress: { countryISOAlpha2Code: 'AQ' } }],
    ['160286', { packageDescription: { rateIndicator: undefined } }], ['160287', { packageDescription: { packagingType: 'VARIABLE' } }],
    ['160272', { packageDescription: { mailClass: 'FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE', weight: 5 } }], ['160200', { packageDescription: { extraServices: [930] } }],
    ['160201', { packageDescription: { mailClass: 'FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE', packageOptions: { packageValue: 401 } } }],
    ['160203', { packageDescription: { packageOptions: { nonDeliveryOption: 'REDIRECT' } } }], ['160261', { packageDescription: { extraServices: [820, 857] } }],
    ['160052', { packageDescription: { extraServices: [481, 482] } }], ['160053', { packageDescription: { extraServices: [955] } }],
    ['160050', { customsForm: { contents: [{ ...item, itemDescription: 'Gift' }] } }], ['160198', { customsForm: { contents: [{ ...item, itemTotalWeight: undefined }] } }],
    ['160199', { customsForm: { contents: [{ ...item, itemTotalValue: undefined }] } }], ['160253', { customsForm: { contents: [{ ...item, countryofOrigin: 'XX' }] } }],
    ['160205', { customsForm: { contents: [{ ...item, itemTotalWeight: 3 }] } }], ['160237', { customsForm: { customsContentType: 'OTHER' } }],
    ['160236', { customsForm: { restrictionType: 'OTHER' } }], ['160233', { customsForm: { customsContentType: 'CREMATED_REMAINS' } }],
    ['160240', { packageDescription: { extraServices: [826] } }], ['030002', { packageDescription: { rateIndicator: 'E4' } }], ['030009', { packageDescription: { rateIndicator: 'FE', weight: 5 } }],
    ['030008', { packageDescription: { length: 70 } }],
  ])('is refused with %s', async (code, change) => {
    const reply = await buy(change);
    expect([reply.status, codesOf(reply), (await desk.counts()).charges]).toEqual([400, [code], 0]);
  });

  test('needs USPS Ship Outbound, and a schema that is kept', async () => {
    expect((await buy({ toAddress: { country: undefined } })).json.error?.message).toMatch(/^OASValidation/);
    expect((await buy({ imageInfo: { imageType: 'PNG' } })).json.error?.message).toMatch(/^OASValidation/);
    expect((await buy({ customsForm: { AESITN: undefined } })).json.error?.message).toMatch(/^OASValidation/);
    await desk.set('settings', { enrolment: 'no-outbound' });
    expect(codesOf(await buy())).toEqual(['160305']);
  });
});

describe('prices abroad', () => {
  const piece = { originZIPCode: '89502', destinationCountryCode: 'DE', weight: 2, length: 10, width: 8, height: 4 };
  const ask = (what: string, body: Members): Promise<Reply> => desk.post(`/international-prices/v3/${what}/search`, body);

  test('are what the label costs', async () => {
    const exact = { ...piece, mailClass: 'PRIORITY_MAIL_INTERNATIONAL', processingCategory: 'MACHINABLE', rateIndicator: 'SP', destinationEntryFacilityType: 'NONE', priceType: 'COMMERCIAL' };
    expect((await ask('base-rates', exact)).json.totalBasePrice).toBe((await buy()).json.postage);
    expect(codesOf(await ask('base-rates', { ...exact, mailClass: 'GLOBAL_EXPRESS_GUARANTEED' }))).toEqual(['030002']);
  });

  test('are listed by class, grow with the way, and count duties where that is asked', async () => {
    const options = async (change: Members = {}) => (await ask('total-rates', { ...piece, ...change })).json.rateOptions as { totalBasePrice: number; totalPrice?: number; dutiesTaxesFeesQuote?: unknown; rates: { mailClass: string }[] }[];
    expect([...new Set((await options()).map(({ rates }) => rates[0]?.mailClass))]).toEqual(['FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE', 'PRIORITY_MAIL_INTERNATIONAL', 'PRIORITY_MAIL_EXPRESS_INTERNATIONAL']);
    expect(Number((await options({ destinationCountryCode: 'UA' }))[0]?.totalBasePrice)).toBeGreaterThan(Number((await options({ destinationCountryCode: 'CA' }))[0]?.totalBasePrice));
    expect((await options({ requestDutiesTaxesFees: true, items: [{ itemId: 'shirt', itemValue: 25, itemQuantity: 1 }] }))[0]?.dutiesTaxesFeesQuote)
      .toEqual({ packageFee: 8.5, itemQuotes: [{ dutyPrice: 2.5, taxPrice: 5, itemId: 'shirt' }] });
    expect(codesOf(await ask('total-rates', { ...piece, requestDutiesTaxesFees: true }))).toEqual(['160396']);
  });

  test('of extra services come by code', async () => {
    const asked = { destinationCountryCode: 'DE', weight: 2, rateIndicator: 'SP', mailClass: 'PRIORITY_MAIL_INTERNATIONAL', priceType: 'RETAIL' };
    expect((await ask('extra-service-rates', { ...asked, itemValue: '150', extraServices: [930] })).json).toMatchObject({ extraServices: [{ extraService: 930, price: 3.8 }] });
    expect([codesOf(await ask('extra-service-rates', { ...asked, extraServices: [930] })), codesOf(await ask('extra-service-rates', { ...asked, extraServices: [370] }))]).toEqual([['030024'], ['030021']]);
  });

  test.each([['030013', { destinationCountryCode: 'AQ' }], ['030020', { weight: 71 }], ['160211', { mailingDate: '2026-11-22' }]])('are refused with %s', async (code, change) => {
    expect(codesOf(await ask('base-rates-list', { ...piece, ...change }))).toEqual([code]);
  });
});
