import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAuthorizedCall } from '../../electron/usps/sign-in/authorized-call.ts';
import type { CachedToken } from '../../electron/usps/sign-in/cached-token.ts';
import type { Http } from '../../electron/usps/transport/http.ts';
import { UspsNoAnswer, UspsRefusal } from '../../electron/usps/usps-error.ts';
import { holds } from './holds.ts';
import { change, changed } from './mutations.ts';
import { clock, readers } from './readers.ts';
import type { Reader } from './readers.ts';
import { mutatedBodies } from './scale.ts';

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
