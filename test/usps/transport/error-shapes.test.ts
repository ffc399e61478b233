import { expect, test } from 'vitest';
import { answeringServer, clientOf, rejection } from '../server/answering-server.ts';
import type { Answer } from '../server/answering-server.ts';

const city = 'GET /addresses/v3/city-state';

const documented = (status: number, message: string, errors: unknown) => ({ status, body: { apiVersion: '/labels/v3', error: { code: String(status), message, errors } } });
const refusal = (status: number, message: string, uspsCode: string | null = null, parameter: string | null = null, retryAfterSeconds: number | null = null) =>
  ({ name: 'UspsRefusal', status, message, uspsCode, parameter, retryAfterSeconds, api: 'addresses', rows: [{ code: uspsCode ?? '', detail: message }] });
const noAnswer = (kind: string, status: number, message: string) => ({ name: 'UspsNoAnswer', kind, status, message, requestSent: true, afterSeconds: null });

const html = { 'content-type': 'text/html' };
const oas = 'OASValidation OpenAPI-Spec-Validation-Addresses-Request with resource oas://addresses_v3.yaml: failed with reason: [ERROR - query parameter is unexpected : zip: []]';

const shapes: readonly (readonly [string, Answer, object])[] = [
  ['the documented shape', documented(400, 'Bad Request', [{ status: '400', code: '160285', title: 'Bad Request', detail: 'One is needed.', source: { parameter: 'packageDescription', example: 'x' } }]), refusal(400, 'One is needed.', '160285', 'packageDescription')],
  ['several reasons at once', documented(400, 'Bad Request', [{ code: '160040', detail: 'The first.' }, { code: 160398, detail: 'The second.' }]), {
    ...refusal(400, 'The first.', '160040'), rows: [{ code: '160040', detail: 'The first.' }, { code: '160398', detail: 'The second.' }],
  }],
  ['a source that is plain text', documented(400, 'x', [{ code: 160285, detail: 'One is needed.', source: 'Access Token' }]), refusal(400, 'One is needed.', '160285', 'Access Token')],
  ['a title without a detail', documented(404, 'Not Found', [{ title: 'Address Not Found', detail: null, source: null }]), refusal(404, 'Address Not Found')],
  ['an empty list of errors', documented(404, 'The client application identifier is invalid.', []), refusal(404, 'The client application identifier is invalid.')],
  ['errors that aren’t a list', documented(400, 'Bad Request', 'what?'), refusal(400, 'Bad Request')],
  ['an empty message and null errors', documented(400, '', null), refusal(400, 'no reason given (HTTP 400)')],
  ['the gateway’s validation', documented(400, oas, [{ title: 'openapi_validation_error', detail: 'The API request or response does not validate against the specification.', source: 'API' }]), refusal(400, oas, 'openapi_validation_error', 'API')],
  ['a fault', { status: 400, body: { fault: { faultstring: 'Instance value ("Null") not found in enum', detail: { errorcode: 'steps.oasvalidation.Failed' } } } }, refusal(400, 'Instance value ("Null") not found in enum', 'steps.oasvalidation.Failed')],
  ['a fault without a code', { status: 403, body: { fault: { faultstring: 'Raise-Fault-Access-Control' } } }, refusal(403, 'Raise-Fault-Access-Control')],
  ['the OAuth shape', { status: 400, body: { error: 'invalid_request', error_description: 'The request is missing a parameter.', error_uri: 'x' } }, refusal(400, 'The request is missing a parameter.', 'invalid_request')],
  ['the OAuth shape without words', { status: 400, body: { error: 'invalid_scope' } }, refusal(400, 'invalid_scope', 'invalid_scope')],
  ['the payments shape', { status: 400, body: { body: "CRID isn't enrolled in USPS Ship Outbound", roles: [] } }, refusal(400, "CRID isn't enrolled in USPS Ship Outbound")],
  ['JSON of no known shape', { status: 409, body: { reason: 'x' } }, refusal(409, 'no reason given (HTTP 409)')],
  ['JSON after a byte order mark', { status: 400, body: '\uFEFF{"error":{"message":"Bad Request"}}' }, refusal(400, 'Bad Request')],
  ['a 401 page', { status: 401, headers: html, body: '<html>sign in</html>' }, refusal(401, 'no reason given (HTTP 401)')],
  ['an empty 403', { status: 403 }, refusal(403, 'no reason given (HTTP 403)')],
  ['a 429 with seconds', { ...documented(429, 'Too Many Requests', []), headers: { 'retry-after': ' 30 ' } }, refusal(429, 'Too Many Requests', null, null, 30)],
  ['an empty 429 with a date', { status: 429, headers: { 'retry-after': 'Mon, 23 Nov 2026 15:02:00 GMT', date: 'Mon, 23 Nov 2026 15:00:30 GMT' } }, refusal(429, 'no reason given (HTTP 429)', null, null, 90)],
  ['a 429 with a date that has passed', { status: 429, headers: { 'retry-after': 'Mon, 23 Nov 2020 15:02:00 GMT', date: 'Mon, 23 Nov 2026 15:00:30 GMT' } }, refusal(429, 'no reason given (HTTP 429)', null, null, 0)],
  ['a 429 with no telling when', { status: 429, headers: { 'retry-after': 'soon' } }, refusal(429, 'no reason given (HTTP 429)')],
  ['a 400 page', { status: 400, headers: html, body: '<html>Bad</html>' }, noAnswer('garbled', 400, 'USPS’s answer couldn’t be read (HTTP 400)')],
  ['an empty 404', { status: 404 }, noAnswer('garbled', 404, 'USPS’s answer couldn’t be read (HTTP 404)')],
  ['a redirect', { status: 302, headers: { location: 'https://example.com/' } }, noAnswer('garbled', 302, 'USPS’s answer couldn’t be read (HTTP 302)')],
  ['a 500 in the documented shape', documented(500, 'Internal Server Error', []), noAnswer('unavailable', 500, 'USPS is out of order (HTTP 500)')],
  ['a 502 page', { status: 502, headers: html, body: '<html>Bad Gateway</html>' }, noAnswer('unavailable', 502, 'USPS is out of order (HTTP 502)')],
  ['a 503 with Retry-After', { status: 503, headers: { 'retry-after': '5' } }, noAnswer('unavailable', 503, 'USPS is out of order (HTTP 503)')],
  ['an empty 504', { status: 504 }, noAnswer('unavailable', 504, 'USPS is out of order (HTTP 504)')],
  ['a 501', documented(501, 'Not Implemented', []), noAnswer('garbled', 501, 'USPS’s answer couldn’t be read (HTTP 501)')],
  ['a page with a success', { headers: html, body: '<html>Sign in to the hotel’s network</html>' }, noAnswer('garbled', 200, 'USPS’s answer couldn’t be read')],
  ['an empty success', {}, noAnswer('garbled', 200, 'USPS’s answer couldn’t be read')],
  ['a success that is something else', { body: { city: 'RENO' } }, noAnswer('garbled', 200, 'the answer is incomplete (without state)')],
];

const facts = (error: unknown): object => (error instanceof Error ? { ...error, message: error.message } : { error });

for (const [what, answer, expected] of shapes)
  test(`${what}`, async () => {
    await using server = await answeringServer();
    server.on(city, answer);
    const client = clientOf(server.url);
    expect(facts(await rejection(client.cityState('89501')))).toEqual(expected);
    await client.close();
  });

test('Retry-After as a date is read against the application’s clock where the server has none', async () => {
  await using server = await answeringServer();
  server.on(city, (_received, response) => {
    response.sendDate = false;
    return { status: 429, headers: { 'retry-after': 'Mon, 23 Nov 2026 15:10:00 GMT' } };
  });
  const client = clientOf(server.url);
  expect(await rejection(client.cityState('89501'))).toMatchObject({ retryAfterSeconds: 600 });
  await client.close();
});
