import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cityOf, standardize } from '../../electron/usps/addresses.ts';
import { createAuthorizedCall } from '../../electron/usps/authorized-call.ts';
import type { AuthorizedCall } from '../../electron/usps/authorized-call.ts';
import type { CachedToken } from '../../electron/usps/cached-token.ts';
import type { Http } from '../../electron/usps/http.ts';
import { cancelLabel, createLabel, encodeLabelRequest } from '../../electron/usps/labels.ts';
import { requestToken } from '../../electron/usps/oauth.ts';
import { authorizePayment } from '../../electron/usps/payments.ts';
import { createScanForm } from '../../electron/usps/scan-forms.ts';
import { searchOptions } from '../../electron/usps/shipping-options.ts';
import { UspsNoAnswer, UspsRefusal } from '../../electron/usps/usps-error.ts';
import { SettableClock, testAccount } from '../usps/answering-server.ts';
import { labelMetadata, pdf, zpl } from '../usps/documents.ts';
import { multipartBody } from '../usps/multipart-body.ts';
import { idempotencyKey, labelRequest, optionsRequest, scanFormRequest } from '../usps/requests.ts';
import { holds } from './holds.ts';
import { change, changed } from './mutations.ts';
import { mutatedBodies } from './scale.ts';

interface Reader {
  readonly name: string;
  readonly contentType: string;
  readonly body: Buffer;
  readonly read: (call: AuthorizedCall, http: Http) => Promise<unknown>;
}

const clock = new SettableClock();
const bytes = encodeLabelRequest(labelRequest);
const trackingNumber = '9234690361980900000142';

const json = (name: string, value: object, read: Reader['read']): Reader => ({ name, contentType: 'application/json', body: Buffer.from(JSON.stringify(value)), read });

const multipart = (name: string, [metadata, image]: readonly [string, string], value: object, read: Reader['read']): Reader => ({
  name, contentType: 'multipart/form-data;boundary=b', read,
  body: multipartBody('b', [
    { headers: ['Content-Type: application/json', `Content-Disposition: form-data; name="${metadata}"`], body: JSON.stringify(value) },
    { headers: ['Content-Type: application/pdf', `Content-Disposition: form-data; name="${image}"`], body: pdf.toString('base64') },
  ]),
});

const buy: Reader['read'] = (call) => createLabel(call, bytes, idempotencyKey);
const makeForm: Reader['read'] = (call) => createScanForm(call, scanFormRequest);
const form = { manifestNumber: '9475090412893600000012', trackingNumbers: [trackingNumber] };
const rate = {
  SKU: 'DUXP0XXXUC08120', description: 'USPS Ground Advantage Machinable Single-piece', priceType: 'COMMERCIAL', price: 7.29, weight: 0.75, dimWeight: 0,
  fees: [{ name: 'Nonstandard Length > 22', SKU: 'D811XUXXXXX0000', price: 3 }], startDate: '2026-07-12', endDate: '', mailClass: 'USPS_GROUND_ADVANTAGE', zone: '08',
  productName: 'USPS Ground Advantage', processingCategory: 'MACHINABLE', rateIndicator: 'SP', destinationEntryFacilityType: 'NONE', warnings: [],
};

const readers: readonly Reader[] = [
  json('a token', { access_token: 'a.b.c', token_type: 'Bearer', issued_at: 1740640820589, expires_in: '28799', status: 'approved', scope: 'addresses  labels' }, (_call, http) => requestToken(http, clock, testAccount)),
  json('a payment authorization', { paymentAuthorizationToken: 'p.q.r', roles: [] }, (call) => authorizePayment(call, testAccount)),
  json('an address', {
    firm: null, address: { streetAddress: '3120 M ST NW', secondaryAddress: null, city: 'WASHINGTON', state: 'DC', ZIPCode: '20007', ZIPPlus4: '3704', urbanization: null },
    additionalInfo: { carrierRoute: 'C036', DPVConfirmation: 'Y', DPVCMRA: 'N', business: 'Y', vacant: 'N' }, corrections: [{ code: '', text: '' }], matches: [{ code: '31', text: 'exact' }], warnings: [],
  }, (call) => standardize(call, { streetAddress: '3120 M St NW', state: 'DC', ZIPCode: '20007' })),
  json('a city', { city: 'RENO', state: 'NV', ZIPCode: '89501' }, (call) => cityOf(call, '89501')),
  json('options', {
    originZIPCode: '89501', destinationZIPCode: '22201', pricingOptions: [{
      priceType: 'COMMERCIAL',
      shippingOptions: [{ mailClass: 'USPS_GROUND_ADVANTAGE', rateOptions: [{
        commitment: { name: '5 Days', scheduleDeliveryDate: '2026-11-28', guaranteedDelivery: false }, totalPrice: 14.24, totalBasePrice: 10.29, rates: [rate],
        extraServices: [{ extraService: '920', name: 'USPS Tracking', SKU: 'X', priceType: 'COMMERCIAL', price: 0, warnings: [{ warningCode: '003', warningDescription: 'x' }] }],
      }] }],
    }],
  }, (call) => searchOptions(call, optionsRequest)),
  json('a label', { ...labelMetadata, labelImage: pdf.toString('base64') }, buy),
  json('a label in ZPL', { ...labelMetadata, labelImage: zpl.toString('base64') }, buy),
  multipart('a label in parts', ['labelMetadata', 'labelImage'], labelMetadata, buy),
  json('a cancellation', { trackingNumber, status: 'DISPUTED', disputeId: 104660 }, (call) => cancelLabel(call, trackingNumber)),
  json('a form', { ...form, SCANFormImage: pdf.toString('base64') }, makeForm),
  multipart('a form in parts', ['SCANFormMetaData', 'SCANFormImage'], form, makeForm),
];

/** USPS's six shapes of a refusal, in place of what a reader reads. */
const refusals: readonly Buffer[] = [
  { apiVersion: '/labels/v3', error: { code: '400', message: 'Bad Request', errors: [{ status: '400', code: '160285', title: 'Bad', detail: 'One is needed.', source: { parameter: 'packageDescription', example: 'x' } }] } },
  { error: { code: '400', message: 'OASValidation failed: [ERROR]', errors: [{ title: 'openapi_validation_error', detail: 'no', source: 'API' }] } },
  { fault: { faultstring: 'Instance value not found in enum', detail: { errorcode: 'steps.oasvalidation.Failed' } } },
  { error: 'invalid_client', error_description: 'Client authentication failed.', error_uri: 'x' },
  { body: "CRID isn't enrolled in USPS Ship Outbound", roles: [] },
].map((shape) => Buffer.from(JSON.stringify(shape))).concat(Buffer.from('<html>Bad Gateway</html>'));

const token = (value: string): CachedToken => ({ get: async () => value, held: () => value, drop: () => undefined, forget: () => undefined });

const answered = (reader: Reader, status: number, headers: Readonly<Record<string, string>>, body: Buffer): Promise<unknown> => {
  const http: Http = { send: async () => ({ status, header: (name) => headers[name] ?? null, body }), close: async () => undefined };
  return reader.read(createAuthorizedCall(http, clock, token('access'), token('payment')), http);
};

for (const reader of readers)
  test(`${reader.name} is read as long as nothing is wrong with it`, async () => {
    expect(await answered(reader, 200, { 'content-type': reader.contentType }, reader.body)).toBeTypeOf('object');
  });

const contentType = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom('', 'text/html', 'application/json', 'application/pdf', 'multipart/form-data', 'multipart/form-data; boundary=', 'multipart/mixed; boundary="b', 'multipart/x; boundary=--') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }).map((rest) => `multipart/form-data;${rest}`) },
);

const spoiled = fc.record({
  what: fc.constantFrom(...readers.keys()),
  refusal: fc.option(fc.constantFrom(...refusals.keys()), { freq: 4, nil: null }),
  status: fc.oneof({ weight: 3, arbitrary: fc.constant(200) }, { weight: 1, arbitrary: fc.constantFrom(201, 204, 302, 400, 401, 403, 404, 405, 409, 429, 500, 501, 503) }),
  retryAfter: fc.constantFrom(undefined, '30', 'soon', '-1', '9'.repeat(40), 'Mon, 23 Nov 2026 15:02:00 GMT', ''),
  contentType,
  changes: fc.array(change, { minLength: 1, maxLength: 4 }),
});

holds('a spoiled answer is read, or named as a refusal or as no answer', spoiled, async ({ what, refusal, status, retryAfter, contentType: given, changes }) => {
  const reader = readers[what];
  if (reader === undefined) return;
  const body = changed((refusal === null ? undefined : refusals[refusal]) ?? reader.body, changes);
  const headers = { 'content-type': given ?? reader.contentType, ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }) };
  const error = await answered(reader, status, headers, body).then(() => null, (reason: unknown) => reason);
  if (error === null) return;
  if (!(error instanceof UspsRefusal || error instanceof UspsNoAnswer)) throw error;
  expect(error.message.length).toBeLessThan(2_000);
}, mutatedBodies);
