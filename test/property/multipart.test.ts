import * as fc from 'fast-check';
import { expect } from 'vitest';
import { multipartParts } from '../../electron/usps/documents/multipart.ts';
import { multipartBody } from '../usps/samples/multipart-body.ts';
import { holds } from './holds.ts';

/** RFC 2046, section 5.1.1: 1 to 70 of these, the last of which is no blank. */
const boundaryLetters = [...'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ\'()+_,-./:=?'];
const boundary = fc.tuple(fc.array(fc.constantFrom(...boundaryLetters, ' '), { maxLength: 69 }), fc.constantFrom(...boundaryLetters))
  .map(([letters, last]) => `${letters.join('')}${last}`)
  // Unquoted, a blank before it isn't part of it.
  .filter((each) => !each.startsWith(' '));

const lineEnd = fc.constantFrom('\r\n', '\n');
const latin1 = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom('\r', '\n', '-', '--', ' ', '\r\n--', '\n--') }, fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code))), { maxLength: 40 })
  .map((each) => each.join(''));
const name = fc.stringMatching(/^[A-Za-z]{1,20}$/);

const written = fc.record({
  boundary, lineEnd, quoted: fc.boolean(), last: fc.constantFrom('\r\n', '\n', '', ' \r\n', '\r\nafter'), preamble: fc.constantFrom('', 'ignored\r\n', '\r\n'),
  parts: fc.array(fc.record({ name, contentType: fc.constantFrom('application/json', 'application/pdf', ''), body: latin1 }), { minLength: 1, maxLength: 4 }),
}).filter(({ boundary: text, parts, lineEnd: end }) =>
  // With the delimiter in it, it would be another message; and a lone line feed after a return reads as one line's end.
  parts.every(({ body }) => !body.includes(`--${text}`) && (end === '\r\n' || !body.endsWith('\r'))));

type Message = typeof written extends fc.Arbitrary<infer M> ? M : never;

const bodyOf = ({ boundary: text, parts, ...how }: Message): { contentType: string; body: Buffer } => ({
  contentType: `multipart/form-data; charset=utf-8; boundary=${how.quoted ? `"${text}"` : text}`,
  body: multipartBody(text, parts.map((part) => ({
    headers: [`Content-Disposition: form-data; name="${part.name}"`, ...(part.contentType === '' ? [] : [`Content-Type: ${part.contentType}`])], body: part.body,
  })), how),
});

holds('any legal boundary is understood, with LF and with CRLF, and every part comes out byte by byte', written, (message) => {
  const { contentType, body } = bodyOf(message);
  expect(multipartParts(contentType, body)).toEqual(message.parts.map((part) => ({ ...part, body: Buffer.from(part.body, 'latin1') })));
});

holds('a message that was cut off anywhere before its last delimiter is refused', fc.tuple(written, fc.nat()), ([message, place]) => {
  const { contentType, body } = bodyOf({ ...message, last: '' });
  expect(() => multipartParts(contentType, body.subarray(0, place % body.length))).toThrow(Error);
});
